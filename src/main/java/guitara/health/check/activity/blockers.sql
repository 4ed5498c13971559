-- Who keeps others waiting for a lock and waits for nobody: at the head of each queue. Behind 0 is a transaction that was
-- prepared and never ended.
WITH RECURSIVE waiting AS MATERIALIZED (
  SELECT l.pid, min(l.waitstart) AS since, pg_blocking_pids(l.pid) AS by,
         max(coalesce(l.relation, (SELECT max(t.relation) FROM pg_locks t
                                    WHERE t.pid = l.pid AND t.locktype = 'tuple')))::regclass::text AS place
    FROM pg_locks l
    JOIN pg_stat_activity a ON a.pid = l.pid AND a.datname = current_database()
   WHERE NOT l.granted
   GROUP BY l.pid
), chain AS (
  SELECT w.pid AS waiter, b AS blocker FROM waiting w, unnest(w.by) AS b
  UNION
  SELECT c.waiter, b FROM chain c JOIN waiting w ON w.pid = c.blocker, unnest(w.by) AS b
)
SELECT c.blocker AS pid, coalesce(a.usename, '') AS workstation, coalesce(a.application_name, '') AS program,
       count(DISTINCT c.waiter) AS waiting, coalesce(min(w.place), '–') AS place, min(w.since) AS since,
       extract(epoch FROM clock_timestamp() - min(w.since))::float8 AS longest_s
  FROM chain c
  JOIN waiting w ON w.pid = c.waiter
  LEFT JOIN pg_stat_activity a ON a.pid = c.blocker
 WHERE c.blocker NOT IN (SELECT r.pid FROM waiting r)
 GROUP BY c.blocker, a.usename, a.application_name
 ORDER BY waiting DESC, c.blocker
