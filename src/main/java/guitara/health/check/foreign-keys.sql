-- Every foreign key of the schema, and the first usable index that leads with its columns, in any order. Usable: built, and
-- of an operator class that knows the very comparison that the server makes when a parent goes; partial only where the
-- condition is no more than that the key is there.
WITH key AS (
  SELECT k.oid, k.conname, k.conrelid, k.confrelid, k.conkey, k.conpfeqop,
         (SELECT string_agg(regexp_replace(quote_ident(a.attname), '([^A-Za-z0-9_ ])', '\\\1', 'g'), '|')
            FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS names,
         (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY u.nth)
            FROM unnest(k.conkey) WITH ORDINALITY u (num, nth)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num) AS columns
    FROM pg_constraint k
   WHERE k.contype = 'f' AND k.connamespace = to_regnamespace(quote_ident(?)) AND k.conparentid = 0
)
SELECT format('%I.%I', n.nspname, t.relname) AS child, quote_ident(k.conname) AS name, k.columns,
       k.confrelid::regclass::text AS parent,
       pg_relation_size(k.conrelid) AS bytes,
       coalesce(s.n_tup_del, 0) > 0 AS parent_changes,
       (SELECT string_agg(i.indexrelid::text, ' ')
          FROM pg_index i
          JOIN pg_class ic ON ic.oid = i.indexrelid
          JOIN pg_am am ON am.oid = ic.relam
         WHERE i.indrelid = k.conrelid AND i.indisvalid AND i.indisready AND i.indislive AND am.amname <> 'brin'
           AND i.indnkeyatts >= cardinality(k.conkey)
           AND translate(replace(regexp_replace(coalesce(pg_get_expr(i.indpred, i.indrelid), ''),
                 '\((' || k.names || ') IS NOT NULL\)', '', 'g'), ' AND ', ''), '()', '') = ''
           AND NOT EXISTS (
             SELECT FROM unnest(k.conkey, k.conpfeqop) f (num, op)
              WHERE NOT EXISTS (
                SELECT FROM generate_series(0, cardinality(k.conkey) - 1) at
                  JOIN pg_opclass oc ON oc.oid = i.indclass[at]
                  JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = f.num
                 WHERE i.indkey[at] = f.num AND i.indcollation[at] = a.attcollation
                   AND EXISTS (SELECT FROM pg_amop o
                                WHERE o.amopfamily = oc.opcfamily AND o.amopopr IN (
                                  f.op, (SELECT p.oprcom FROM pg_operator p WHERE p.oid = f.op))))))
       AS covered
  FROM key k
  JOIN pg_class t ON t.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = t.relnamespace
  LEFT JOIN pg_stat_all_tables s ON s.relid = k.confrelid
 ORDER BY 1, 2
