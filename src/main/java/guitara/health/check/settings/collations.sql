-- By which rules of sorting the schema's indexes were built, and by which the computer sorts now. Where one of the two
-- has no version, nothing can be said.
WITH used AS (
  SELECT DISTINCT u.rules, i.indexrelid, i.indisunique, format('%I.%I', n.nspname, c.relname) AS index,
         pg_relation_size(c.oid) AS bytes
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid AND c.relkind = 'i'
    JOIN pg_namespace n ON n.oid = c.relnamespace
   CROSS JOIN LATERAL unnest(i.indcollation) AS u(rules)
   WHERE n.nspname = ? AND u.rules <> 0
)
SELECT 'collation' AS kind, format('%I.%I', n.nspname, c.collname) AS name, c.collversion AS built,
       pg_collation_actual_version(c.oid) AS now, array_agg(u.index ORDER BY u.index) AS indexes,
       bool_or(u.indisunique) AS keys, sum(u.bytes)::bigint AS bytes, pg_has_role(c.collowner, 'USAGE') AS mine
  FROM pg_collation c
  JOIN pg_namespace n ON n.oid = c.collnamespace
  JOIN used u ON u.rules = c.oid
 WHERE c.collprovider <> 'd'
 GROUP BY c.oid, n.nspname, c.collname, c.collversion, c.collowner
UNION ALL
SELECT 'database', quote_ident(d.datname), d.datcollversion, pg_database_collation_actual_version(d.oid),
       coalesce(array_agg(u.index ORDER BY u.index) FILTER (WHERE u.index IS NOT NULL), '{}'),
       coalesce(bool_or(u.indisunique), false), coalesce(sum(u.bytes), 0)::bigint, pg_has_role(d.datdba, 'USAGE')
  FROM pg_database d
  LEFT JOIN used u ON u.rules = 100
 WHERE d.datname = current_database()
 GROUP BY d.oid, d.datname, d.datcollversion, d.datdba
