-- No face touches a table any more. Schema desk holds a view of each, with the table's name, so that a statement reads
-- the same for the owner and for a desk:
--   all-or-nothing rights are a condition without columns, asked once a statement, so that every index keeps its use;
--   schema own shows people without the right their own bookings, through row policies on leakproof keys.
-- Writes are guarded and signed by triggers on the tables themselves, on whatever way they come.

CREATE SCHEMA desk;
CREATE SCHEMA own;
CREATE SCHEMA admin;
GRANT USAGE ON SCHEMA desk, own TO guitara_desk;
GRANT USAGE ON SCHEMA admin TO guitara_admin;
GRANT USAGE, CREATE ON SCHEMA own TO guitara_own;

CREATE FUNCTION guitara.signed_in() RETURNS boolean
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF (this_session()).id IS NULL AND NOT trusted() THEN
    RAISE EXCEPTION 'nobody is signed in here' USING ERRCODE = 'GD000';
  END IF;
  RETURN true;
END $$;

ALTER TABLE guitara.staff ADD COLUMN commission_rate numeric(5,4) CHECK (commission_rate BETWEEN 0 AND 1);
COMMENT ON COLUMN guitara.staff.commission_rate IS 'share of the price; shown to whoever may see pay (capability staff.pay)';

---- What a desk sees ------------------------------------------------------------------------------------------------

-- Names that every screen needs: whoever is signed in.
CREATE VIEW desk.resource AS SELECT * FROM guitara.resource WHERE (SELECT guitara.signed_in());
CREATE VIEW desk.room AS SELECT * FROM guitara.room WHERE (SELECT guitara.signed_in());
CREATE VIEW desk.service AS SELECT * FROM guitara.service WHERE (SELECT guitara.signed_in());
CREATE VIEW desk.staff_branch AS SELECT * FROM guitara.staff_branch WHERE (SELECT guitara.signed_in());
CREATE VIEW desk.staff_service AS SELECT * FROM guitara.staff_service WHERE (SELECT guitara.signed_in());
CREATE VIEW desk.staff AS
  SELECT id, code, first_name, last_name, display_name, person_type, specialization, pressure, licence_no, plate_no,
         CASE WHEN (SELECT guitara.has('staff.contact')) THEN phone END AS phone,
         CASE WHEN (SELECT guitara.has('staff.contact')) THEN email END AS email,
         home_branch_id, joined_on, left_on, enabled, version,
         CASE WHEN (SELECT guitara.has('staff.pay')) THEN commission_rate END AS commission_rate
    FROM guitara.staff WHERE (SELECT guitara.signed_in());

CREATE VIEW desk.weekly_template AS SELECT * FROM guitara.weekly_template WHERE (SELECT guitara.has('schedule.read'));
CREATE VIEW desk.availability AS SELECT * FROM guitara.availability WHERE (SELECT guitara.has('schedule.read'));
CREATE VIEW desk.absence AS SELECT * FROM guitara.absence WHERE (SELECT guitara.has('schedule.read'));

CREATE VIEW desk.client AS SELECT * FROM guitara.client WHERE (SELECT guitara.has('client.read'));
CREATE VIEW desk.client_merge AS SELECT * FROM guitara.client_merge WHERE (SELECT guitara.has('client.read'));

-- A booking is seen where the right was given; that a person or room is busy elsewhere, everybody who books must know.
-- Whether a branch is among others. A condition that costs less than any that can be written is looked at first, so that a
-- cast or function in somebody's WHERE never sees a row of another branch; and unlike a security barrier or a row policy
-- it leaves every index its use.
CREATE FUNCTION guitara.is_among(p_branch bigint, p_branches bigint[]) RETURNS boolean
  LANGUAGE plpgsql IMMUTABLE COST 0.000001
AS $$ BEGIN RETURN p_branch = ANY (p_branches); END $$;
CREATE VIEW desk.appointment AS
  SELECT * FROM guitara.appointment
   WHERE (SELECT guitara.has('booking.read'))
     AND ((SELECT guitara.has_everywhere('booking.read'))
          OR guitara.is_among(branch_id, (SELECT guitara.branches_with('booking.read'))));
CREATE VIEW desk.appointment_item AS
  SELECT * FROM guitara.appointment_item WHERE (SELECT guitara.has('booking.read'));
CREATE VIEW desk.claim AS SELECT * FROM guitara.claim WHERE (SELECT guitara.has('booking.read'));
CREATE VIEW desk.intent AS SELECT * FROM guitara.intent WHERE (SELECT guitara.has('booking.read'));
CREATE VIEW desk.blocked_time AS SELECT * FROM guitara.blocked_time WHERE (SELECT guitara.has('booking.read'));
CREATE VIEW desk.slot_hold AS SELECT * FROM guitara.slot_hold WHERE (SELECT guitara.has('booking.read'));

---- What people see of their own ------------------------------------------------------------------------------------

-- One's own bookings of the last year and all to come; a driver's only once they are confirmed (seed 000).
CREATE FUNCTION guitara.own_bookings() RETURNS bigint[]
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  me bigint := signed_in_staff();
BEGIN
  IF NOT has('booking.own') OR me IS NULL THEN
    RETURN '{}';
  END IF;
  RETURN ARRAY(
    SELECT DISTINCT a.id FROM appointment_item i JOIN appointment a ON a.id = i.appointment_id
     WHERE i.staff_id = me AND lower(i.during) > now() - interval '1 year'
       AND ((SELECT s.person_type FROM staff s WHERE s.id = me) <> 'DRIVER' OR a.status NOT IN ('PENDING', 'REJECTED')));
END $$;

CREATE FUNCTION guitara.own_clients() RETURNS bigint[]
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ SELECT ARRAY(SELECT DISTINCT a.client_id FROM appointment a WHERE a.id = ANY (own_bookings())) $$;

ALTER TABLE guitara.appointment ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.appointment_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.client ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.claim ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.blocked_time ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.intent ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.weekly_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.availability ENABLE ROW LEVEL SECURITY;
ALTER TABLE guitara.absence ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON guitara.appointment FOR SELECT TO guitara_own
  USING (id = ANY ((SELECT guitara.own_bookings())::bigint[]));
CREATE POLICY own ON guitara.appointment_item FOR SELECT TO guitara_own
  USING (appointment_id = ANY ((SELECT guitara.own_bookings())::bigint[]));
CREATE POLICY own ON guitara.intent FOR SELECT TO guitara_own
  USING (appointment_id = ANY ((SELECT guitara.own_bookings())::bigint[]));
CREATE POLICY own ON guitara.client FOR SELECT TO guitara_own
  USING (id = ANY ((SELECT guitara.own_clients())::bigint[]));
CREATE POLICY own ON guitara.claim FOR SELECT TO guitara_own
  USING (resource_id = (SELECT guitara.signed_in_staff()));
CREATE POLICY own ON guitara.blocked_time FOR SELECT TO guitara_own
  USING (resource_id = (SELECT guitara.signed_in_staff()));
CREATE POLICY own ON guitara.weekly_template FOR SELECT TO guitara_own
  USING (staff_id = (SELECT guitara.signed_in_staff()));
CREATE POLICY own ON guitara.availability FOR SELECT TO guitara_own
  USING (staff_id = (SELECT guitara.signed_in_staff()));
CREATE POLICY own ON guitara.absence FOR SELECT TO guitara_own
  USING (staff_id = (SELECT guitara.signed_in_staff()));
GRANT SELECT ON guitara.appointment, guitara.appointment_item, guitara.intent, guitara.client, guitara.claim,
  guitara.blocked_time, guitara.weekly_template, guitara.availability, guitara.absence TO guitara_own;

CREATE VIEW own.appointment AS SELECT * FROM guitara.appointment;
CREATE VIEW own.appointment_item AS SELECT * FROM guitara.appointment_item;
CREATE VIEW own.intent AS SELECT * FROM guitara.intent;
-- Name and what the hands must know; how to reach a client is the desk's business.
CREATE VIEW own.client AS
  SELECT id, number, first_name, last_name, NULL::text AS phone, NULL::text AS email, ''::text AS address,
         NULL::date AS birth_date, notes, allergy_note, preferred_staff_id, blocked_reason, archived_at, created_at,
         updated_at, version, intent, name_key, ''::text AS search, merged_into
    FROM guitara.client;
CREATE VIEW own.claim AS SELECT * FROM guitara.claim;
CREATE VIEW own.blocked_time AS SELECT * FROM guitara.blocked_time;
CREATE VIEW own.weekly_template AS SELECT * FROM guitara.weekly_template;
CREATE VIEW own.availability AS SELECT * FROM guitara.availability;
CREATE VIEW own.absence AS SELECT * FROM guitara.absence;
-- Made of nothing: the role behind these views may not read holds.
CREATE VIEW own.slot_hold AS
  SELECT NULL::uuid AS id, NULL::bigint AS branch_id, NULL::date AS business_date, NULL::bigint AS held_by,
         NULL::text AS workstation, NULL::timestamptz AS expires_at WHERE false;

DO $$
DECLARE
  view name;
BEGIN
  FOR view IN SELECT viewname FROM pg_views WHERE schemaname = 'own' LOOP
    EXECUTE format('ALTER VIEW own.%I OWNER TO guitara_own', view);
    EXECUTE format('GRANT SELECT ON own.%I TO guitara_desk', view);
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA own FROM guitara_own;
-- The policies' own questions, asked with the rights of whoever looks through the views.
GRANT EXECUTE ON FUNCTION guitara.own_bookings(), guitara.own_clients(), guitara.signed_in_staff()
  TO guitara_own, guitara_desk;

---- What a desk may send --------------------------------------------------------------------------------------------

REVOKE ALL ON ALL TABLES IN SCHEMA guitara FROM guitara_desk;
GRANT SELECT ON guitara.branch, guitara.code_list, guitara.appointment_status, guitara.transition,
  guitara.flyway_schema_history TO guitara_desk;
GRANT SELECT ON guitara.branch, guitara.flyway_schema_history TO guitara_admin, guitara_kiosk;
GRANT SELECT ON ALL TABLES IN SCHEMA desk TO guitara_desk;

GRANT INSERT (id, appointment_id, step, by_staff_id, workstation) ON desk.intent TO guitara_desk;
GRANT INSERT (id, branch_id, client_id, status, during, place, address, group_size, price, currency, notes,
              override_reason, created_by, updated_by) ON desk.appointment TO guitara_desk;
GRANT UPDATE (status, ended_reason, updated_by) ON desk.appointment, own.appointment TO guitara_desk;
GRANT INSERT ON desk.appointment_item TO guitara_desk;
GRANT INSERT (first_name, last_name, phone, email, address, birth_date, notes, allergy_note, preferred_staff_id,
              version, intent)
  ON desk.client TO guitara_desk;
GRANT UPDATE (first_name, last_name, phone, email, address, birth_date, notes, allergy_note, preferred_staff_id, archived_at,
              version)
  ON desk.client TO guitara_desk;
-- One's own step: the same statement as the desk's, on one's own bookings.
CREATE POLICY own_step ON guitara.appointment FOR UPDATE TO guitara_own
  USING (id = ANY ((SELECT guitara.own_bookings())::bigint[]));
CREATE POLICY own_intent ON guitara.intent FOR INSERT TO guitara_own
  WITH CHECK (appointment_id = ANY ((SELECT guitara.own_bookings())::bigint[]));
GRANT UPDATE (status, ended_reason, updated_by) ON guitara.appointment TO guitara_own;
GRANT INSERT (id, appointment_id, step, by_staff_id, workstation) ON guitara.intent TO guitara_own;
GRANT INSERT (id, appointment_id, step, by_staff_id, workstation) ON own.intent TO guitara_desk;

-- These run with the rights of whoever asks, so they look through the views too.
ALTER FUNCTION guitara.working_time(bigint[], tstzrange) SET search_path = desk, guitara, pg_temp;
ALTER FUNCTION guitara.merged_client(bigint, bigint) SET search_path = desk, guitara, pg_temp;
-- Only what runs as the owner needs them.
REVOKE EXECUTE ON FUNCTION guitara.demanded_claims(bigint), guitara.write_items(bigint, jsonb) FROM guitara_desk;

GRANT EXECUTE ON FUNCTION guitara.signed_in(), guitara.is_among(bigint, bigint[]), guitara.has_everywhere(text),
  guitara.has(text), guitara.has(text, bigint), guitara.branches_with(text), guitara.signed_in_staff()
  TO guitara_desk, guitara_admin;
GRANT EXECUTE ON FUNCTION
  guitara.sign_in(text, text, text, text, text, text), guitara.take_over(bigint, text, text, text, text),
  guitara.may_take_over(), guitara.leave_session(text, text), guitara.my_session(),
  guitara.confirm_identity(text, text), guitara.redeem_reset(text, text, text)
  TO guitara_desk, guitara_kiosk, guitara_admin;
GRANT EXECUTE ON FUNCTION
  guitara.change_password(text), guitara.set_pin(text), guitara.begin_factor(), guitara.confirm_factor(text),
  guitara.drop_factor(), guitara.revoke_sessions(bigint, bigint)
  TO guitara_desk, guitara_admin;
GRANT EXECUTE ON FUNCTION
  guitara.create_account(bigint, text, text, text), guitara.issue_reset(bigint),
  guitara.set_account_status(bigint, text), guitara.unlock_account(bigint), guitara.give_role(bigint, bigint, bigint),
  guitara.take_role(bigint, bigint, bigint), guitara.set_role_capability(bigint, bigint, boolean)
  TO guitara_admin;

---- Who writes, and whether they may --------------------------------------------------------------------------------

-- Something of a person's own: their treatment is in the booking.
CREATE FUNCTION guitara.is_own(p_appointment bigint) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
  SELECT EXISTS (SELECT FROM appointment_item i WHERE i.appointment_id = p_appointment AND i.staff_id = signed_in_staff())
$$;

CREATE OR REPLACE FUNCTION guitara.appointment_before_write() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  home branch%ROWTYPE;
  allowed transition%ROWTYPE;
  mine session%ROWTYPE := this_session();
  free boolean := mine.id IS NULL AND trusted();
  me bigint;
BEGIN
  SELECT * INTO home FROM branch WHERE id = NEW.branch_id;
  NEW.business_date := business_date(lower(NEW.during), home.timezone, home.business_day_cut);
  IF NOT free THEN
    me := (SELECT a.staff_id FROM account a WHERE a.id = mine.account_id);
    IF me IS NULL THEN
      PERFORM signed_in();
      RAISE EXCEPTION 'only members of staff book' USING ERRCODE = '42501', DETAIL = 'booking.write';
    END IF;
    NEW.updated_by := me;
    IF NEW.override_reason IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.override_reason IS DISTINCT FROM OLD.override_reason) THEN
      PERFORM require('booking.override', NEW.branch_id);
    END IF;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NOT free THEN
      PERFORM require('booking.write', NEW.branch_id);
      NEW.created_by := me;
      -- ON CONFLICT would look at the row that is there, whoever may see it.
      IF EXISTS (SELECT FROM appointment a WHERE a.id = NEW.id) THEN
        RAISE EXCEPTION 'booking % is there already', NEW.id USING ERRCODE = '23505';
      END IF;
    END IF;
    IF NEW.status NOT IN ('PENDING', 'CONFIRMED') AND NOT free THEN
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
    IF NOT free THEN
      PERFORM require_step(allowed.capability, NEW.id, NEW.branch_id);
    END IF;
  ELSIF NOT free AND NOT (NEW.client_id <> OLD.client_id AND NEW.during = OLD.during AND NEW.branch_id = OLD.branch_id
                          AND has('client.merge')) THEN
    PERFORM require('booking.write', OLD.branch_id);
    PERFORM require('booking.write', NEW.branch_id);
  END IF;
  RETURN NEW;
END $$;

-- A step of machine M1: the table names the right. People take the steps of their own work with less, and the desk may
-- answer for them.
CREATE FUNCTION guitara.require_step(p_capability text, p_appointment bigint, p_branch bigint) RETURNS void
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF p_capability IN ('booking.answer', 'transport.answer') THEN
    IF has(p_capability) AND is_own(p_appointment) OR has('booking.confirm', p_branch) THEN
      RETURN;
    END IF;
  ELSIF p_capability = 'booking.step' AND has('booking.step.own') AND is_own(p_appointment) THEN
    RETURN;
  ELSIF has(p_capability, p_branch) THEN
    RETURN;
  END IF;
  RAISE EXCEPTION 'the right % is missing for booking %', p_capability, p_appointment
    USING ERRCODE = '42501', DETAIL = p_capability;
END $$;

-- Every other row that says who made it says who is signed in, whatever was sent. History is written by whoever may take
-- the step that it tells of.
CREATE FUNCTION guitara.sign_intent() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  mine session%ROWTYPE := this_session();
BEGIN
  IF mine.id IS NULL THEN
    PERFORM signed_in();
    RETURN NEW;
  END IF;
  IF NEW.step IN ('BOOK', 'CHANGE') THEN
    PERFORM require('booking.write');
  ELSIF NEW.step IN ('BLOCK', 'CHANGE_BLOCK', 'UNBLOCK') THEN
    PERFORM require('schedule.block');
  ELSIF NOT EXISTS (SELECT FROM transition t
                     WHERE t.step = NEW.step
                       AND (has(t.capability)
                            OR t.capability IN ('booking.answer', 'transport.answer') AND has('booking.confirm')
                            OR t.capability = 'booking.step' AND has('booking.step.own'))) THEN
    RAISE EXCEPTION 'the right to step % is missing', NEW.step USING ERRCODE = '42501', DETAIL = NEW.step;
  END IF;
  NEW.by_staff_id := coalesce((SELECT a.staff_id FROM account a WHERE a.id = mine.account_id), NEW.by_staff_id);
  NEW.workstation := mine.station;
  RETURN NEW;
END $$;
CREATE TRIGGER intent_sign BEFORE INSERT ON guitara.intent FOR EACH ROW EXECUTE FUNCTION guitara.sign_intent();

CREATE FUNCTION guitara.guard_blocked_time() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('schedule.block', coalesce(NEW.branch_id, OLD.branch_id));
  IF TG_OP = 'INSERT' THEN
    NEW.created_by := coalesce(signed_in_staff(), NEW.created_by);
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER blocked_time_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.blocked_time
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_blocked_time();

CREATE FUNCTION guitara.guard_slot_hold() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    -- What has run out, anybody's booking sweeps away.
    IF OLD.expires_at > now() THEN
      PERFORM require('booking.write', OLD.branch_id);
    END IF;
    RETURN OLD;
  END IF;
  PERFORM require('booking.write', NEW.branch_id);
  NEW.held_by := coalesce(signed_in_staff(), NEW.held_by);
  RETURN NEW;
END $$;
CREATE TRIGGER slot_hold_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.slot_hold
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_slot_hold();

CREATE FUNCTION guitara.guard_client_merge() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('client.merge');
  IF TG_OP = 'INSERT' THEN
    NEW.by_staff_id := coalesce(signed_in_staff(), NEW.by_staff_id);
  ELSE
    NEW.undone_by := coalesce(signed_in_staff(), NEW.undone_by);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER client_merge_guard BEFORE INSERT OR UPDATE ON guitara.client_merge
  FOR EACH ROW EXECUTE FUNCTION guitara.guard_client_merge();

-- Once a statement: one of the rights named is enough.
CREATE FUNCTION guitara.guard_statement() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  enough text;
BEGIN
  FOREACH enough IN ARRAY TG_ARGV LOOP
    IF has(enough) THEN
      RETURN NULL;
    END IF;
  END LOOP;
  RAISE EXCEPTION 'the right % is missing', TG_ARGV[0] USING ERRCODE = '42501', DETAIL = TG_ARGV[0];
END $$;
CREATE TRIGGER client_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.client
  FOR EACH STATEMENT EXECUTE FUNCTION guitara.guard_statement('client.write', 'client.merge');
CREATE TRIGGER appointment_item_guard BEFORE UPDATE OR DELETE ON guitara.appointment_item
  FOR EACH STATEMENT EXECUTE FUNCTION guitara.guard_statement('booking.write');
CREATE TRIGGER resource_guard BEFORE INSERT OR UPDATE OR DELETE ON guitara.resource
  FOR EACH STATEMENT EXECUTE FUNCTION guitara.guard_statement('client.write', 'staff.write', 'admin.trees');

-- A treatment is booked where its booking is.
CREATE FUNCTION guitara.guard_new_items() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  at bigint;
BEGIN
  FOR at IN SELECT DISTINCT a.branch_id FROM new_rows n JOIN appointment a ON a.id = n.appointment_id LOOP
    PERFORM require('booking.write', at);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER appointment_item_guard_new AFTER INSERT ON guitara.appointment_item
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION guitara.guard_new_items();

-- These look before they write, so they ask first: what they answer is nobody's business without the right.
CREATE FUNCTION desk.merge_clients(
    p_intent uuid, p_kept bigint, p_kept_version int, p_gone bigint, p_gone_version int, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, moved int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('client.merge');
  RETURN QUERY SELECT * FROM merge_clients(p_intent, p_kept, p_kept_version, p_gone, p_gone_version, p_by, p_workstation);
END $$;
CREATE FUNCTION desk.undo_client_merge(p_merge uuid, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, moved int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('client.merge');
  RETURN QUERY SELECT * FROM undo_client_merge(p_merge, p_by, p_workstation);
END $$;
CREATE FUNCTION desk.take_claims(p_appointment bigint, p_hold uuid DEFAULT NULL) RETURNS int
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
BEGIN
  PERFORM require('booking.write');
  RETURN take_claims(p_appointment, p_hold);
END $$;
REVOKE EXECUTE ON FUNCTION
  guitara.merge_clients(uuid, bigint, int, bigint, int, bigint, text),
  guitara.undo_client_merge(uuid, bigint, text), guitara.take_claims(bigint, uuid)
  FROM guitara_desk;
GRANT EXECUTE ON FUNCTION
  desk.merge_clients(uuid, bigint, int, bigint, int, bigint, text),
  desk.undo_client_merge(uuid, bigint, text), desk.take_claims(bigint, uuid)
  TO guitara_desk;

-- A hold is let go only by somebody who is signed in.
CREATE OR REPLACE FUNCTION guitara.release_hold(p_hold uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$ DELETE FROM slot_hold WHERE id = p_hold AND (SELECT signed_in()) $$;

---- What an administrator sees --------------------------------------------------------------------------------------

-- Until when three failed tries keep an account locked; empty where they do not.
CREATE FUNCTION guitara.locked_until(p_account bigint) RETURNS timestamptz
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
  SELECT CASE WHEN kept % 4 >= 3 AND to_timestamp(kept / 4 + 300) > clock_timestamp() THEN to_timestamp(kept / 4 + 300) END
    FROM coalesce(pg_sequence_last_value(format('guitara.account_tries_%s', p_account)::regclass), 0) AS kept
   WHERE has('admin.accounts')
$$;

CREATE VIEW admin.account AS
  SELECT a.id, a.staff_id, a.login, a.email, a.name, a.status, a.pin_hash IS NOT NULL AS has_pin,
         a.factor_since, a.last_sign_in_at, a.created_at, guitara.locked_until(a.id) AS locked_until
    FROM guitara.account a WHERE (SELECT guitara.has('admin.accounts'));
CREATE VIEW admin.staff AS
  SELECT s.id, s.code, s.display_name, s.person_type, s.home_branch_id, s.enabled
    FROM guitara.staff s WHERE (SELECT guitara.has('admin.accounts'));
CREATE VIEW admin.account_role AS SELECT * FROM guitara.account_role WHERE (SELECT guitara.has('admin.accounts'));
CREATE VIEW admin.session AS
  SELECT s.id, s.account_id, s.workstation, s.station, s.face, s.with_pin, s.started_at, s.seen_at, s.expires_at,
         s.ended_at, s.ended_why
    FROM guitara.session s WHERE (SELECT guitara.has('admin.accounts'));
CREATE VIEW admin.role AS SELECT * FROM guitara.role WHERE (SELECT guitara.signed_in());
CREATE VIEW admin.role_capability AS SELECT * FROM guitara.role_capability WHERE (SELECT guitara.signed_in());
CREATE VIEW admin.capability AS SELECT * FROM guitara.capability WHERE (SELECT guitara.signed_in());
GRANT SELECT ON ALL TABLES IN SCHEMA admin TO guitara_admin;
GRANT EXECUTE ON FUNCTION guitara.locked_until(bigint) TO guitara_admin;
