-- What takes long on the average, or much of all the time, the dearest first. PostgreSQL has freed the texts of all
-- values; only statements that change or read tables are named, since others keep theirs. The text is given only of what
-- the program's own roles asked.
SELECT s.queryid, sum(s.calls)::bigint AS calls, sum(s.total_exec_time) / sum(s.calls) AS mean_ms,
       sum(s.total_exec_time) AS total_ms, sum(sum(s.total_exec_time)) OVER () AS all_ms,
       sum(count(*)) OVER ()::bigint AS seen,
       coalesce(left(regexp_replace(regexp_replace(min(s.query) FILTER (WHERE r.rolname LIKE 'guitara\_%%'),
         '--[^\n]*', ' ', 'g'), '\s+', ' ', 'g'), 81), '') AS query
  FROM %1$s.pg_stat_statements s
  LEFT JOIN pg_roles r ON r.oid = s.userid
 WHERE s.dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND s.queryid IS NOT NULL AND s.calls > 0
   AND s.query ~* '^\s*(--[^\n]*\n\s*)*(SELECT|WITH|INSERT|UPDATE|DELETE|MERGE)\y'
 GROUP BY s.queryid
 ORDER BY total_ms DESC
 LIMIT 100
