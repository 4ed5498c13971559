-- Machine M1: who may take which step from which state. Desk, kiosk, commands and jobs go through this table.

INSERT INTO guitara.appointment_status (code, holds_slot, changeable, sort) VALUES
  ('PENDING',             true,  true,  10),
  ('THERAPIST_CONFIRMED', true,  true,  20),
  ('DRIVER_CONFIRMED',    true,  true,  30),
  ('CONFIRMED',           true,  true,  40),
  ('ARRIVED',             true,  true,  50),
  ('IN_PROGRESS',         true,  true,  60),
  ('AWAITING_PAYMENT',    true,  false, 70),
  ('COMPLETED',           false, false, 80),
  ('REJECTED',            false, false, 90),
  ('NO_SHOW',             false, false, 91),
  ('CANCELLED',           false, false, 92),
  ('AUTO_CANCELLED',      false, false, 93);

CREATE TABLE guitara.transition (
  step         text NOT NULL,
  from_status  text NOT NULL REFERENCES guitara.appointment_status,
  to_status    text NOT NULL REFERENCES guitara.appointment_status,
  capability   text NOT NULL,
  needs_reason boolean NOT NULL DEFAULT false,
  if_therapists_answer boolean,
  PRIMARY KEY (from_status, step),
  UNIQUE (from_status, to_status)
);
COMMENT ON TABLE guitara.transition IS 'machine M1; transport, payment and material steps join it with their features';
COMMENT ON COLUMN guitara.transition.if_therapists_answer IS 'null: always; else only where the branch''s setting equals it';

INSERT INTO guitara.transition (step, from_status, to_status, capability, needs_reason, if_therapists_answer) VALUES
  ('CONFIRM',      'PENDING',             'CONFIRMED',           'booking.confirm', false, NULL),
  ('ACCEPT',       'PENDING',             'THERAPIST_CONFIRMED', 'booking.answer',  false, true),
  ('REJECT',       'PENDING',             'REJECTED',            'booking.answer',  true,  true),
  ('REOPEN',       'REJECTED',            'PENDING',             'booking.review',  false, true),
  ('DRIVER_ACCEPT','THERAPIST_CONFIRMED', 'DRIVER_CONFIRMED',    'transport.answer',false, true),
  ('CONFIRM',      'THERAPIST_CONFIRMED', 'CONFIRMED',           'booking.confirm', false, true),
  ('CONFIRM',      'DRIVER_CONFIRMED',    'CONFIRMED',           'booking.confirm', false, true),
  ('EXPIRE',       'PENDING',             'AUTO_CANCELLED',      'system',          true,  true),
  ('ARRIVE',       'CONFIRMED',           'ARRIVED',             'booking.step',    false, NULL),
  ('START',        'CONFIRMED',           'IN_PROGRESS',         'booking.step',    false, NULL),
  ('START',        'ARRIVED',             'IN_PROGRESS',         'booking.step',    false, NULL),
  ('FINISH',       'IN_PROGRESS',         'AWAITING_PAYMENT',    'booking.step',    false, NULL),
  ('COMPLETE',     'AWAITING_PAYMENT',    'COMPLETED',           'booking.step',    false, NULL),
  ('NO_SHOW',      'CONFIRMED',           'NO_SHOW',             'booking.step',    false, NULL),
  ('NO_SHOW',      'PENDING',             'NO_SHOW',             'booking.step',    false, NULL),
  ('CANCEL',       'PENDING',             'CANCELLED',           'booking.cancel',  true,  NULL),
  ('CANCEL',       'THERAPIST_CONFIRMED', 'CANCELLED',           'booking.cancel',  true,  NULL),
  ('CANCEL',       'DRIVER_CONFIRMED',    'CANCELLED',           'booking.cancel',  true,  NULL),
  ('CANCEL',       'CONFIRMED',           'CANCELLED',           'booking.cancel',  true,  NULL),
  ('CANCEL',       'ARRIVED',             'CANCELLED',           'booking.cancel',  true,  NULL),
  ('RESTORE',      'CANCELLED',           'CONFIRMED',           'booking.cancel',  false, NULL),
  ('RESTORE',      'NO_SHOW',             'CONFIRMED',           'booking.step',    false, NULL),
  ('RESTORE',      'AUTO_CANCELLED',      'PENDING',             'booking.cancel',  false, NULL),
  ('STEP_BACK',    'ARRIVED',             'CONFIRMED',           'booking.step',    false, NULL),
  ('STEP_BACK',    'IN_PROGRESS',         'ARRIVED',             'booking.step',    false, NULL),
  ('STEP_BACK',    'AWAITING_PAYMENT',    'IN_PROGRESS',         'booking.step',    false, NULL);

-- Whoever writes an appointment: the business day is computed, the version counts, and a state changes only by the table.
CREATE FUNCTION guitara.appointment_before_write() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  home branch%ROWTYPE;
  allowed transition%ROWTYPE;
BEGIN
  SELECT * INTO home FROM branch WHERE id = NEW.branch_id;
  NEW.business_date := business_date(lower(NEW.during), home.timezone, home.business_day_cut);
  IF TG_OP = 'INSERT' THEN
    IF NEW.status NOT IN ('PENDING', 'CONFIRMED') AND NOT pg_has_role(session_user, 'guitara_owner', 'MEMBER') THEN
      RAISE EXCEPTION 'a booking begins as PENDING or CONFIRMED, not as %', NEW.status USING ERRCODE = 'GD003';
    END IF;
    RETURN NEW;
  END IF;
  NEW.version := OLD.version + 1;
  NEW.updated_at := now();
  IF NEW.status <> OLD.status THEN
    SELECT * INTO allowed FROM transition t
     WHERE t.from_status = OLD.status AND t.to_status = NEW.status
       AND coalesce(t.if_therapists_answer, home.therapists_answer) = home.therapists_answer;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no step leads from % to %', OLD.status, NEW.status USING ERRCODE = 'GD003';
    END IF;
    IF allowed.needs_reason AND coalesce(trim(NEW.ended_reason), '') = '' THEN
      RAISE EXCEPTION 'step % needs a reason', allowed.step USING ERRCODE = 'GD004';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER appointment_before_write BEFORE INSERT OR UPDATE ON guitara.appointment
  FOR EACH ROW EXECUTE FUNCTION guitara.appointment_before_write();

-- Ended work gives its claims up; restored work takes them anew or is refused with 23P01.
CREATE FUNCTION guitara.appointment_claims_follow() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  held boolean := (SELECT holds_slot FROM appointment_status WHERE code = OLD.status);
  holds boolean := (SELECT holds_slot FROM appointment_status WHERE code = NEW.status);
BEGIN
  IF held AND NOT holds THEN
    DELETE FROM claim WHERE appointment_id = NEW.id;
  ELSIF holds AND NOT held THEN
    PERFORM take_claims(NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER appointment_claims_follow AFTER UPDATE OF status ON guitara.appointment
  FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION guitara.appointment_claims_follow();

-- Moves, resizes, reassigns and edits a booking: new items and claims for old ones, in one piece.
-- Locks old and new places in one order, (resource, day): crossing moves would deadlock without it.
-- Returns DONE, REPEATED (this intent was done before), STALE (another desk changed it), FIXED (its state forbids it) or GONE.
CREATE FUNCTION guitara.change_appointment(
    p_intent uuid, p_appointment bigint, p_version int, p_details jsonb, p_items jsonb, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, version int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  before appointment%ROWTYPE;
  place record;
BEGIN
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (p_intent, p_appointment, 'CHANGE', p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'REPEATED', a.version FROM appointment a WHERE a.id = p_appointment;
    RETURN;
  END IF;
  FOR place IN
    SELECT DISTINCT r.id AS resource_id, day.n AS day
      FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = p_appointment
            UNION ALL
            SELECT x.r, tstzrange(i.starts - interval '4 hours', i.ends + interval '4 hours')
              FROM jsonb_to_recordset(p_items) AS i(staff_id bigint, room_id bigint, starts timestamptz, ends timestamptz),
                   unnest(ARRAY[i.staff_id, i.room_id, (p_details ->> 'client_id')::bigint]) AS x(r)
             WHERE x.r IS NOT NULL) busy(resource_id, during)
      JOIN resource r ON r.id = busy.resource_id
     CROSS JOIN LATERAL generate_series(floor(extract(epoch FROM lower(busy.during)) / 86400)::int,
                                        floor(extract(epoch FROM upper(busy.during)) / 86400)::int) AS day(n)
     ORDER BY 1, 2
  LOOP
    PERFORM pg_advisory_xact_lock(hashint8(place.resource_id), place.day);
  END LOOP;
  SELECT * INTO before FROM appointment a WHERE a.id = p_appointment FOR UPDATE;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'GONE', 0;
    RETURN;
  ELSIF before.version <> p_version THEN
    RETURN QUERY SELECT 'STALE', before.version;
    RETURN;
  ELSIF NOT (SELECT s.changeable FROM appointment_status s WHERE s.code = before.status) THEN
    RETURN QUERY SELECT 'FIXED', before.version;
    RETURN;
  END IF;
  DELETE FROM claim c WHERE c.appointment_id = p_appointment;
  DELETE FROM appointment_item i WHERE i.appointment_id = p_appointment;
  PERFORM write_items(p_appointment, p_items);
  UPDATE appointment a
     SET branch_id = home.id,
         currency = home.currency,
         client_id = (p_details ->> 'client_id')::bigint,
         place = p_details ->> 'place',
         address = p_details ->> 'address',
         notes = p_details ->> 'notes',
         override_reason = p_details ->> 'override_reason',
         during = whole.during,
         price = whole.price,
         updated_by = p_by
    FROM (SELECT tstzrange(min(lower(i.during)), max(upper(i.during))) AS during, sum(i.price) AS price
            FROM appointment_item i WHERE i.appointment_id = p_appointment) whole, branch home
   WHERE a.id = p_appointment AND home.id = (p_details ->> 'branch_id')::bigint;
  PERFORM take_claims(p_appointment);
  RETURN QUERY SELECT 'DONE', before.version + 1;
END $$;

CREATE FUNCTION guitara.write_items(p_appointment bigint, p_items jsonb) RETURNS void
  LANGUAGE sql SET search_path = guitara, pg_temp
AS $$
  INSERT INTO appointment_item (appointment_id, seq, guest, service_id, staff_id, room_id, during,
                                buffer_before, buffer_after, turnover, price)
  SELECT p_appointment, i.seq, i.guest, i.service_id, i.staff_id, i.room_id, tstzrange(i.starts, i.ends),
         i.buffer_before, i.buffer_after, i.turnover, i.price
    FROM jsonb_to_recordset(p_items) AS i(seq int, guest int, service_id bigint, staff_id bigint, room_id bigint,
         starts timestamptz, ends timestamptz, buffer_before int, buffer_after int, turnover int, price numeric)
$$;
