-- Words that no report may have: who works here, on which computer, and under which login. What is also the name of
-- something in the database tells of nobody, and has to stay readable.
SELECT DISTINCT w FROM (
  SELECT unnest(ARRAY[s.display_name, s.first_name || ' ' || s.last_name, s.licence_no]) AS w FROM guitara.staff s
  UNION ALL SELECT unnest(ARRAY[a.login, a.name]) FROM guitara.account a
  UNION ALL SELECT unnest(ARRAY[k.name, k.role_name]) FROM guitara.workstation k) words
 WHERE length(w) > 1
   AND NOT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = w)
   AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relname = w)
   AND NOT EXISTS (SELECT FROM pg_attribute t WHERE t.attname = w)
