-- The tables of the schema that are worth an index, with what their columns are like: how many rows share a value, as a
-- part of all (1 for a column of one value, NULL where nobody took statistics or this login may not see them).
SELECT c.relname AS table, format('%I.%I', n.nspname, c.relname) AS on, quote_ident(n.nspname) AS schema,
       a.attname AS column, quote_ident(a.attname) AS quoted,
       CASE WHEN s.n_distinct > 0 THEN 1 / s.n_distinct
            WHEN s.n_distinct < 0 AND c.reltuples > 0 THEN 1 / (-s.n_distinct * c.reltuples) END AS share,
       pg_relation_size(c.oid) AS bytes
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_stats s ON s.schemaname = n.nspname AND s.tablename = c.relname AND s.attname = a.attname AND NOT s.inherited
 WHERE n.nspname = ? AND c.relkind = 'r' AND pg_relation_size(c.oid) >= ?
   AND EXISTS (SELECT FROM pg_type t JOIN pg_opclass o ON o.opcintype = t.oid AND o.opcdefault
                 JOIN pg_am m ON m.oid = o.opcmethod AND m.amname = 'btree'
                WHERE t.oid = a.atttypid OR t.typname = 'text' AND a.atttypid = 'varchar'::regtype
                   OR t.typname = 'anyenum' AND (SELECT e.typtype FROM pg_type e WHERE e.oid = a.atttypid) = 'e')
