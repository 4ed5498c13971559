SELECT c.relname
  FROM pg_trigger t
  JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
 WHERE n.nspname = 'guitara' AND t.tgname = 'audit' AND c.relkind = 'r'
 ORDER BY c.relname
