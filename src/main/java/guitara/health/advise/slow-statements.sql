-- What takes long on the average, the dearest in all first.
SELECT s.query, sum(s.calls) AS calls, sum(s.total_exec_time) / sum(s.calls) AS mean_ms
  FROM %1$s.pg_stat_statements s
 WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND s.query ~* '^\s*(--[^\n]*\n\s*)*(SELECT|WITH|UPDATE|DELETE)\y'
   AND s.query !~* '\y(pg_catalog|pg_stat_|pg_class|information_schema)'
 GROUP BY s.query
HAVING sum(s.calls) >= ? AND sum(s.total_exec_time) / sum(s.calls) >= ?
 ORDER BY sum(s.total_exec_time) DESC
 LIMIT 30
