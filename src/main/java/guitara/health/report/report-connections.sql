SELECT count(DISTINCT a.usename)::int, count(*)::int
  FROM pg_stat_activity a
 WHERE a.datname = current_database() AND a.backend_type = 'client backend'
