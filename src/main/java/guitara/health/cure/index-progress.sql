-- How far a build is, and whether it waits for others.
SELECT p.phase,
       CASE WHEN p.blocks_total > 0 THEN p.blocks_done::float8 / p.blocks_total
            WHEN p.tuples_total > 0 THEN p.tuples_done::float8 / p.tuples_total
            WHEN p.lockers_total > 0 THEN p.lockers_done::float8 / p.lockers_total ELSE -1 END AS part,
       coalesce(a.wait_event_type = 'Lock', false) AS waits
  FROM pg_stat_activity a
  LEFT JOIN pg_stat_progress_create_index p ON p.pid = a.pid
 WHERE a.pid = ?
