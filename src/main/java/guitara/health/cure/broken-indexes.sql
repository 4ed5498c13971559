-- Unusable indexes that nobody is building now.
SELECT i.indexrelid::regclass::text
  FROM pg_index i
 WHERE NOT i.indisvalid
   AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.relid = i.indrelid)
