-- The schema's tables of account: how large each is, how full its pages are meant to be, and what its rows would take if
-- written anew, judged by the statistics. `estimate` is NULL where statistics are missing, or hidden from this role.
SELECT format('%I.%I', n.nspname, c.relname) AS object, c.oid::text AS oid, pg_relation_size(c.oid) AS bytes,
       coalesce((SELECT o.option_value::int FROM pg_options_to_table(c.reloptions) o
                  WHERE o.option_name = 'fillfactor'), 100) / 100.0 AS fill,
       has_table_privilege(c.oid, 'SELECT') AS seen, format('%I.%I', n.nspname, c.relname) AS on_table,
       CASE WHEN c.reltuples >= 0 AND w.known = c.relnatts - w.dropped
            THEN (c.reltuples * (28 + 8 * ceil(w.width / 8.0)))::bigint END AS estimate
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (
    SELECT count(x.avg_width) AS known, coalesce(sum(x.avg_width), 0) AS width,
           count(*) FILTER (WHERE a.attisdropped) AS dropped
      FROM pg_attribute a
      LEFT JOIN LATERAL (
        SELECT max(s.avg_width * (1 - s.null_frac)) AS avg_width FROM pg_stats s
         WHERE s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname) x ON true
     WHERE a.attrelid = c.oid AND a.attnum > 0) w
 WHERE n.nspname = ? AND c.relkind IN ('r', 'm') AND c.relpersistence <> 't' AND pg_relation_size(c.oid) >= ?
 ORDER BY 3
