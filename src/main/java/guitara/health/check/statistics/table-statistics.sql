-- How old each table's statistics are. Without the right to read a table its statistics are hidden, and only the counters
-- tell; they vanish at a crash. A partitioned table has none but those that somebody takes for it.
SELECT format('%I.%I', n.nspname, c.relname) AS table, c.relkind = 'p' AS parted, size.bytes,
       greatest(c.reltuples, 0)::bigint AS rows, coalesce(s.n_mod_since_analyze, 0) AS changed,
       greatest(s.last_analyze, s.last_autoanalyze) AS taken,
       has_any_column_privilege(c.oid, 'SELECT') AS readable,
       EXISTS (SELECT FROM pg_stats p WHERE p.schemaname = n.nspname AND p.tablename = c.relname
                  AND p.inherited = (c.relkind = 'p')) AS known
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
 CROSS JOIN LATERAL (
   SELECT CASE c.relkind WHEN 'p' THEN (SELECT coalesce(sum(pg_relation_size(t.relid)), 0) FROM pg_partition_tree(c.oid) t)
                         ELSE pg_relation_size(c.oid) END::bigint AS bytes) AS size
 WHERE n.nspname = ? AND c.relkind IN ('r', 'm', 'p')
 ORDER BY 1
