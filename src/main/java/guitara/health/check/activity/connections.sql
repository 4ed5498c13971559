-- How many connections there are of how many: on the whole server, in this database, and for each role that has a limit.
-- What is kept back for the server's keeper is not counted as room.
SELECT 'server' AS kind, 'max_connections' AS name, (SELECT sum(numbackends) FROM pg_stat_database) AS used,
       current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
       - coalesce(current_setting('reserved_connections', true)::int, 0) AS room
UNION ALL
SELECT 'database', d.datname, s.numbackends, d.datconnlimit
  FROM pg_database d JOIN pg_stat_database s ON s.datid = d.oid
 WHERE d.datname = current_database() AND d.datconnlimit > 0
UNION ALL
SELECT 'role', r.rolname, count(a.pid), r.rolconnlimit
  FROM pg_roles r
  JOIN pg_stat_activity a ON a.usesysid = r.oid
 WHERE r.rolconnlimit > 0
 GROUP BY r.rolname, r.rolconnlimit
