-- Claims of more than bookings: blocked time, and the slot under a form that somebody is filling in. Groups are counted.

CREATE TABLE guitara.blocked_time (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id     bigint NOT NULL REFERENCES guitara.branch,
  resource_id   bigint NOT NULL REFERENCES guitara.resource,
  kind          text NOT NULL CHECK (kind IN ('BREAK', 'MEETING', 'CLEANING', 'OTHER')),
  title         text NOT NULL DEFAULT '' CHECK (length(title) <= 100),
  during        tstzrange NOT NULL,
  business_date date NOT NULL,
  series        uuid NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now(),
  created_by    bigint NOT NULL REFERENCES guitara.staff,
  version       int NOT NULL DEFAULT 1,
  CONSTRAINT blocked_time_has_length CHECK (
    NOT isempty(during) AND lower(during) IS NOT NULL AND upper(during) IS NOT NULL
    AND upper(during) - lower(during) BETWEEN interval '5 minutes' AND interval '24 hours')
);
COMMENT ON TABLE guitara.blocked_time IS 'a person or a room is kept free of bookings: one row per person or room and occurrence';
COMMENT ON COLUMN guitara.blocked_time.series IS 'the intent that blocked it: everybody and every week of it share it';
CREATE INDEX blocked_time_branch_day_idx ON guitara.blocked_time (branch_id, business_date);
CREATE INDEX blocked_time_series_idx ON guitara.blocked_time (series);

-- The slot under a form: held for some minutes, extended while somebody types, gone by itself.
CREATE TABLE guitara.slot_hold (
  id            uuid PRIMARY KEY,
  branch_id     bigint NOT NULL REFERENCES guitara.branch,
  business_date date NOT NULL,
  held_by       bigint NOT NULL REFERENCES guitara.staff,
  workstation   text NOT NULL CHECK (length(workstation) <= 100),
  expires_at    timestamptz NOT NULL
);
COMMENT ON COLUMN guitara.slot_hold.expires_at IS 'from then on its claims count no more, and whoever wants their place removes them';
CREATE INDEX slot_hold_branch_day_idx ON guitara.slot_hold (branch_id, business_date);
CREATE INDEX slot_hold_expires_idx ON guitara.slot_hold (expires_at);

ALTER TABLE guitara.claim
  ALTER COLUMN appointment_id DROP NOT NULL,
  ADD COLUMN blocked_time_id bigint REFERENCES guitara.blocked_time ON DELETE CASCADE,
  ADD COLUMN hold_id uuid REFERENCES guitara.slot_hold ON DELETE CASCADE,
  DROP CONSTRAINT claim_purpose_check,
  ADD CONSTRAINT claim_has_one_source CHECK (CASE purpose
    WHEN 'APPOINTMENT' THEN appointment_id IS NOT NULL AND blocked_time_id IS NULL AND hold_id IS NULL
    WHEN 'BLOCK' THEN blocked_time_id IS NOT NULL AND appointment_id IS NULL AND hold_id IS NULL
    WHEN 'HOLD' THEN hold_id IS NOT NULL AND appointment_id IS NULL AND blocked_time_id IS NULL
    ELSE false END);
CREATE INDEX claim_blocked_time_idx ON guitara.claim (blocked_time_id) WHERE blocked_time_id IS NOT NULL;
CREATE INDEX claim_hold_idx ON guitara.claim (hold_id) WHERE hold_id IS NOT NULL;

-- Blocking is an intent like booking: it takes effect once.
ALTER TABLE guitara.intent
  ALTER COLUMN appointment_id DROP NOT NULL,
  ADD CONSTRAINT intent_is_about_something CHECK (
    appointment_id IS NOT NULL OR step IN ('BLOCK', 'CHANGE_BLOCK', 'UNBLOCK'));

-- Holds whose time is over stand in nobody's way. Locked in one order before anything is claimed, so that two desks that
-- want the same forgotten place wait for each other with empty hands.
CREATE FUNCTION guitara.drop_expired_holds() RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM slot_hold h WHERE h.expires_at <= now()) THEN
    PERFORM FROM slot_hold h WHERE h.expires_at <= now() ORDER BY h.id FOR UPDATE;
    DELETE FROM slot_hold h WHERE h.expires_at <= now();
  END IF;
END $$;

-- The desk's own hold makes way for its booking. What the hold covers is claimed last, after the hold is let go: nobody
-- else can be in there, so whoever holds the place never waits. A plain delete and insert could deadlock with a rival.
DROP FUNCTION guitara.take_claims(bigint);
CREATE FUNCTION guitara.take_claims(p_appointment bigint, p_hold uuid DEFAULT NULL) RETURNS int
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
    SELECT d.resource_id, d.during FROM demanded_claims(p_appointment) d
  ), written AS (
    INSERT INTO claim (resource_id, during, appointment_id)
    SELECT w.resource_id, w.during, p_appointment
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
      SELECT d.resource_id, d.during, p_appointment
        FROM demanded_claims(p_appointment) d
       WHERE EXISTS (SELECT FROM unnest(held) h WHERE h.resource_id = d.resource_id AND h.during && d.during)
       ORDER BY d.resource_id, d.during
          ON CONFLICT DO NOTHING
      RETURNING id
    )
    SELECT count(*) INTO rest FROM written;
  END IF;
  IF taken + rest < demanded THEN
    RAISE EXCEPTION 'appointment % is short of % claim(s)', p_appointment, demanded - taken - rest USING ERRCODE = '23P01';
  END IF;
  RETURN taken + rest;
END $$;

-- One order of locks, (resource, day), for everything that gives a place up and takes another in one piece: crossing
-- moves would deadlock without it.
CREATE FUNCTION guitara.lock_places(p_resources bigint[], p_during tstzrange[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  place record;
BEGIN
  FOR place IN
    SELECT DISTINCT r.id AS resource_id, day.n AS day
      FROM unnest(p_resources, p_during) AS busy(resource_id, during)
      JOIN resource r ON r.id = busy.resource_id
     CROSS JOIN LATERAL generate_series(floor(extract(epoch FROM lower(busy.during)) / 86400)::int,
                                        floor(extract(epoch FROM upper(busy.during)) / 86400)::int) AS day(n)
     ORDER BY 1, 2
  LOOP
    PERFORM pg_advisory_xact_lock(hashint8(place.resource_id), place.day);
  END LOOP;
END $$;

-- Holds what a form is about to book, for three minutes from now. Asked again for the same place it only lasts longer;
-- for another place it moves. What the booking that is being changed has already needs no hold.
-- Returns HELD, or TAKEN: then nothing is held.
CREATE FUNCTION guitara.hold_slot(
    p_hold uuid, p_branch bigint, p_appointment bigint, p_items jsonb, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, expires_at timestamptz)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  until constant timestamptz := now() + interval '3 minutes';
  wanted_resources bigint[];
  wanted_during tstzrange[];
  day date;
  held int;
BEGIN
  PERFORM drop_expired_holds();
  SELECT array_agg(w.resource_id ORDER BY w.resource_id, w.during),
         array_agg(w.during ORDER BY w.resource_id, w.during)
    INTO wanted_resources, wanted_during
    FROM (SELECT busy.resource_id,
                 unnest(range_agg(busy.during) - coalesce(
                   (SELECT range_agg(own.during) FROM claim own
                     WHERE own.appointment_id = p_appointment AND own.resource_id = busy.resource_id),
                   '{}'::tstzmultirange)) AS during
            FROM jsonb_to_recordset(p_items) AS i(staff_id bigint, room_id bigint, starts timestamptz, ends timestamptz,
                   buffer_before int, buffer_after int, turnover int)
           CROSS JOIN LATERAL item_claims(NULL, 0, i.staff_id, i.room_id, i.starts, i.ends,
                                          i.buffer_before, i.buffer_after, i.turnover) busy
           GROUP BY busy.resource_id) w;
  IF cardinality(wanted_resources) IS NULL THEN
    DELETE FROM slot_hold h WHERE h.id = p_hold;
    RETURN QUERY SELECT 'HELD', until;
    RETURN;
  ELSIF cardinality(wanted_resources) > 60
     OR upper(wanted_during[cardinality(wanted_during)]) - lower(wanted_during[1]) > interval '36 hours' THEN
    RAISE EXCEPTION 'a hold covers one visit' USING ERRCODE = '22023';
  END IF;
  SELECT business_date(min(lower(d.during)), b.timezone, b.business_day_cut) INTO day
    FROM unnest(wanted_during) AS d(during), branch b WHERE b.id = p_branch GROUP BY b.id;

  IF NOT EXISTS (
    SELECT FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.hold_id = p_hold) held
      FULL JOIN unnest(wanted_resources, wanted_during) AS w(resource_id, during)
        ON held.resource_id = w.resource_id AND held.during = w.during
     WHERE held.resource_id IS NULL OR w.resource_id IS NULL
  ) THEN
    -- The same place as before: longer, once a minute at most, so that typing is not announced letter by letter.
    UPDATE slot_hold h SET expires_at = until WHERE h.id = p_hold AND h.expires_at < until - interval '1 minute';
    RETURN QUERY SELECT 'HELD', h.expires_at FROM slot_hold h WHERE h.id = p_hold;
    RETURN;
  END IF;

  PERFORM lock_places(
    array_agg(place.resource_id), array_agg(place.during))
     FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.hold_id = p_hold
           UNION ALL SELECT * FROM unnest(wanted_resources, wanted_during)) place;
  DELETE FROM claim c WHERE c.hold_id = p_hold;
  INSERT INTO slot_hold AS h (id, branch_id, business_date, held_by, workstation, expires_at)
  VALUES (p_hold, p_branch, day, p_by, p_workstation, until)
      ON CONFLICT (id) DO UPDATE SET branch_id = p_branch, business_date = day, held_by = p_by, expires_at = until;
  WITH written AS (
    INSERT INTO claim (resource_id, during, purpose, hold_id)
    SELECT w.resource_id, w.during, 'HOLD', p_hold
      FROM unnest(wanted_resources, wanted_during) AS w(resource_id, during)
     ORDER BY w.resource_id, w.during
        ON CONFLICT DO NOTHING
    RETURNING id
  )
  SELECT count(*) INTO held FROM written;
  IF held < cardinality(wanted_resources) THEN
    DELETE FROM slot_hold h WHERE h.id = p_hold;
    RETURN QUERY SELECT 'TAKEN', now();
    RETURN;
  END IF;
  RETURN QUERY SELECT 'HELD', until;
END $$;

CREATE FUNCTION guitara.release_hold(p_hold uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ DELETE FROM slot_hold WHERE id = p_hold $$;

-- At commit: blocked time claims exactly its person or room.
CREATE FUNCTION guitara.blocked_time_is_claimed() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF EXISTS (SELECT FROM blocked_time b WHERE b.id = NEW.id AND NOT EXISTS (
               SELECT FROM claim c WHERE c.blocked_time_id = b.id AND c.resource_id = b.resource_id
                  AND c.during = b.during)) THEN
    RAISE EXCEPTION 'blocked time % does not hold its claim', NEW.id USING ERRCODE = 'GD001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER blocked_time_is_claimed
  AFTER INSERT OR UPDATE ON guitara.blocked_time DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION guitara.blocked_time_is_claimed();

-- Blocks people and rooms of one branch, once or every week. With p_skip, occurrences that are taken are left out;
-- without, one that is taken refuses all of them (23P01).
-- Returns DONE or REPEATED (this intent was done before), and how many were blocked and left out.
CREATE FUNCTION guitara.block_time(
    p_intent uuid, p_branch bigint, p_resources bigint[], p_kind text, p_title text, p_during tstzrange[], p_skip boolean,
    p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, blocked int, left_out int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  wanted int;
  written int;
BEGIN
  IF cardinality(p_resources) NOT BETWEEN 1 AND 60 OR cardinality(p_during) NOT BETWEEN 1 AND 53 THEN
    RAISE EXCEPTION 'at most 60 people and rooms, and 53 weeks' USING ERRCODE = '22023';
  END IF;
  IF EXISTS (SELECT FROM unnest(p_resources) AS r(id)
              WHERE NOT EXISTS (SELECT FROM staff_branch s WHERE s.staff_id = r.id AND s.branch_id = p_branch)
                AND NOT EXISTS (SELECT FROM room WHERE room.id = r.id AND room.branch_id = p_branch)) THEN
    RAISE EXCEPTION 'only people and rooms of the branch can be blocked' USING ERRCODE = '22023';
  END IF;
  INSERT INTO intent (id, step, by_staff_id, workstation)
  VALUES (p_intent, 'BLOCK', p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'REPEATED', count(*)::int, 0 FROM blocked_time b WHERE b.series = p_intent;
    RETURN;
  END IF;
  PERFORM drop_expired_holds();
  INSERT INTO blocked_time (branch_id, resource_id, kind, title, during, business_date, series, created_by)
  SELECT p_branch, r.id, p_kind, p_title, d.during,
         business_date(lower(d.during), home.timezone, home.business_day_cut), p_intent, p_by
    FROM unnest(p_resources) AS r(id), unnest(p_during) AS d(during), branch home
   WHERE home.id = p_branch;
  GET DIAGNOSTICS wanted = ROW_COUNT;
  INSERT INTO claim (resource_id, during, purpose, blocked_time_id)
  SELECT b.resource_id, b.during, 'BLOCK', b.id
    FROM blocked_time b
   WHERE b.series = p_intent
   ORDER BY b.resource_id, b.during
      ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written < wanted THEN
    IF NOT p_skip OR written = 0 THEN
      RAISE EXCEPTION '% of % occurrences are taken', wanted - written, wanted USING ERRCODE = '23P01';
    END IF;
    DELETE FROM blocked_time b
     WHERE b.series = p_intent AND NOT EXISTS (SELECT FROM claim c WHERE c.blocked_time_id = b.id);
  END IF;
  RETURN QUERY SELECT 'DONE', written, wanted - written;
END $$;

-- Moves, resizes or renames one occurrence. DONE, REPEATED, STALE (another desk changed it) or GONE; 23P01 where taken.
CREATE FUNCTION guitara.change_blocked_time(
    p_intent uuid, p_blocked bigint, p_version int, p_resource bigint, p_kind text, p_title text, p_during tstzrange,
    p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, version int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  before blocked_time%ROWTYPE;
  home branch%ROWTYPE;
BEGIN
  INSERT INTO intent (id, step, by_staff_id, workstation)
  VALUES (p_intent, 'CHANGE_BLOCK', p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'REPEATED', b.version FROM blocked_time b WHERE b.id = p_blocked;
    RETURN;
  END IF;
  SELECT * INTO before FROM blocked_time b WHERE b.id = p_blocked;
  IF FOUND THEN
    PERFORM lock_places(ARRAY[before.resource_id, p_resource], ARRAY[before.during, p_during]);
    SELECT * INTO before FROM blocked_time b WHERE b.id = p_blocked FOR UPDATE;
  END IF;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'GONE', 0;
    RETURN;
  ELSIF before.version <> p_version THEN
    RETURN QUERY SELECT 'STALE', before.version;
    RETURN;
  END IF;
  IF NOT EXISTS (SELECT FROM staff_branch s WHERE s.staff_id = p_resource AND s.branch_id = before.branch_id)
     AND NOT EXISTS (SELECT FROM room WHERE room.id = p_resource AND room.branch_id = before.branch_id) THEN
    RAISE EXCEPTION 'only people and rooms of the branch can be blocked' USING ERRCODE = '22023';
  END IF;
  PERFORM drop_expired_holds();
  SELECT * INTO home FROM branch WHERE id = before.branch_id;
  DELETE FROM claim c WHERE c.blocked_time_id = p_blocked;
  UPDATE blocked_time b
     SET resource_id = p_resource, kind = p_kind, title = p_title, during = p_during, version = before.version + 1,
         business_date = business_date(lower(p_during), home.timezone, home.business_day_cut)
   WHERE b.id = p_blocked;
  INSERT INTO claim (resource_id, during, purpose, blocked_time_id)
  VALUES (p_resource, p_during, 'BLOCK', p_blocked) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'blocked time % finds its place taken', p_blocked USING ERRCODE = '23P01';
  END IF;
  RETURN QUERY SELECT 'DONE', before.version + 1;
END $$;

-- Gives one occurrence up, or with p_following this one and all later ones of its series. Returns how many.
CREATE FUNCTION guitara.unblock_time(
    p_intent uuid, p_blocked bigint, p_following boolean, p_by bigint, p_workstation text) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  gone int;
BEGIN
  INSERT INTO intent (id, step, by_staff_id, workstation)
  VALUES (p_intent, 'UNBLOCK', p_by, p_workstation) ON CONFLICT DO NOTHING;
  DELETE FROM blocked_time b
   USING blocked_time this
   WHERE this.id = p_blocked
     AND (b.id = this.id OR p_following AND b.series = this.series AND lower(b.during) >= lower(this.during));
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- A booking counts its guests, whoever writes it. Their treatments make the group; the claims follow from these.
UPDATE guitara.appointment a
   SET group_size = counted.guests
  FROM (SELECT i.appointment_id, count(DISTINCT i.guest) AS guests FROM guitara.appointment_item i GROUP BY 1) counted
 WHERE counted.appointment_id = a.id AND counted.guests <> a.group_size;

CREATE OR REPLACE FUNCTION guitara.require_whole(p_appointment bigint) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  booking appointment%ROWTYPE;
  treatments tstzrange;
  prices numeric;
  guests int;
  many boolean;
BEGIN
  SELECT * INTO booking FROM appointment WHERE id = p_appointment;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  SELECT tstzrange(min(lower(during)), max(upper(during))), sum(price), count(DISTINCT guest), count(*) > 1
    INTO treatments, prices, guests, many
    FROM appointment_item WHERE appointment_id = p_appointment;
  IF prices IS NULL OR treatments <> booking.during OR prices <> booking.price OR guests <> booking.group_size THEN
    RAISE EXCEPTION 'appointment % is not the sum of its items', p_appointment USING ERRCODE = 'GD002';
  END IF;
  IF many AND EXISTS (
    SELECT FROM appointment_item one JOIN appointment_item two USING (appointment_id)
     WHERE one.appointment_id = p_appointment AND one.seq < two.seq AND one.during && two.during
       AND (one.guest = two.guest OR one.staff_id = two.staff_id OR one.room_id = two.room_id)
  ) THEN
    RAISE EXCEPTION 'appointment % has a guest, a person or a room twice at one time', p_appointment
      USING ERRCODE = 'GD002';
  END IF;
  IF EXISTS (
    SELECT FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = p_appointment) held
      FULL JOIN (SELECT d.resource_id, d.during FROM demanded_claims(p_appointment) d) demanded
        ON held.resource_id = demanded.resource_id AND held.during = demanded.during
     WHERE held.resource_id IS NULL OR demanded.resource_id IS NULL
  ) THEN
    RAISE EXCEPTION 'appointment % does not hold the claims that its items demand', p_appointment
      USING ERRCODE = 'GD001';
  END IF;
END $$;

-- The claims of blocked time and holds are no booking's business.
CREATE OR REPLACE FUNCTION guitara.claim_is_due() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM require_whole(OLD.appointment_id);
    IF TG_OP = 'UPDATE' AND NEW.appointment_id IS DISTINCT FROM OLD.appointment_id THEN
      PERFORM require_whole(NEW.appointment_id);
    END IF;
  ELSIF NEW.appointment_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM demanded_claims(NEW.appointment_id) d WHERE d.resource_id = NEW.resource_id AND d.during = NEW.during
  ) AND EXISTS (SELECT FROM claim c WHERE c.id = NEW.id) THEN
    RAISE EXCEPTION 'appointment % does not hold the claims that its items demand', NEW.appointment_id
      USING ERRCODE = 'GD001';
  END IF;
  RETURN NULL;
END $$;

DROP FUNCTION guitara.change_appointment(uuid, bigint, int, jsonb, jsonb, bigint, text);
CREATE FUNCTION guitara.change_appointment(
    p_intent uuid, p_appointment bigint, p_version int, p_details jsonb, p_items jsonb, p_by bigint, p_workstation text,
    p_hold uuid DEFAULT NULL)
  RETURNS TABLE (outcome text, version int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  before appointment%ROWTYPE;
BEGIN
  INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
  VALUES (p_intent, p_appointment, 'CHANGE', p_by, p_workstation) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'REPEATED', a.version FROM appointment a WHERE a.id = p_appointment;
    RETURN;
  END IF;
  PERFORM lock_places(array_agg(busy.resource_id), array_agg(busy.during))
     FROM (SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = p_appointment
           UNION ALL
           SELECT x.r, tstzrange(i.starts - interval '4 hours', i.ends + interval '4 hours')
             FROM jsonb_to_recordset(p_items) AS i(staff_id bigint, room_id bigint, starts timestamptz, ends timestamptz),
                  unnest(ARRAY[i.staff_id, i.room_id, (p_details ->> 'client_id')::bigint]) AS x(r)
            WHERE x.r IS NOT NULL) busy(resource_id, during);
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
         group_size = whole.guests,
         updated_by = p_by
    FROM (SELECT tstzrange(min(lower(i.during)), max(upper(i.during))) AS during, sum(i.price) AS price,
                 count(DISTINCT i.guest) AS guests
            FROM appointment_item i WHERE i.appointment_id = p_appointment) whole, branch home
   WHERE a.id = p_appointment AND home.id = (p_details ->> 'branch_id')::bigint;
  PERFORM take_claims(p_appointment, p_hold);
  RETURN QUERY SELECT 'DONE', before.version + 1;
END $$;

-- Every desk sees blocked time and holds come, move and go: one announcement a statement, as for bookings (V006).
CREATE FUNCTION guitara.announce_days() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM announce(TG_TABLE_NAME, n.branch_id, array_agg(DISTINCT n.business_date), '{}')
       FROM new_rows n GROUP BY n.branch_id;
  ELSIF TG_OP = 'DELETE' THEN
    PERFORM announce(TG_TABLE_NAME, o.branch_id, array_agg(DISTINCT o.business_date), '{}')
       FROM old_rows o GROUP BY o.branch_id;
  ELSE
    PERFORM announce(TG_TABLE_NAME, r.branch_id, array_agg(DISTINCT r.business_date), '{}')
       FROM (SELECT branch_id, business_date FROM new_rows UNION SELECT branch_id, business_date FROM old_rows) r
      GROUP BY r.branch_id;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  watched text;
BEGIN
  FOREACH watched IN ARRAY ARRAY['blocked_time', 'slot_hold']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON guitara.%I REFERENCING NEW TABLE AS new_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_days()', watched || '_announce_insert', watched);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON guitara.%I REFERENCING NEW TABLE AS new_rows OLD TABLE AS old_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_days()', watched || '_announce_update', watched);
    EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON guitara.%I REFERENCING OLD TABLE AS old_rows
                    FOR EACH STATEMENT EXECUTE FUNCTION guitara.announce_days()', watched || '_announce_delete', watched);
  END LOOP;
END $$;

GRANT SELECT ON guitara.blocked_time, guitara.slot_hold TO guitara_desk;
GRANT EXECUTE ON FUNCTION
  guitara.take_claims(bigint, uuid),
  guitara.change_appointment(uuid, bigint, int, jsonb, jsonb, bigint, text, uuid),
  guitara.hold_slot(uuid, bigint, bigint, jsonb, bigint, text),
  guitara.release_hold(uuid),
  guitara.block_time(uuid, bigint, bigint[], text, text, tstzrange[], boolean, bigint, text),
  guitara.change_blocked_time(uuid, bigint, int, bigint, text, text, tstzrange, bigint, text),
  guitara.unblock_time(uuid, bigint, boolean, bigint, text)
TO guitara_desk;
