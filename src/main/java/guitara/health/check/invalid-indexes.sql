-- Every index of the schema, whether it is usable, and whether somebody is building it now.
SELECT format('%I.%I', n.nspname, c.relname) AS index,
       i.indisvalid AS valid,
       EXISTS (SELECT FROM pg_stat_progress_create_index p
                WHERE p.datname = current_database() AND (p.index_relid = i.indexrelid OR p.relid = i.indrelid)) AS building
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ?
 ORDER BY 1
