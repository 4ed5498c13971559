-- What still might look at old rows, so that nobody may clear them: the oldest first. Sessions of other databases hold
-- nothing here.
SELECT h.*
  FROM (SELECT 'session' AS kind, 'pid ' || a.pid AS name, coalesce(a.usename, '') AS workstation,
               coalesce(a.application_name, '') AS program, a.xact_start AS since,
               greatest(age(a.backend_xmin), age(a.backend_xid)) AS behind
          FROM pg_stat_activity a
         WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
           AND coalesce(a.backend_xmin, a.backend_xid) IS NOT NULL
           AND NOT EXISTS (SELECT FROM pg_stat_progress_vacuum v WHERE v.pid = a.pid)
        UNION ALL
        SELECT 'slot', s.slot_name, '', coalesce(s.plugin, ''), NULL, greatest(age(s.xmin), age(s.catalog_xmin))
          FROM pg_replication_slots s
         WHERE coalesce(s.xmin, s.catalog_xmin) IS NOT NULL
        UNION ALL
        SELECT 'prepared', p.gid, p.owner, '', p.prepared, age(p.transaction)
          FROM pg_prepared_xacts p
         WHERE p.database = current_database()) AS h
 ORDER BY h.behind DESC
