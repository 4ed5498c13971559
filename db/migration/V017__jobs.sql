-- Jobs: what the program does by itself. Any open face may offer to run one; a lease makes sure that one machine does,
-- and that another takes over within a minute. What a job does is a function here, so that whoever calls it too often
-- or too early gains nothing.

CREATE TABLE guitara.job (
  code         text PRIMARY KEY,
  name         text NOT NULL,
  cron         text NOT NULL,
  longest_wait interval NOT NULL,
  enabled      boolean NOT NULL DEFAULT true,
  next_run_at  timestamptz NOT NULL DEFAULT now(),
  lease        uuid,
  lease_until  timestamptz,
  leader       text
);
COMMENT ON COLUMN guitara.job.cron IS 'five fields, UTC; the face that ran it works out the next time';
COMMENT ON COLUMN guitara.job.longest_wait IS 'no face can put a job off for longer';
INSERT INTO guitara.job (code, name, cron, longest_wait) VALUES
  ('SESSION_SWEEP',  'End sessions whose time is over',               '*/5 * * * *', interval '15 minutes'),
  ('HOLD_CLEANUP',   'Remove holds that nobody came back to',         '* * * * *',   interval '5 minutes'),
  ('PARTITION_CARE', 'Make room for the months to come in the audit', '17 3 * * *',  interval '2 days'),
  ('WATCHDOG',       'End what holds the server up',                  '* * * * *',   interval '5 minutes');

CREATE TABLE guitara.job_run (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  job        text NOT NULL REFERENCES guitara.job,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at   timestamptz,
  result     text NOT NULL DEFAULT 'RUNNING' CHECK (result IN ('RUNNING', 'OK', 'FAILED', 'ABANDONED')),
  detail     text NOT NULL DEFAULT '',
  lease      uuid NOT NULL,
  leader     text NOT NULL
);
CREATE INDEX job_run_job_idx ON guitara.job_run (job, started_at DESC);
CREATE INDEX job_run_lease_idx ON guitara.job_run (lease) WHERE result = 'RUNNING';
CREATE TRIGGER audit AFTER INSERT OR DELETE OR UPDATE OF cron, enabled ON guitara.job
  FOR EACH ROW EXECUTE FUNCTION guitara.write_audit('code');

-- Takes a job that is due and that nobody has, for a minute; no row where there is none.
CREATE FUNCTION guitara.take_job(p_station text) RETURNS TABLE (job text, lease uuid, cron text)
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  due job%ROWTYPE;
  taken uuid := gen_random_uuid();
BEGIN
  SELECT * INTO due FROM job j
   WHERE j.enabled AND j.next_run_at <= clock_timestamp()
     AND (j.lease_until IS NULL OR j.lease_until <= clock_timestamp())
   ORDER BY j.next_run_at LIMIT 1 FOR UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  UPDATE job_run r SET result = 'ABANDONED', ended_at = clock_timestamp()
   WHERE r.lease = due.lease AND r.result = 'RUNNING';
  UPDATE job j SET lease = taken, lease_until = clock_timestamp() + interval '1 minute', leader = left(p_station, 100)
   WHERE j.code = due.code;
  INSERT INTO job_run (job, lease, leader) VALUES (due.code, taken, left(p_station, 100));
  RETURN QUERY SELECT due.code, taken, due.cron;
END $$;

CREATE TABLE guitara.watchdog_limit (
  idle_in_transaction interval NOT NULL DEFAULT '30 seconds',
  statement           interval NOT NULL DEFAULT '60 seconds',
  connections         int NOT NULL DEFAULT 100
);
COMMENT ON TABLE guitara.watchdog_limit IS 'one row: what a workstation may do before its sessions are ended';
INSERT INTO guitara.watchdog_limit DEFAULT VALUES;

-- What watches over what stock PostgreSQL cannot stop: transactions left open, statements over their budget, and
-- workstations with more connections than any face needs. Each end is written down. -1 where the server's keeper has not
-- given the right to see and end sessions.
CREATE FUNCTION guitara.watch() RETURNS int
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  wild record;
  ended int := 0;
BEGIN
  FOR wild IN
    SELECT a.pid, a.usename, a.application_name,
           CASE WHEN a.state LIKE 'idle in transaction%' AND a.state_change < clock_timestamp() - l.idle_in_transaction
                THEN 'IDLE_IN_TRANSACTION'
                WHEN a.state = 'active' AND a.query_start < clock_timestamp() - l.statement THEN 'OVER_BUDGET'
                WHEN a.nth > l.connections THEN 'TOO_MANY_CONNECTIONS' END AS why
      FROM (SELECT s.*, row_number() OVER (PARTITION BY s.usesysid ORDER BY s.backend_start) AS nth
              FROM pg_stat_activity s
             WHERE s.datname = current_database() AND s.backend_type = 'client backend' AND s.pid <> pg_backend_pid()
               AND (pg_has_role(s.usesysid, 'guitara_desk', 'MEMBER') OR pg_has_role(s.usesysid, 'guitara_kiosk', 'MEMBER')
                    OR pg_has_role(s.usesysid, 'guitara_admin', 'MEMBER'))
               AND NOT pg_has_role(s.usesysid, 'guitara_owner', 'MEMBER')) a, watchdog_limit l
  LOOP
    IF wild.why IS NOT NULL AND pg_terminate_backend(wild.pid) THEN
      ended := ended + 1;
      PERFORM audit_event('ENDED', NULL, jsonb_build_object('why', wild.why, 'workstation', wild.usename,
                                                            'program', wild.application_name));
    END IF;
  END LOOP;
  RETURN ended;
EXCEPTION WHEN insufficient_privilege THEN
  RETURN -1;
END $$;
ALTER FUNCTION guitara.watch() OWNER TO guitara_watchdog;
GRANT SELECT ON guitara.watchdog_limit TO guitara_watchdog;
GRANT EXECUTE ON FUNCTION guitara.audit_event(text, bigint, jsonb) TO guitara_watchdog;

CREATE FUNCTION guitara.sweep_sessions() RETURNS int
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  ended int;
BEGIN
  UPDATE session s SET ended_at = s.expires_at, ended_why = 'EXPIRED'
   WHERE s.ended_at IS NULL AND s.expires_at <= clock_timestamp();
  GET DIAGNOSTICS ended = ROW_COUNT;
  UPDATE session s SET ended_at = clock_timestamp(), ended_why = 'EXPIRED'
   WHERE s.ended_at IS NULL AND s.seen_at <= clock_timestamp() - interval '30 minutes';
  DELETE FROM session s WHERE s.ended_at < clock_timestamp() - interval '90 days';
  DELETE FROM one_time_code c WHERE c.expires_at < clock_timestamp() - interval '1 day';
  RETURN ended;
END $$;

-- Runs the job that the lease is for, and says what it did. 22023 where the lease is not in force.
CREATE FUNCTION guitara.run_job(p_lease uuid) RETURNS text
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
    ELSE RAISE EXCEPTION 'this lease is not in force' USING ERRCODE = '22023';
  END CASE;
END $$;

-- Ends the lease and says when the job is due again; no later than its longest wait, no sooner than in ten seconds.
CREATE FUNCTION guitara.finish_job(p_lease uuid, p_next timestamptz, p_result text, p_detail text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  UPDATE job j
     SET lease = NULL, lease_until = NULL,
         next_run_at = least(greatest(p_next, clock_timestamp() + interval '10 seconds'),
                             clock_timestamp() + j.longest_wait)
   WHERE j.lease = p_lease;
  UPDATE job_run r SET ended_at = clock_timestamp(), result = p_result, detail = left(p_detail, 500)
   WHERE r.lease = p_lease AND r.result = 'RUNNING';
  DELETE FROM job_run r WHERE r.started_at < clock_timestamp() - interval '30 days';
END $$;

CREATE FUNCTION guitara.run_job_now(p_job text) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('admin.jobs');
  UPDATE job j SET next_run_at = clock_timestamp() WHERE j.code = p_job;
END $$;

CREATE FUNCTION guitara.change_job(p_job text, p_cron text, p_enabled boolean) RETURNS void
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('admin.jobs');
  UPDATE job j SET cron = p_cron, enabled = p_enabled, next_run_at = clock_timestamp() WHERE j.code = p_job;
END $$;

CREATE VIEW admin.job AS
  SELECT j.code, j.name, j.cron, j.enabled, j.next_run_at, j.leader, j.lease_until
    FROM guitara.job j WHERE (SELECT guitara.has('admin.jobs'));
CREATE VIEW admin.job_run AS
  SELECT r.id, r.job, r.started_at, r.ended_at, r.result, r.detail, r.leader
    FROM guitara.job_run r WHERE (SELECT guitara.has('admin.jobs'));
GRANT SELECT ON admin.job, admin.job_run TO guitara_admin;
GRANT EXECUTE ON FUNCTION guitara.run_job_now(text), guitara.change_job(text, text, boolean) TO guitara_admin;
GRANT EXECUTE ON FUNCTION guitara.take_job(text), guitara.run_job(uuid),
  guitara.finish_job(uuid, timestamptz, text, text) TO guitara_desk, guitara_kiosk, guitara_admin;
