-- How many transactions, and how many shared row locks, ago each table was cleared of the old ones, with what lies beside
-- it; then the database as a whole, where a table of another schema may be the oldest.
SELECT format('%I.%I', n.nspname, c.relname) AS name, true AS is_table, pg_table_size(c.oid) AS bytes,
       greatest(age(c.relfrozenxid), age(t.relfrozenxid)) AS transactions,
       greatest(mxid_age(c.relminmxid), mxid_age(t.relminmxid)) AS locks,
       current_setting('autovacuum_freeze_max_age')::bigint AS forced,
       current_setting('autovacuum_multixact_freeze_max_age')::bigint AS forced_locks
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  LEFT JOIN pg_class t ON t.oid = c.reltoastrelid
 WHERE n.nspname = ? AND c.relkind IN ('r', 'm')
UNION ALL
SELECT d.datname, false, 0, age(d.datfrozenxid), mxid_age(d.datminmxid),
       current_setting('autovacuum_freeze_max_age')::bigint,
       current_setting('autovacuum_multixact_freeze_max_age')::bigint
  FROM pg_database d
 WHERE d.datname = current_database()
 ORDER BY is_table DESC, transactions DESC, name
