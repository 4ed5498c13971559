-- Indexes that were never asked for while the server has counted for at least a week; never those that guard something
-- (unique, exclusion) or lead a foreign key's columns. A crash wipes the counters without saying so in stats_reset, but
-- then the server's start is younger.
SELECT c.relname
  FROM pg_stat_user_indexes s
  JOIN pg_index i ON i.indexrelid = s.indexrelid
  JOIN pg_class c ON c.oid = s.indexrelid
  JOIN pg_stat_database d ON d.datname = current_database()
 WHERE s.schemaname = 'guitara' AND s.idx_scan = 0 AND i.indisvalid
   AND NOT i.indisunique AND NOT i.indisexclusion AND NOT c.relispartition
   AND greatest(d.stats_reset, pg_postmaster_start_time()) < now() - interval '7 days'
   AND NOT EXISTS (SELECT FROM pg_constraint f
                    WHERE f.contype = 'f' AND f.conrelid = i.indrelid AND f.conkey[1] = i.indkey[0])
 ORDER BY 1
