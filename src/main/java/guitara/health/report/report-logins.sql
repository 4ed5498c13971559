-- The program's own roles are the same everywhere and stay; the name of a computer follows that of the face.
SELECT DISTINCT w FROM (
  SELECT unnest(ARRAY[a.usename::text, host(a.client_addr), a.client_hostname,
                      substring(a.application_name FROM '^guitara \S+ (.+)$')]) AS w
    FROM pg_stat_activity a
   WHERE a.datname = current_database() AND a.backend_type = 'client backend') words
 WHERE length(w) > 1
   AND w NOT IN ('postgres', 'guitara_owner', 'guitara_migrator', 'guitara_workstation')
   AND NOT EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = w)
   AND NOT EXISTS (SELECT FROM pg_class c WHERE c.relname = w)
   AND NOT EXISTS (SELECT FROM pg_attribute t WHERE t.attname = w)
