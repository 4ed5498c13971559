-- Neighbouring plain columns of the usable indexes of larger tables that no extended statistics cover yet; the largest
-- tables first.
SELECT DISTINCT format('%I.%I', n.nspname, c.relname) AS table, c.reltuples::bigint AS rows,
       quote_ident(a.attname) AS first, quote_ident(b.attname) AS second,
       format('%I.%I', n.nspname, left(c.relname, 20) || '_' || left(a.attname, 15) || '_' || left(b.attname, 15) || '_stats')
         AS name,
       has_column_privilege(c.oid, a.attnum, 'SELECT') AND has_column_privilege(c.oid, b.attnum, 'SELECT') AS readable
  FROM pg_index i
  JOIN pg_class c ON c.oid = i.indrelid AND c.relkind = 'r'
  JOIN pg_namespace n ON n.oid = c.relnamespace
 CROSS JOIN LATERAL generate_series(0, i.indnkeyatts - 2) AS k
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[k]
  JOIN pg_attribute b ON b.attrelid = c.oid AND b.attnum = i.indkey[k + 1]
 WHERE n.nspname = ? AND c.reltuples >= ? AND i.indisvalid
   AND EXISTS (SELECT FROM pg_type t JOIN pg_opclass o ON o.opcdefault
                 JOIN pg_am m ON m.oid = o.opcmethod AND m.amname = 'btree'
                WHERE t.oid = a.atttypid AND (o.opcintype = t.oid OR t.typtype = 'e' OR t.typcategory = 'S'))
   AND NOT EXISTS (SELECT FROM pg_statistic_ext s
                    WHERE s.stxrelid = c.oid AND a.attnum = ANY (s.stxkeys) AND b.attnum = ANY (s.stxkeys))
 ORDER BY rows DESC, 1, first, second
