-- Whoever a CONCURRENTLY would have to wait for: transactions of this database that have been open for some time and
-- hold a snapshot or a lock on the table, and prepared ones that hold such a lock.
SELECT coalesce(nullif(a.application_name, ''), a.usename::text, 'pid ' || a.pid) AS who,
       extract(epoch FROM clock_timestamp() - a.xact_start) AS seconds
  FROM pg_stat_activity a
 WHERE a.datname = current_database() AND a.pid <> pg_backend_pid() AND a.backend_type = 'client backend'
   AND a.xact_start < clock_timestamp() - make_interval(secs => ?)
   AND a.query !~* '^\s*vacuum'
   AND (a.backend_xmin IS NOT NULL OR a.backend_xid IS NOT NULL
        OR EXISTS (SELECT FROM pg_locks l
                    WHERE l.pid = a.pid AND l.granted AND l.relation = to_regclass(?)::oid))
UNION ALL
SELECT 'prepared transaction ' || p.gid, extract(epoch FROM clock_timestamp() - p.prepared)
  FROM pg_prepared_xacts p
 WHERE p.database = current_database()
 ORDER BY seconds DESC
