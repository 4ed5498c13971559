-- Working time and absence, planned at the desk: weekly shifts in patterns of up to four weeks, single exceptions.
-- Whoever writes, no two shifts of one person at one branch may meet: the guard is here, whatever a screen has checked.

ALTER TABLE guitara.weekly_template
  ADD COLUMN cycle  int NOT NULL DEFAULT 1 CHECK (cycle BETWEEN 1 AND 4),
  ADD COLUMN week   int NOT NULL DEFAULT 1,
  ADD COLUMN anchor date NOT NULL DEFAULT '2001-01-01',
  ADD CONSTRAINT weekly_template_week_of_cycle CHECK (week BETWEEN 1 AND cycle),
  ADD CONSTRAINT weekly_template_anchor_is_monday CHECK (isfinite(anchor) AND extract(isodow FROM anchor) = 1),
  ADD CONSTRAINT weekly_template_starts_in_the_day CHECK (starts < '24:00'),
  ADD CONSTRAINT weekly_template_valid_has_days CHECK (
    NOT isempty(valid) AND coalesce(isfinite(lower(valid)), true) AND coalesce(isfinite(upper(valid)), true));
COMMENT ON COLUMN guitara.weekly_template.dow IS 'ISO day of week on which the shift begins, 1 = Monday';
COMMENT ON COLUMN guitara.weekly_template.cycle IS 'after so many weeks the pattern begins anew';
COMMENT ON COLUMN guitara.weekly_template.week IS 'the week of the pattern in which the shift is worked, from 1';
COMMENT ON COLUMN guitara.weekly_template.anchor IS 'the Monday of some week 1; of a pattern of one week any Monday';

ALTER TABLE guitara.availability
  ADD CONSTRAINT availability_note_is_short CHECK (length(note) <= 200);
ALTER TABLE guitara.absence
  ADD COLUMN version int NOT NULL DEFAULT 1,
  ADD COLUMN intent  uuid UNIQUE,
  ADD CONSTRAINT absence_reason_is_short CHECK (length(reason) <= 500),
  ADD CONSTRAINT absence_has_an_end_in_sight CHECK (upper(dates) - lower(dates) <= 1100);
COMMENT ON COLUMN guitara.absence.intent IS 'made by the desk that entered it: sent again after a lost answer, it enters nothing twice';

-- Planning is no step of a booking, so its intents stand by themselves.
CREATE TABLE guitara.plan_intent (
  id          uuid PRIMARY KEY,
  staff_id    bigint NOT NULL REFERENCES guitara.staff,
  by_staff_id bigint REFERENCES guitara.staff,
  workstation text NOT NULL CHECK (length(workstation) <= 100),
  at          timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE guitara.plan_intent IS 'changes of somebody''s plan that took effect: each does so once; what they changed is in the audit';

-- The new columns are seen where the old ones were.
CREATE OR REPLACE VIEW desk.weekly_template AS
  SELECT * FROM guitara.weekly_template WHERE (SELECT guitara.has('schedule.read'));
CREATE OR REPLACE VIEW desk.absence AS SELECT * FROM guitara.absence WHERE (SELECT guitara.has('schedule.read'));
CREATE OR REPLACE VIEW own.weekly_template AS SELECT * FROM guitara.weekly_template;
CREATE OR REPLACE VIEW own.absence AS SELECT * FROM guitara.absence;

---- When people work ------------------------------------------------------------------------------------------------

-- Whether a day lies in a week of a pattern; days before the anchor too.
CREATE FUNCTION guitara.in_week(p_day date, p_cycle int, p_week int, p_anchor date) RETURNS boolean
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT ((p_day - p_anchor) % (7 * p_cycle) + 7 * p_cycle) % (7 * p_cycle) / 7 = p_week - 1
$$;

-- As before (see V013); a pattern of one week is asked nothing more than whether it is one.
CREATE OR REPLACE FUNCTION guitara.working_time(p_staff bigint[], p_window tstzrange)
  RETURNS TABLE (staff_id bigint, branch_id bigint, during tstzrange)
  LANGUAGE sql STABLE ROWS 50 SET search_path = desk, guitara, pg_temp
AS $$
  WITH template AS MATERIALIZED (
    SELECT t.staff_id, t.branch_id, t.dow, t.starts, t.minutes, t.valid, t.cycle, t.week, t.anchor
      FROM weekly_template t
     WHERE t.staff_id = ANY (p_staff)
  ), shift AS MATERIALIZED (
    -- Within the hour that is left out when the clocks go forward, an end may lie before its beginning: no shift then.
    SELECT each.branch_id, each.dow, each.starts, each.minutes, at.day,
           tstzrange(at.begins, greatest(at.begins, at.ends)) AS during
      FROM (SELECT DISTINCT t.branch_id, t.dow, t.starts, t.minutes FROM template t) each
      JOIN branch b ON b.id = each.branch_id
      JOIN generate_series(lower(p_window)::date::timestamp - interval '2 days',
                           upper(p_window)::date::timestamp + interval '1 day', interval '1 day') AS midnight
        ON extract(isodow FROM midnight) = each.dow
     CROSS JOIN LATERAL (
       SELECT midnight::date AS day,
              (midnight + each.starts) AT TIME ZONE b.timezone AS begins,
              (midnight + each.starts + make_interval(mins => each.minutes)) AT TIME ZONE b.timezone AS ends
       -- OFFSET 0: worked out once, though used twice.
       OFFSET 0) at
  ), stretch AS (
    SELECT t.staff_id, t.branch_id, s.during
      FROM template t
      JOIN shift s ON s.branch_id = t.branch_id AND s.dow = t.dow AND s.starts = t.starts AND s.minutes = t.minutes
     WHERE t.valid @> s.day AND s.during && p_window
       AND (t.cycle = 1 OR in_week(s.day, t.cycle, t.week, t.anchor))
    UNION ALL
    SELECT a.staff_id, a.branch_id, a.during
      FROM availability a
     WHERE a.staff_id = ANY (p_staff) AND a.kind = 'AVAILABLE' AND a.during && p_window
  ), added AS (
    SELECT s.staff_id, s.branch_id, range_agg(s.during) AS at
      FROM stretch s
     GROUP BY s.staff_id, s.branch_id
  ), taken AS (
    SELECT a.staff_id, range_agg(a.during) AS at
      FROM availability a
     WHERE a.staff_id = ANY (p_staff) AND a.kind = 'UNAVAILABLE' AND a.during && p_window
     GROUP BY a.staff_id
  )
  SELECT added.staff_id, added.branch_id, part.during
    FROM added
    LEFT JOIN taken ON taken.staff_id = added.staff_id
   CROSS JOIN LATERAL unnest(added.at - coalesce(taken.at, '{}'::tstzmultirange)) AS part(during)
$$;

---- No two shifts meet ----------------------------------------------------------------------------------------------

-- The first day on which the one begins and meets the other, of the same day or of the one before or after; empty where
-- they never do. No shift lasts longer than a day, and after twelve weeks two patterns stand to each other as before,
-- so twelve days of its kind are enough to look at.
CREATE FUNCTION guitara.shifts_meet(p_one guitara.weekly_template, p_two guitara.weekly_template) RETURNS date
  LANGUAGE sql IMMUTABLE SET search_path = guitara, pg_temp
AS $$
  WITH clock AS (
    SELECT extract(epoch FROM (p_one).starts) / 60 AS one, extract(epoch FROM (p_two).starts) / 60 AS two
  ), apart AS (
    SELECT days, (p_one).valid * daterange(lower((p_two).valid) - days, upper((p_two).valid) - days) AS valid
      FROM clock, generate_series(-1, 1) days
     WHERE ((p_one).dow + days - (p_two).dow) % 7 = 0
       AND clock.one < days * 1440 + clock.two + (p_two).minutes
       AND days * 1440 + clock.two < clock.one + (p_one).minutes
  )
  SELECT min(day)
    FROM apart
   CROSS JOIN LATERAL (SELECT coalesce(lower(valid), upper(valid) - 84, DATE '2001-01-01') AS at) first
   CROSS JOIN LATERAL (
         SELECT first.at + ((p_one).dow - extract(isodow FROM first.at)::int + 7) % 7 + 7 * n AS day
           FROM generate_series(0, 11) n) candidate
   WHERE valid @> day
     AND in_week(day, (p_one).cycle, (p_one).week, (p_one).anchor)
     AND in_week(day + days, (p_two).cycle, (p_two).week, (p_two).anchor)
$$;

-- At two branches the same hours may be offered: whichever books first has the person, by their claim.
CREATE FUNCTION guitara.refuse_meeting_shifts() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  met record;
BEGIN
  -- Whoever plans the same person at this moment is waited for, and then seen.
  PERFORM FROM staff s WHERE s.id IN (SELECT n.staff_id FROM new_rows n) ORDER BY s.id FOR NO KEY UPDATE;
  SELECT one.id AS one, two.id AS two, one.staff_id, at.day INTO met
    FROM weekly_template one
    JOIN weekly_template two ON two.staff_id = one.staff_id AND two.branch_id = one.branch_id AND two.id > one.id
                            AND (two.dow - one.dow + 8) % 7 <= 2
   CROSS JOIN LATERAL (SELECT shifts_meet(one, two) AS day) at
   WHERE one.staff_id IN (SELECT n.staff_id FROM new_rows n) AND at.day IS NOT NULL
   LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'two shifts of person % meet on %', met.staff_id, met.day
      USING ERRCODE = '23P01', DETAIL = format('shifts %s and %s', met.one, met.two);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER weekly_template_meets_insert AFTER INSERT ON guitara.weekly_template
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION guitara.refuse_meeting_shifts();
CREATE TRIGGER weekly_template_meets_update AFTER UPDATE ON guitara.weekly_template
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION guitara.refuse_meeting_shifts();

---- Who may plan ----------------------------------------------------------------------------------------------------

CREATE FUNCTION guitara.guard_working_time() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM require('schedule.write', OLD.branch_id);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM require('schedule.write', NEW.branch_id);
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER weekly_template_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.weekly_template
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_working_time();
CREATE TRIGGER availability_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.availability
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_working_time();

-- Whoever is signed in, if a member of staff; else, where nobody need be, who was named.
CREATE FUNCTION guitara.planner(p_named bigint) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ SELECT CASE WHEN (this_session()).id IS NULL THEN nullif(p_named, 0) ELSE signed_in_staff() END $$;

-- An absence is of no branch: whoever plans where the person belongs may enter it.
CREATE FUNCTION guitara.guard_absence() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('schedule.write',
                  (SELECT s.home_branch_id FROM staff s WHERE s.id = coalesce(NEW.staff_id, OLD.staff_id)));
  IF TG_OP = 'INSERT' THEN
    NEW.created_by := planner(NEW.created_by);
  ELSIF TG_OP = 'UPDATE' AND NEW.staff_id <> OLD.staff_id THEN
    RAISE EXCEPTION 'an absence stays with its person' USING ERRCODE = '22023';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER absence_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.absence
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_absence();

---- Planning --------------------------------------------------------------------------------------------------------

-- Begins a change: asks for the right before anything is looked at, makes rivals wait, and tells whether it is new.
CREATE FUNCTION guitara.begin_plan(p_intent uuid, p_staff bigint, p_by bigint, p_workstation text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('schedule.write');
  PERFORM FROM staff s WHERE s.id = p_staff FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nobody is number %', p_staff USING ERRCODE = '22023';
  END IF;
  INSERT INTO plan_intent (id, staff_id, by_staff_id, workstation)
  VALUES (p_intent, p_staff, planner(p_by), p_workstation) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;

-- Shifts as they are sent: from and until as dates, the latter not included, empty for always.
CREATE FUNCTION guitara.sent_shifts(p_shifts jsonb)
  RETURNS TABLE (dow int, starts time, minutes int, valid daterange, cycle int, week int, anchor date)
  LANGUAGE sql IMMUTABLE SET search_path = guitara, pg_temp
AS $$
  SELECT s.dow, s.starts, s.minutes, daterange(s.begins, s.ends), s.cycle, s.week, s.anchor
    FROM jsonb_to_recordset(p_shifts) AS s(dow int, starts time, minutes int, begins date, ends date, cycle int, week int,
           anchor date)
$$;

-- All shifts of a person at a branch become these, if they still are what the desk has seen.
-- DONE, REPEATED (this intent was done before) or STALE (another desk planned meanwhile; nothing may stay of it then);
-- 23P01 where two of them meet.
CREATE FUNCTION guitara.save_plan(
    p_intent uuid, p_staff bigint, p_branch bigint, p_seen jsonb, p_wanted jsonb, p_by bigint, p_workstation text)
  RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('schedule.write', p_branch);
  IF jsonb_array_length(p_wanted) > 1000 OR jsonb_array_length(p_seen) > 1000 THEN
    RAISE EXCEPTION 'at most 1000 shifts' USING ERRCODE = '22023';
  ELSIF NOT EXISTS (SELECT FROM staff_branch b WHERE b.staff_id = p_staff AND b.branch_id = p_branch) THEN
    RAISE EXCEPTION 'only people of the branch work there' USING ERRCODE = '22023';
  ELSIF NOT begin_plan(p_intent, p_staff, p_by, p_workstation) THEN
    RETURN 'REPEATED';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT t.dow, t.starts, t.minutes, t.valid, t.cycle, t.week, t.anchor
                   FROM weekly_template t WHERE t.staff_id = p_staff AND t.branch_id = p_branch) stored
      FULL JOIN sent_shifts(p_seen) seen USING (dow, starts, minutes, valid, cycle, week, anchor)
     WHERE stored IS NULL OR seen IS NULL
  ) THEN
    RETURN 'STALE';
  END IF;
  DELETE FROM weekly_template t
   WHERE t.staff_id = p_staff AND t.branch_id = p_branch
     AND (t.dow, t.starts, t.minutes, t.valid, t.cycle, t.week, t.anchor) NOT IN (SELECT w.* FROM sent_shifts(p_wanted) w);
  INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes, valid, cycle, week, anchor)
  SELECT p_staff, p_branch, w.*
    FROM sent_shifts(p_wanted) w
   WHERE (w.dow, w.starts, w.minutes, w.valid, w.cycle, w.week, w.anchor) NOT IN (
           SELECT t.dow, t.starts, t.minutes, t.valid, t.cycle, t.week, t.anchor
             FROM weekly_template t WHERE t.staff_id = p_staff AND t.branch_id = p_branch);
  RETURN 'DONE';
END $$;

-- Single exceptions of a person go and come, all or none. They are named by what they are, so that what was taken away
-- and put back is the same. DONE, REPEATED or GONE (one that shall go is not there); 23P01 where two of a kind meet.
CREATE FUNCTION guitara.change_availability(
    p_intent uuid, p_staff bigint, p_gone jsonb, p_wanted jsonb, p_by bigint, p_workstation text)
  RETURNS text
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  gone int;
BEGIN
  IF jsonb_array_length(p_gone) > 200 OR jsonb_array_length(p_wanted) > 200 THEN
    RAISE EXCEPTION 'at most 200 exceptions at once' USING ERRCODE = '22023';
  ELSIF NOT begin_plan(p_intent, p_staff, p_by, p_workstation) THEN
    RETURN 'REPEATED';
  END IF;
  DELETE FROM availability a
   USING jsonb_to_recordset(p_gone) AS g(branch_id bigint, kind text, starts timestamptz, ends timestamptz)
   WHERE a.staff_id = p_staff AND a.branch_id = g.branch_id AND a.kind = g.kind AND a.during = tstzrange(g.starts, g.ends);
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone < jsonb_array_length(p_gone) THEN
    RETURN 'GONE';
  END IF;
  IF EXISTS (SELECT FROM jsonb_to_recordset(p_wanted) AS w(branch_id bigint)
              WHERE NOT EXISTS (SELECT FROM staff_branch b WHERE b.staff_id = p_staff AND b.branch_id = w.branch_id)) THEN
    RAISE EXCEPTION 'only people of the branch work there' USING ERRCODE = '22023';
  END IF;
  INSERT INTO availability (staff_id, branch_id, kind, during, note)
  SELECT p_staff, w.branch_id, w.kind, tstzrange(w.starts, w.ends), w.note
    FROM jsonb_to_recordset(p_wanted) AS w(branch_id bigint, kind text, starts timestamptz, ends timestamptz, note text);
  RETURN 'DONE';
END $$;

-- Enters an absence (p_absence 0) or changes one. It is never refused because bookings exist: they surface as conflicts.
-- DONE, REPEATED, STALE (another desk changed it meanwhile) or GONE, with its number and version.
CREATE FUNCTION guitara.save_absence(
    p_intent uuid, p_absence bigint, p_version int, p_staff bigint, p_first date, p_last date, p_type text,
    p_status text, p_reason text, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, saved bigint, saved_version int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  before absence%ROWTYPE;
BEGIN
  IF NOT begin_plan(p_intent, p_staff, p_by, p_workstation) THEN
    RETURN QUERY SELECT 'REPEATED', a.id, a.version FROM absence a
                  WHERE CASE p_absence WHEN 0 THEN a.intent = p_intent ELSE a.id = p_absence END;
    RETURN;
  ELSIF p_absence = 0 THEN
    RETURN QUERY INSERT INTO absence AS a (staff_id, dates, type, status, reason, intent, created_by)
                 VALUES (p_staff, daterange(p_first, p_last, '[]'), p_type, p_status, p_reason, p_intent, p_by)
              RETURNING 'DONE', a.id, a.version;
    RETURN;
  END IF;
  SELECT * INTO before FROM absence a WHERE a.id = p_absence AND a.staff_id = p_staff FOR UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'GONE', p_absence, 0;
  ELSIF before.version <> p_version THEN
    RETURN QUERY SELECT 'STALE', p_absence, before.version;
  ELSE
    RETURN QUERY UPDATE absence a
                    SET dates = daterange(p_first, p_last, '[]'), type = p_type, status = p_status, reason = p_reason,
                        version = before.version + 1
                  WHERE a.id = p_absence
              RETURNING 'DONE', a.id, a.version;
  END IF;
END $$;

GRANT EXECUTE ON FUNCTION
  guitara.in_week(date, int, int, date),
  guitara.save_plan(uuid, bigint, bigint, jsonb, jsonb, bigint, text),
  guitara.change_availability(uuid, bigint, jsonb, jsonb, bigint, text),
  guitara.save_absence(uuid, bigint, int, bigint, date, date, text, text, text, bigint, text)
TO guitara_desk;
