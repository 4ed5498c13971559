-- The plans kept for this release.
SELECT p.statement, p.shape, p.recorded_at
  FROM guitara.plan_pin p
 WHERE p.release = (SELECT max(version) FROM guitara.flyway_schema_history WHERE success)
