-- Every sequence of the schema's tables and every column that it fills (as its owner, by its default, or by a foreign key
-- to such a column), with the largest number that fits into both. `last` is NULL where the sequence was never used or may
-- not be read.
WITH RECURSIVE seq AS (
  SELECT c.oid, c.relname, n.nspname, q.seqmax, q.seqmin, q.seqincrement, q.seqcycle,
         has_sequence_privilege(c.oid, 'SELECT, USAGE') AS seen, p.last_value AS last
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_sequence q ON q.seqrelid = c.oid
    LEFT JOIN pg_sequences p ON p.schemaname = n.nspname AND p.sequencename = c.relname
   WHERE n.nspname = ?
), fed AS (
  SELECT d.objid AS seq, d.refobjid AS rel, d.refobjsubid::smallint AS num
    FROM pg_depend d
   WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
     AND d.refobjsubid > 0 AND d.objid IN (SELECT oid FROM seq)
  UNION
  SELECT d.refobjid, f.adrelid, f.adnum
    FROM pg_depend d
    JOIN pg_attrdef f ON f.oid = d.objid
   WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass
     AND d.refobjid IN (SELECT oid FROM seq)
  UNION
  SELECT fed.seq, k.conrelid, u.num
    FROM fed
    JOIN pg_constraint k ON k.contype = 'f' AND k.confrelid = fed.rel
    JOIN LATERAL unnest(k.conkey, k.confkey) u (num, other) ON u.other = fed.num
), types AS (
  SELECT t.oid, t.oid AS base, t.typtype, t.typbasetype FROM pg_type t
   WHERE t.oid IN (SELECT a.atttypid FROM pg_attribute a JOIN fed ON fed.rel = a.attrelid AND fed.num = a.attnum)
  UNION ALL
  SELECT y.oid, t.oid, t.typtype, t.typbasetype FROM types y JOIN pg_type t ON t.oid = y.typbasetype WHERE y.typtype = 'd'
), room AS (
  SELECT s.*, x.object, x.base,
         CASE x.base WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                     WHEN 'int8'::regtype THEN 9223372036854775807 END AS fits
    FROM seq s
    LEFT JOIN LATERAL (
      SELECT format('%s.%I', c.oid::regclass, a.attname) AS object, y.base
        FROM fed
        JOIN pg_class c ON c.oid = fed.rel
        JOIN pg_attribute a ON a.attrelid = fed.rel AND a.attnum = fed.num AND NOT a.attisdropped
        JOIN types y ON y.oid = a.atttypid AND y.typtype <> 'd'
       WHERE fed.seq = s.oid) x ON true
)
SELECT format('%I.%I', nspname, relname) AS sequence, coalesce(object, format('%I.%I', nspname, relname)) AS object,
       object IS NOT NULL AS is_column, seen, last,
       CASE WHEN seqincrement > 0 THEN least(seqmax, coalesce(fits, seqmax))
            ELSE -least(-(seqmin + 1), coalesce(fits, -(seqmin + 1))) END AS most,
       seqcycle AND seqmax <= coalesce(fits, seqmax) AS begins_anew,
       base::regtype::text AS type
  FROM room
 WHERE object IS NULL OR fits IS NOT NULL
 ORDER BY 2
