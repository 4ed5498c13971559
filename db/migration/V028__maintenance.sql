-- What was done to look after the database, by whom, what it brought, and how to take it back; and the weekly care of the
-- planner's statistics.
CREATE TABLE guitara.maintenance_run (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at   timestamptz,
  who        text NOT NULL,
  kind       text NOT NULL,
  object     text NOT NULL,
  result     text NOT NULL DEFAULT 'RUNNING'
             CHECK (result IN ('RUNNING', 'DONE', 'TAKEN_BACK', 'FAILED', 'CANCELLED')),
  detail     text NOT NULL DEFAULT '',
  before_ms  double precision,
  after_ms   double precision,
  statements text[] NOT NULL,
  undo       text[] NOT NULL,
  undone     boolean NOT NULL DEFAULT false
);
COMMENT ON COLUMN guitara.maintenance_run.before_ms IS
  'milliseconds of the same statement with the same parameters, as after_ms';

-- The columns that every screen asks by: those of the code behind seed 000 (state, day and people of a booking; day,
-- person and flag of a working time; role and activity of a user) in this schema's words. With how many of their values
-- the statistics keep; -1 is as many as the server's setting says.
CREATE FUNCTION guitara.hot_columns() RETURNS TABLE (relation regclass, attribute name, target int)
  LANGUAGE sql STABLE SET search_path = guitara, pg_temp
AS $$
  SELECT c.oid::regclass, a.attname, coalesce(a.attstattarget, -1)::int
    FROM (VALUES ('appointment', 'status'), ('appointment', 'business_date'), ('appointment', 'branch_id'),
                 ('appointment', 'client_id'), ('appointment_item', 'staff_id'), ('appointment_item', 'service_id'),
                 ('appointment_item', 'during'), ('claim', 'resource_id'), ('claim', 'during'),
                 ('availability', 'staff_id'), ('availability', 'during'), ('availability', 'kind'),
                 ('staff', 'person_type'), ('staff', 'enabled'), ('account', 'status'),
                 ('account_role', 'role_id')) h (relname, attname)
    JOIN pg_class c ON c.oid = to_regclass('guitara.' || h.relname)
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = h.attname AND NOT a.attisdropped
$$;

-- Finer statistics for them. Changes only what is coarser, so that a keeper's own finer target stays; says how many.
CREATE FUNCTION guitara.refine_statistics() RETURNS int
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  hot record;
  refined int := 0;
BEGIN
  FOR hot IN SELECT * FROM hot_columns() h WHERE h.target < 1000 LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 1000', hot.relation, hot.attribute);
    refined := refined + 1;
  END LOOP;
  RETURN refined;
END $$;

-- The program's tables, the one longest not looked at first, for at most six seconds: a workstation's statement, and so
-- the job, may take ten. Says how many.
CREATE FUNCTION guitara.optimize() RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  refined int := refine_statistics();
  seen int := 0;
  one regclass;
BEGIN
  FOR one IN
    SELECT s.relid FROM pg_stat_user_tables s
     WHERE s.schemaname = 'guitara' ORDER BY greatest(s.last_analyze, s.last_autoanalyze) NULLS FIRST, s.relname
  LOOP
    EXIT WHEN clock_timestamp() > statement_timestamp() + interval '6 seconds';
    EXECUTE format('ANALYZE %s', one);
    seen := seen + 1;
  END LOOP;
  RETURN seen || ' tables, ' || refined || ' columns refined';
END $$;
REVOKE ALL ON FUNCTION guitara.hot_columns(), guitara.refine_statistics(), guitara.optimize() FROM PUBLIC;

INSERT INTO guitara.job (code, name, cron, longest_wait, next_run_at) VALUES
  ('OPTIMIZE', 'Refresh what the database knows about its tables', '0 2 * * 0', interval '8 days',
   date_trunc('week', now() AT TIME ZONE 'UTC' + interval '22 hours') AT TIME ZONE 'UTC' + interval '6 days 2 hours');

-- With the two jobs that have come: the hourly snapshot of V027, and the weekly care.
CREATE OR REPLACE FUNCTION guitara.run_job(p_lease uuid) RETURNS text
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  taken text := (SELECT j.code FROM job j WHERE j.lease = p_lease AND j.lease_until > clock_timestamp());
BEGIN
  CASE taken
    WHEN 'SESSION_SWEEP' THEN RETURN sweep_sessions() || ' ended';
    WHEN 'HOLD_CLEANUP' THEN PERFORM drop_expired_holds(); RETURN '';
    WHEN 'PARTITION_CARE' THEN RETURN make_audit_partitions() || ' made';
    WHEN 'WATCHDOG' THEN RETURN CASE watch() WHEN -1 THEN 'may not see or end sessions here'
                                             WHEN 0 THEN '' ELSE 'ended sessions, see the audit' END;
    WHEN 'OPTIMIZE' THEN RETURN optimize();
    WHEN 'HEALTH_SNAPSHOT' THEN RETURN snapshot_usage() || ' indexes seen';
    ELSE RAISE EXCEPTION 'this lease is not in force' USING ERRCODE = '22023';
  END CASE;
END $$;
