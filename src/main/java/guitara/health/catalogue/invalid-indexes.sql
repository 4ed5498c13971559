SELECT c.relname, t.relname, replace(pg_get_indexdef(i.indexrelid), 'guitara.', '')
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
 WHERE c.relnamespace = to_regnamespace('guitara') AND NOT i.indisvalid AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.relid = i.indrelid)
 ORDER BY 1
