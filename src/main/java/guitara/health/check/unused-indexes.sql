-- Every index of the schema with what the server counted; those that nothing but reading needs are free to go. `since` is
-- NULL where the server does not say since when it counts: so it is after a crash.
SELECT format('%I.%I', s.schemaname, s.indexrelname) AS index, format('%I.%I', s.schemaname, s.relname) AS on_table,
       s.indexrelname AS name, s.indexrelid::text AS oid, s.idx_scan AS scans,
       (SELECT d.stats_reset FROM pg_stat_database d WHERE d.datname = current_database()) AS since,
       pg_relation_size(s.indexrelid) AS bytes, pg_get_indexdef(s.indexrelid) AS definition,
       NOT (i.indisunique OR i.indisexclusion OR i.indisprimary OR i.indisreplident OR i.indisclustered
            OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = s.indexrelid)
            OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = s.indexrelid)) AS free
  FROM pg_stat_user_indexes s
  JOIN pg_index i ON i.indexrelid = s.indexrelid
 WHERE s.schemaname = ? AND i.indisvalid AND i.indisready AND i.indislive
 ORDER BY 1
