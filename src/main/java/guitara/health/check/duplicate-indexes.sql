-- Pairs of indexes of one table of which the first does nothing that the second does not do. What must be the same: access
-- method, predicate, and of each key column expression, operator class, collation and order (or all orders reversed: a
-- B-tree is read backwards just as well). Whatever guards uniqueness, a constraint or the identity of rows stays.
WITH ix AS (
  SELECT i.indexrelid, i.indrelid, i.indisunique, i.indnkeyatts, c.relam, c.relkind, c.relname, n.nspname,
         i.indnatts, i.indimmediate,
         coalesce(to_jsonb(i) ->> 'indnullsnotdistinct', 'false') AS nulls_equal,
         coalesce(pg_get_expr(i.indpred, i.indrelid), '') AS predicate,
         am.amname = 'btree' AS ordered,
         i.indisreplident OR i.indisclustered OR i.indisexclusion OR i.indisprimary
           OR EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)
           OR EXISTS (SELECT FROM pg_inherits h WHERE h.inhrelid = i.indexrelid) AS bound,
         ARRAY(SELECT format('%s %s %s', pg_get_indexdef(i.indexrelid, at + 1, true), i.indclass[at], i.indcollation[at])
                 FROM generate_series(0, i.indnkeyatts - 1) at ORDER BY at) AS keys,
         ARRAY(SELECT CASE WHEN am.amname = 'btree' THEN i.indoption[at]::int ELSE 0 END
                 FROM generate_series(0, i.indnkeyatts - 1) at ORDER BY at) AS options,
         ARRAY(SELECT CASE WHEN am.amname = 'btree' THEN i.indoption[at]::int # 3 ELSE 0 END
                 FROM generate_series(0, i.indnkeyatts - 1) at ORDER BY at) AS reversed,
         ARRAY(SELECT i.indkey[at]::int FROM generate_series(i.indnkeyatts, i.indnatts - 1) at) AS included,
         i.indkey::int[] AS columns
    FROM pg_index i
    JOIN pg_class c ON c.oid = i.indexrelid
    JOIN pg_am am ON am.oid = c.relam
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE n.nspname = ? AND i.indisvalid AND i.indisready AND i.indislive
)
SELECT DISTINCT ON (format('%I.%I', a.nspname, a.relname))
       format('%I.%I', a.nspname, a.relname) AS index, format('%I.%I', b.nspname, b.relname) AS other,
       a.indnkeyatts = b.indnkeyatts AS same, pg_relation_size(a.indexrelid) AS bytes,
       a.relkind = 'I' AS parent, pg_get_indexdef(a.indexrelid) AS definition
  FROM ix a
  JOIN ix b ON b.indrelid = a.indrelid AND b.indexrelid <> a.indexrelid AND b.relam = a.relam
           AND b.predicate = a.predicate AND b.relkind = a.relkind
 WHERE NOT a.bound
   AND b.keys[1:a.indnkeyatts] = a.keys
   AND (b.options[1:a.indnkeyatts] = a.options OR b.options[1:a.indnkeyatts] = a.reversed)
   AND a.included <@ b.columns
   AND (a.indnkeyatts = b.indnkeyatts OR a.ordered)
   AND (NOT a.indisunique OR a.indnkeyatts = b.indnkeyatts AND b.indisunique AND a.nulls_equal = b.nulls_equal
        AND b.indimmediate)
   -- Of two that are exactly alike, the younger goes.
   AND NOT (a.indnkeyatts = b.indnkeyatts AND a.indisunique = b.indisunique AND NOT b.bound
            AND b.included <@ a.columns AND a.indexrelid < b.indexrelid)
 ORDER BY 1, 3 DESC, 2
