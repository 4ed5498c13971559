-- Blocks of the schema's tables and indexes that were found in memory, and those that had to be fetched, since the
-- counters began; NULL where nobody knows when that was, as after a crash.
SELECT coalesce(sum(coalesce(t.heap_blks_hit, 0) + coalesce(t.idx_blks_hit, 0) + coalesce(t.toast_blks_hit, 0)
                    + coalesce(t.tidx_blks_hit, 0)), 0)::bigint AS hits,
       coalesce(sum(coalesce(t.heap_blks_read, 0) + coalesce(t.idx_blks_read, 0) + coalesce(t.toast_blks_read, 0)
                    + coalesce(t.tidx_blks_read, 0)), 0)::bigint AS reads,
       count(*) AS tables, clock_timestamp() AS at,
       (SELECT d.stats_reset FROM pg_stat_database d WHERE d.datname = current_database()) AS began
  FROM pg_statio_all_tables t
 WHERE t.schemaname = ?
