-- How often each table of the schema was read from end to end, and how often through an index.
SELECT format('%I.%I', s.schemaname, s.relname) AS on_table, s.relname AS name, s.seq_scan AS reads,
       s.seq_tup_read AS rows_read, pg_relation_size(s.relid) AS bytes,
       (SELECT d.stats_reset FROM pg_stat_database d WHERE d.datname = current_database()) AS since
  FROM pg_stat_user_tables s
 WHERE s.schemaname = ?
 ORDER BY 1
