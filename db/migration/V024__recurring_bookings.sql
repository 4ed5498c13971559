-- Bookings that repeat. Each occurrence is an ordinary booking with all its rules; what is new is that several are
-- written, moved or called off in one piece, and remember that they belong together.

CREATE TABLE guitara.series (
  id         uuid PRIMARY KEY,
  branch_id  bigint NOT NULL REFERENCES guitara.branch,
  unit       text NOT NULL CHECK (unit IN ('DAYS', 'WEEKS', 'MONTHS')),
  every      int NOT NULL CHECK (every BETWEEN 1 AND 366),
  weekdays   int[] NOT NULL DEFAULT '{}' CHECK (weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]),
  monthly    text NOT NULL DEFAULT 'SAME_DATE' CHECK (monthly IN ('SAME_DATE', 'SAME_WEEKDAY')),
  times      int CHECK (times BETWEEN 2 AND 104),
  until      date,
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by bigint NOT NULL REFERENCES guitara.staff,
  CONSTRAINT series_ends CHECK ((times IS NULL) <> (until IS NULL))
);
COMMENT ON TABLE guitara.series IS 'the rule by which bookings were made together; they may have been changed one by one since';
COMMENT ON COLUMN guitara.series.id IS 'the intent that booked it';
COMMENT ON COLUMN guitara.series.weekdays IS 'beside the first day''s own, Monday is 1';

ALTER TABLE guitara.appointment ADD COLUMN series_id uuid REFERENCES guitara.series;
COMMENT ON COLUMN guitara.appointment.series_id IS 'made together with others by one rule; empty for a booking of its own';
CREATE INDEX appointment_series_idx ON guitara.appointment (series_id, lower(during)) WHERE series_id IS NOT NULL;

CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON guitara.series
  FOR EACH ROW EXECUTE FUNCTION guitara.write_audit('id');
CREATE TRIGGER series_announce AFTER INSERT OR UPDATE OR DELETE ON guitara.series
  FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_table();

CREATE FUNCTION guitara.guard_series() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('booking.write', coalesce(NEW.branch_id, OLD.branch_id));
  IF TG_OP = 'INSERT' THEN
    NEW.created_by := coalesce(signed_in_staff(), NEW.created_by);
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER series_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.series
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_series();

-- Views keep the columns that their tables had when they were made.
CREATE OR REPLACE VIEW desk.appointment AS
  SELECT * FROM guitara.appointment
   WHERE (SELECT guitara.has('booking.read'))
     AND ((SELECT guitara.has_everywhere('booking.read'))
          OR guitara.is_among(branch_id, (SELECT guitara.branches_with('booking.read'))));
CREATE OR REPLACE VIEW own.appointment AS SELECT * FROM guitara.appointment;
CREATE VIEW desk.series AS
  SELECT * FROM guitara.series
   WHERE (SELECT guitara.has('booking.read'))
     AND ((SELECT guitara.has_everywhere('booking.read'))
          OR guitara.is_among(branch_id, (SELECT guitara.branches_with('booking.read'))));
GRANT SELECT ON desk.series TO guitara_desk;

-- The claims of several bookings in one ordered statement, as for one: whoever claims in the order of resource and time
-- never waits for somebody who waits for them.
CREATE FUNCTION guitara.take_claims(p_appointments bigint[], p_hold uuid DEFAULT NULL) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  held claim[] := ARRAY(SELECT c FROM claim c WHERE c.hold_id = p_hold);
  demanded int;
  taken int;
  rest int := 0;
BEGIN
  PERFORM drop_expired_holds();
  WITH wanted AS MATERIALIZED (
    SELECT a.id, d.resource_id, d.during FROM unnest(p_appointments) AS a(id), LATERAL demanded_claims(a.id) d
  ), written AS (
    INSERT INTO claim (resource_id, during, appointment_id)
    SELECT w.resource_id, w.during, w.id
      FROM wanted w
     WHERE NOT EXISTS (SELECT FROM unnest(held) h WHERE h.resource_id = w.resource_id AND h.during && w.during)
     ORDER BY w.resource_id, w.during
        ON CONFLICT DO NOTHING
    RETURNING id
  )
  SELECT (SELECT count(*) FROM wanted), (SELECT count(*) FROM written) INTO demanded, taken;
  IF cardinality(held) > 0 THEN
    DELETE FROM slot_hold h WHERE h.id = p_hold;
    WITH written AS (
      INSERT INTO claim (resource_id, during, appointment_id)
      SELECT d.resource_id, d.during, a.id
        FROM unnest(p_appointments) AS a(id), LATERAL demanded_claims(a.id) d
       WHERE EXISTS (SELECT FROM unnest(held) h WHERE h.resource_id = d.resource_id AND h.during && d.during)
       ORDER BY d.resource_id, d.during
          ON CONFLICT DO NOTHING
      RETURNING id
    )
    SELECT count(*) INTO rest FROM written;
  END IF;
  IF taken + rest < demanded THEN
    RAISE EXCEPTION 'bookings % are short of % claim(s)', p_appointments, demanded - taken - rest
      USING ERRCODE = '23P01';
  END IF;
  RETURN taken + rest;
END $$;

-- One booking is a series of one.
CREATE OR REPLACE FUNCTION guitara.take_claims(p_appointment bigint, p_hold uuid DEFAULT NULL) RETURNS int
  LANGUAGE sql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ SELECT take_claims(ARRAY[p_appointment], p_hold) $$;

-- Books all of a series or nothing. Each booking gets its own line of history. Returns the bookings in the order of
-- time; for an intent that was done before, those that it made. 23P01 where somebody has one of the places.
CREATE FUNCTION guitara.book_series(
    p_intent uuid, p_branch bigint, p_rule jsonb, p_bookings jsonb, p_status text, p_hold uuid, p_by bigint,
    p_workstation text)
  RETURNS TABLE (appointment_id bigint, version int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT nextval('appointment_id_seq') FROM jsonb_array_elements(p_bookings));
BEGIN
  PERFORM require('booking.write', p_branch);
  IF coalesce(cardinality(ids), 0) NOT BETWEEN 1 AND 104 THEN
    RAISE EXCEPTION 'a series has 1 to 104 bookings' USING ERRCODE = '22023';
  END IF;
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (p_intent, ids[1], 'BOOK', p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT a.id, a.version FROM appointment a WHERE a.series_id = p_intent ORDER BY lower(a.during), a.id;
    RETURN;
  END IF;
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  SELECT gen_random_uuid(), other.id, 'BOOK', p_by, p_workstation FROM unnest(ids[2:]) AS other(id);
  INSERT INTO series (id, branch_id, unit, every, weekdays, monthly, times, until, created_by)
  SELECT p_intent, p_branch, r.unit, r.every, r.weekdays, r.monthly, r.times, r.until, p_by
    FROM jsonb_to_record(p_rule) AS r(unit text, every int, weekdays int[], monthly text, times int, until date);
  INSERT INTO appointment (id, branch_id, client_id, status, during, place, address, group_size, price, currency, notes,
                           override_reason, created_by, updated_by, series_id)
  SELECT ids[b.n], p_branch, (b.details ->> 'client_id')::bigint, p_status, whole.during, b.details ->> 'place',
         b.details ->> 'address', whole.guests, whole.price, home.currency, b.details ->> 'notes',
         b.details ->> 'override_reason', p_by, p_by, p_intent
    FROM jsonb_to_recordset(p_bookings) AS b(n int, details jsonb, items jsonb)
   CROSS JOIN LATERAL (
           SELECT tstzrange(min(i.starts), max(i.ends)) AS during, sum(i.price) AS price,
                  count(DISTINCT i.guest) AS guests
             FROM jsonb_to_recordset(b.items) AS i(guest int, starts timestamptz, ends timestamptz, price numeric)) whole
    JOIN branch home ON home.id = p_branch;
  PERFORM write_items(ids[b.n], b.items) FROM jsonb_to_recordset(p_bookings) AS b(n int, items jsonb);
  PERFORM take_claims(ids, p_hold);
  RETURN QUERY SELECT a.id, a.version FROM appointment a WHERE a.series_id = p_intent ORDER BY lower(a.during), a.id;
END $$;

-- Moves or reassigns several bookings, all or none, each as a change of its own. Their old places make way first, for
-- one may move to where another was. Returns DONE or REPEATED, or the first that refused (see change_appointment), and
-- which; whatever is not DONE is to be rolled back. 23P01 where somebody has one of the places.
CREATE FUNCTION guitara.change_series(
    p_intent uuid, p_changes jsonb, p_hold uuid, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, appointment_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT c.id FROM jsonb_to_recordset(p_changes) AS c(id bigint) ORDER BY c.id);
  one record;
  answer text;
BEGIN
  PERFORM require('booking.write');
  IF coalesce(cardinality(ids), 0) NOT BETWEEN 1 AND 104 THEN
    RAISE EXCEPTION 'a series has 1 to 104 bookings' USING ERRCODE = '22023';
  END IF;
  PERFORM lock_places(array_agg(busy.resource_id), array_agg(busy.during))
     FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = ANY (ids)
           UNION ALL
           SELECT x.r, tstzrange(i.starts - interval '4 hours', i.ends + interval '4 hours')
             FROM jsonb_to_recordset(p_changes) AS c(details jsonb, items jsonb),
                  jsonb_to_recordset(c.items) AS i(staff_id bigint, room_id bigint, starts timestamptz, ends timestamptz),
                  unnest(ARRAY[i.staff_id, i.room_id, (c.details ->> 'client_id')::bigint]) AS x(r)
            WHERE x.r IS NOT NULL) busy(resource_id, during);
  PERFORM FROM appointment a WHERE a.id = ANY (ids) ORDER BY a.id FOR UPDATE;
  DELETE FROM claim c WHERE c.appointment_id = ANY (ids);
  FOR one IN
    SELECT c.* FROM jsonb_to_recordset(p_changes) AS c(id bigint, version int, details jsonb, items jsonb) ORDER BY c.id
  LOOP
    SELECT c.outcome INTO answer
      FROM change_appointment(CASE WHEN one.id = ids[1] THEN p_intent ELSE gen_random_uuid() END, one.id, one.version,
                              one.details, one.items, p_by, p_workstation, p_hold) c;
    IF answer <> 'DONE' THEN
      RETURN QUERY SELECT answer, one.id;
      RETURN;
    END IF;
  END LOOP;
  RETURN QUERY SELECT 'DONE', ids[1];
END $$;

-- Takes one step with several bookings, all or none. Returns DONE or REPEATED, or NOT_POSSIBLE with each that the table
-- of steps refuses; then it is to be rolled back. 23P01 where a restored one finds its place taken.
CREATE FUNCTION guitara.step_series(
    p_intent uuid, p_appointments bigint[], p_step text, p_reason text, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, appointment_id bigint)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  stepped bigint[];
BEGIN
  IF coalesce(cardinality(p_appointments), 0) NOT BETWEEN 1 AND 104 THEN
    RAISE EXCEPTION 'a series has 1 to 104 bookings' USING ERRCODE = '22023';
  END IF;
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (p_intent, p_appointments[1], p_step, p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'REPEATED', p_appointments[1];
    RETURN;
  END IF;
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  SELECT gen_random_uuid(), other.id, p_step, p_by, p_workstation FROM unnest(p_appointments[2:]) AS other(id);
  PERFORM FROM appointment a WHERE a.id = ANY (p_appointments) ORDER BY a.id FOR UPDATE;
  WITH done AS (
    UPDATE appointment a
       SET status = t.to_status,
           ended_reason = CASE WHEN t.needs_reason THEN nullif(p_reason, '')
                               WHEN t.step = 'RESTORE' THEN NULL ELSE a.ended_reason END,
           updated_by = p_by
      FROM transition t, branch b
     WHERE a.id = ANY (p_appointments) AND t.from_status = a.status AND t.step = p_step AND b.id = a.branch_id
       AND coalesce(t.if_therapists_answer, b.therapists_answer) = b.therapists_answer
    RETURNING a.id
  )
  SELECT array_agg(d.id) INTO stepped FROM done d;
  IF EXISTS (SELECT FROM unnest(p_appointments) AS w(id) WHERE w.id <> ALL (coalesce(stepped, '{}'))) THEN
    RETURN QUERY SELECT 'NOT_POSSIBLE', w.id FROM unnest(p_appointments) AS w(id)
                  WHERE w.id <> ALL (coalesce(stepped, '{}'));
    RETURN;
  END IF;
  RETURN QUERY SELECT 'DONE', p_appointments[1];
END $$;

GRANT EXECUTE ON FUNCTION
  guitara.book_series(uuid, bigint, jsonb, jsonb, text, uuid, bigint, text),
  guitara.change_series(uuid, jsonb, uuid, bigint, text),
  guitara.step_series(uuid, bigint[], text, text, bigint, text)
TO guitara_desk;
