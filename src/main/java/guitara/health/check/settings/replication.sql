-- Who fetches copies of the database, and what is kept on the disk for those that do not. A slot that was never used
-- keeps nothing.
SELECT 'slot' AS kind, s.slot_name AS name, s.active AS alive,
       CASE WHEN s.restart_lsn IS NULL OR pg_is_in_recovery() THEN 0
            ELSE pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn) END::bigint AS kept,
       s.restart_lsn IS NOT NULL AS used, 0::float8 AS lag_s
  FROM pg_replication_slots s
UNION ALL
SELECT 'copy', coalesce(r.application_name, ''), true, 0, true, coalesce(extract(epoch FROM r.replay_lag), 0)::float8
  FROM pg_stat_replication r
