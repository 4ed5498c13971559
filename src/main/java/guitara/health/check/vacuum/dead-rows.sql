-- What is dead in each table, from where on its autovacuum comes by its own settings, and whether one is at work there.
SELECT format('%I.%I', n.nspname, c.relname) AS table, pg_table_size(c.oid) AS bytes,
       coalesce(s.n_dead_tup, 0) AS dead, coalesce(s.n_live_tup, 0) AS live,
       greatest(s.last_vacuum, s.last_autovacuum) AS cleared,
       coalesce(own.off, false) AS off,
       least(coalesce(own.base, current_setting('autovacuum_vacuum_threshold')::float8)
             + coalesce(own.scale, current_setting('autovacuum_vacuum_scale_factor')::float8) * greatest(c.reltuples, s.n_live_tup, 0),
             nullif(current_setting('autovacuum_vacuum_max_threshold', true)::float8, -1)) AS due,
       EXISTS (SELECT FROM pg_stat_progress_vacuum p WHERE p.relid = c.oid AND p.datname = current_database()) AS at_work
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = c.oid
 CROSS JOIN LATERAL (
   SELECT NOT max(o.option_value) FILTER (WHERE o.option_name = 'autovacuum_enabled')::boolean AS off,
          max(o.option_value) FILTER (WHERE o.option_name = 'autovacuum_vacuum_threshold')::float8 AS base,
          max(o.option_value) FILTER (WHERE o.option_name = 'autovacuum_vacuum_scale_factor')::float8 AS scale
     FROM pg_options_to_table(c.reloptions) o) AS own
 WHERE n.nspname = ? AND c.relkind IN ('r', 'm')
 ORDER BY 1
