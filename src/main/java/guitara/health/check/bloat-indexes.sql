-- The schema's B-tree indexes of account: how large each is, how full its pages are meant to be, and what it would take if
-- it were built anew, judged by the statistics. `estimate` is NULL where statistics are missing, or hidden from this role.
SELECT format('%I.%I', n.nspname, c.relname) AS object, c.oid::text AS oid, pg_relation_size(c.oid) AS bytes,
       coalesce((SELECT o.option_value::int FROM pg_options_to_table(c.reloptions) o
                  WHERE o.option_name = 'fillfactor'), 90) / 100.0 AS fill,
       has_table_privilege(i.indrelid, 'SELECT') AS seen, format('%I.%I', n.nspname, t.relname) AS on_table,
       CASE WHEN c.reltuples >= 0 AND w.known = i.indnatts
            THEN (c.reltuples * (12 + 8 * ceil(w.width / 8.0)))::bigint END AS estimate
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indexrelid
  JOIN pg_class t ON t.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_am am ON am.oid = c.relam AND am.amname = 'btree'
  CROSS JOIN LATERAL (
    SELECT count(x.avg_width) AS known, sum(x.avg_width) AS width
      FROM pg_attribute ia
      LEFT JOIN pg_attribute ta ON ta.attrelid = i.indrelid AND ta.attnum = i.indkey[ia.attnum - 1]
      LEFT JOIN LATERAL (
        SELECT max(s.avg_width) AS avg_width FROM pg_stats s
         WHERE s.schemaname = n.nspname AND s.tablename = CASE WHEN ta.attnum IS NULL THEN c.relname ELSE t.relname END
           AND s.attname = coalesce(ta.attname, ia.attname)) x ON true
     WHERE ia.attrelid = c.oid) w
 WHERE n.nspname = ? AND c.relkind = 'i' AND c.relpersistence <> 't' AND i.indisvalid AND i.indisready AND i.indislive
   AND pg_relation_size(c.oid) >= ?
 ORDER BY 3
