SELECT j.code, j.name, j.cron, j.enabled, j.next_run_at,
       r.id, r.started_at, r.ended_at, r.result, r.detail, r.leader
  FROM admin.job j
  LEFT JOIN LATERAL (SELECT * FROM admin.job_run r WHERE r.job = j.code ORDER BY r.started_at DESC LIMIT 1) r ON true
 ORDER BY lower(j.name), j.code
