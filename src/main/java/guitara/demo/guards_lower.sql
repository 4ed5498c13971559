-- What is taken away while rows come in, with the statement that puts it back. Checking keys of all rows in one join, and
-- building the index once, is many times faster than row by row.
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS away,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS back
  FROM pg_constraint c
 WHERE c.contype = 'f'
   AND c.conrelid IN ('guitara.client'::regclass, 'guitara.appointment'::regclass,
                      'guitara.appointment_item'::regclass, 'guitara.intent'::regclass)
UNION ALL
-- Every index that keeps nothing true: of unique ones and those of a constraint none.
SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
  FROM pg_index i
 WHERE i.indrelid IN ('guitara.client'::regclass, 'guitara.appointment'::regclass,
                      'guitara.appointment_item'::regclass, 'guitara.intent'::regclass, 'guitara.claim'::regclass)
   AND NOT i.indisunique AND NOT i.indisexclusion
UNION ALL
SELECT '', format('COMMENT ON INDEX %s IS %L', d.objoid::regclass, d.description)
  FROM pg_description d
  JOIN pg_index i ON i.indexrelid = d.objoid
 WHERE d.classoid = 'pg_class'::regclass AND d.objsubid = 0
   AND i.indrelid IN ('guitara.client'::regclass, 'guitara.appointment'::regclass,
                      'guitara.appointment_item'::regclass, 'guitara.intent'::regclass, 'guitara.claim'::regclass)
   AND NOT i.indisunique AND NOT i.indisexclusion
UNION ALL
SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
       format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname)
  FROM pg_trigger t
 WHERE t.tgname IN ('appointment_is_whole', 'appointment_item_is_whole', 'claim_is_due', 'audit')
