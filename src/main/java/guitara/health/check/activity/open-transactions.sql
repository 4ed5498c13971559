-- The sessions of this database, and how long each has been in its transaction and quiet in it. What clears and builds
-- takes the time that it takes.
SELECT a.pid, coalesce(a.usename, '') AS workstation, coalesce(a.application_name, '') AS program, a.xact_start AS since,
       a.query = '<insufficient privilege>' AS hidden,
       coalesce(a.state LIKE 'idle in transaction%', false) AS idle,
       extract(epoch FROM clock_timestamp() - a.xact_start)::float8 AS open_s,
       extract(epoch FROM clock_timestamp() - a.state_change)::float8 AS quiet_s
  FROM pg_stat_activity a
 WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
   AND coalesce(a.backend_type, 'client backend') = 'client backend'
   AND NOT EXISTS (SELECT FROM pg_stat_progress_vacuum p WHERE p.pid = a.pid)
   AND NOT EXISTS (SELECT FROM pg_stat_progress_analyze p WHERE p.pid = a.pid)
   AND NOT EXISTS (SELECT FROM pg_stat_progress_create_index p WHERE p.pid = a.pid)
 ORDER BY a.xact_start
