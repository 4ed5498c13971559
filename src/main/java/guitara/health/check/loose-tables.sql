-- Tables whose rows are not safe or not told apart: not written to the server's log, or without a primary key.
SELECT format('%I.%I', n.nspname, c.relname) AS on_table,
       c.relpersistence = 'u' AS unlogged,
       EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype IN ('p', 'f')) AS business,
       EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND (i.indisprimary OR i.indisreplident
              OR (i.indisunique AND i.indnullsnotdistinct AND i.indpred IS NULL))) AS keyed,
       pg_relation_size(c.oid) > current_setting('block_size')::int AS many
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = ? AND c.relkind IN ('r', 'p') AND NOT c.relispartition
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
 ORDER BY 1
