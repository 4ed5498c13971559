-- What is taken away while rows come in, with the statement that puts it back. Checking keys of all rows in one join, and
-- building the index once, is many times faster than row by row.
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', c.conrelid::regclass, c.conname) AS away,
       format('ALTER TABLE %s ADD CONSTRAINT %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) AS back
  FROM pg_constraint c
 WHERE c.contype = 'f'
   AND c.conrelid IN ('guitara.client'::regclass, 'guitara.appointment'::regclass,
                      'guitara.appointment_item'::regclass, 'guitara.intent'::regclass)
UNION ALL
SELECT 'DROP INDEX guitara.client_search_idx', pg_get_indexdef('guitara.client_search_idx'::regclass)
UNION ALL
SELECT '', format('COMMENT ON INDEX guitara.client_search_idx IS %L', d.description)
  FROM pg_description d
 WHERE d.objoid = 'guitara.client_search_idx'::regclass AND d.classoid = 'pg_class'::regclass
UNION ALL
SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', t.tgrelid::regclass, t.tgname),
       format('ALTER TABLE %s ENABLE TRIGGER %I', t.tgrelid::regclass, t.tgname)
  FROM pg_trigger t
 WHERE t.tgname IN ('appointment_is_whole', 'appointment_item_is_whole', 'claim_is_due', 'audit')
