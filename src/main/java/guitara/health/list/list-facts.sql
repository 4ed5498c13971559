SELECT (SELECT count(*) FROM pg_stat_user_tables t
         WHERE t.schemaname = 'guitara' AND t.n_live_tup + t.n_mod_since_analyze > 0
           AND coalesce(greatest(t.last_analyze, t.last_autoanalyze), '-infinity') < now() - interval '8 days'
           AND t.n_mod_since_analyze > 0)                                                          AS stale_tables,
       coalesce((SELECT string_agg(s.name, ', ' ORDER BY s.name) FROM pg_settings s WHERE s.pending_restart), '')
                                                                                                   AS pending_restart,
       coalesce((SELECT string_agg(format('%s is %s', w.name, current_setting(w.name)), ', ' ORDER BY w.name)
                   FROM pg_settings s
                   JOIN (VALUES ('shared_buffers', 256 * 128), ('effective_cache_size', 1024 * 128),
                                ('work_mem', 4096), ('maintenance_work_mem', 65536), ('max_connections', 100),
                                ('checkpoint_completion_target', 0.9)) w (name, least)
                     ON w.name = s.name AND s.setting::numeric < w.least), '')                     AS below,
       coalesce((SELECT string_agg(format('%s is %s', s.name, current_setting(s.name)), ', ' ORDER BY s.name)
                   FROM pg_settings s
                  WHERE s.name = 'random_page_cost' AND s.setting::numeric > 1.1
                     OR s.name = 'log_min_duration_statement' AND s.setting::numeric NOT BETWEEN 0 AND 100
                     OR s.name = 'log_lock_waits' AND s.setting <> 'on'), '')                      AS otherwise,
       EXISTS (SELECT FROM pg_extension e WHERE e.extname = 'pg_stat_statements')                  AS statements_seen,
       (SELECT count(*) FROM admin.job j)                                                          AS jobs_seen,
       EXISTS (SELECT FROM admin.job j WHERE j.enabled AND j.code ILIKE '%optimi%')                AS optimised_weekly,
       EXISTS (SELECT FROM admin.job j WHERE j.enabled AND j.code = 'WATCHDOG')                    AS watched,
       coalesce((SELECT r.rolconnlimit FROM pg_roles r WHERE r.rolname = session_user), -1)        AS connection_limit,
       coalesce((SELECT CASE WHEN d.blks_hit + d.blks_read > 1000
                             THEN round(100.0 * d.blks_hit / (d.blks_hit + d.blks_read)) END
                   FROM pg_stat_database d WHERE d.datname = current_database()), -1)::bigint      AS hit_percent,
       current_setting('wal_compression')                                                          AS wal_compression
