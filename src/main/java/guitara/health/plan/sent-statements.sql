-- What workstations have asked at least as often as bound, the most frequent first. The tables that answer lie behind
-- views, so that a statement of a face begins with SELECT or WITH; everything else has no plan of its own.
SELECT md5(s.query) AS id, min(s.query) AS query, sum(s.calls) AS calls
  FROM %1$s.pg_stat_statements s
  JOIN pg_roles r ON r.oid = s.userid
 WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND (pg_has_role(r.oid, 'guitara_desk', 'MEMBER') OR pg_has_role(r.oid, 'guitara_kiosk', 'MEMBER'))
   AND NOT pg_has_role(r.oid, 'guitara_owner', 'MEMBER')
   AND s.query ~* '^\s*(--[^\n]*\n\s*)*(SELECT|WITH)\y'
   AND s.query !~* '\y(pg_stat_|pg_catalog|pg_backend|set_config)'
 GROUP BY s.query
HAVING sum(s.calls) >= ?
 ORDER BY sum(s.calls) DESC
 LIMIT ?
