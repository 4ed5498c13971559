SELECT r.id, r.started_at, r.ended_at, r.result, r.detail, r.leader
  FROM admin.job_run r
 WHERE r.job = :job
 ORDER BY r.started_at DESC
 LIMIT :most
