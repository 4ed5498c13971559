-- Two entries of one person become one: the bookings move, blanks are filled, nothing is lost, and it can be undone.

ALTER TABLE guitara.client
  ADD COLUMN merged_into bigint REFERENCES guitara.client,
  ADD CONSTRAINT client_merged_is_archived CHECK (merged_into IS NULL OR archived_at IS NOT NULL AND merged_into <> id);
COMMENT ON COLUMN guitara.client.merged_into IS 'whose entry replaces this one; never a circle: only a living entry takes one in';

CREATE TABLE guitara.client_merge (
  id           uuid PRIMARY KEY,
  kept_id      bigint NOT NULL REFERENCES guitara.client,
  gone_id      bigint NOT NULL REFERENCES guitara.client,
  appointments bigint[] NOT NULL,
  kept_before  jsonb NOT NULL,
  kept_after   jsonb NOT NULL,
  by_staff_id  bigint NOT NULL REFERENCES guitara.staff,
  workstation  text NOT NULL CHECK (length(workstation) <= 100),
  at           timestamptz NOT NULL DEFAULT now(),
  undone_at    timestamptz,
  undone_by    bigint REFERENCES guitara.staff
);
COMMENT ON COLUMN guitara.client_merge.id IS 'the intent: sent again, it merges nothing twice';
COMMENT ON COLUMN guitara.client_merge.appointments IS 'the bookings that moved, for moving exactly these back';
COMMENT ON COLUMN guitara.client_merge.kept_after IS 'undoing restores only what still stands as the merge left it';
CREATE INDEX client_merge_kept_idx ON guitara.client_merge (kept_id, at DESC) WHERE undone_at IS NULL;

-- One note of two: equal ones once, an empty one not at all. Never by containment: "nut" is not "peanut oil".
CREATE FUNCTION guitara.joined_notes(p_one text, p_two text, p_between text) RETURNS text
  LANGUAGE sql IMMUTABLE
AS $$
  SELECT CASE WHEN trim(coalesce(p_two, '')) = '' OR lower(trim(p_one)) = lower(trim(p_two)) THEN p_one
              WHEN trim(coalesce(p_one, '')) = '' THEN p_two
              ELSE p_one || p_between || p_two END
$$;

-- What the kept entry holds after a merge: the one place that says so, for the merge and for looking at it beforehand.
-- What both have and only one can keep (name, phone, e-mail, address, birth date) is written into the notes.
CREATE FUNCTION guitara.merged_client(p_kept bigint, p_gone bigint)
  RETURNS TABLE (phone text, email text, address text, birth_date date, preferred_staff_id bigint, notes text,
                 allergy_note text, blocked_reason text)
  LANGUAGE sql STABLE ROWS 1 SET search_path = guitara, pg_temp
AS $$
  SELECT coalesce(k.phone, g.phone), coalesce(k.email, g.email), coalesce(nullif(k.address, ''), g.address),
         coalesce(k.birth_date, g.birth_date), coalesce(k.preferred_staff_id, g.preferred_staff_id),
         joined_notes(joined_notes(k.notes, g.notes, E'\n'),
                      CASE WHEN other.entry <> '' THEN '#' || g.number || ' ' || other.entry END, E'\n'),
         joined_notes(k.allergy_note, g.allergy_note, ' · '),
         joined_notes(k.blocked_reason, g.blocked_reason, ' · ')
    FROM client k, client g,
         LATERAL (SELECT concat_ws(' · ',
           CASE WHEN g.name_key <> k.name_key THEN trim(g.first_name || ' ' || g.last_name) END,
           CASE WHEN g.phone <> k.phone THEN g.phone END,
           CASE WHEN lower(g.email) <> lower(k.email) THEN g.email END,
           CASE WHEN k.address <> '' AND g.address <> k.address THEN nullif(g.address, '') END,
           CASE WHEN g.birth_date <> k.birth_date THEN to_char(g.birth_date, 'YYYY-MM-DD') END) AS entry) other
   WHERE k.id = p_kept AND g.id = p_gone
$$;

-- Merges one entry into another. Both rows, then their bookings, are locked in the order of their ids: a booking that is
-- being made meanwhile is waited for and moves too; one that comes later finds the kept entry (see below).
-- Returns DONE, REPEATED (this intent was done before), GONE (one is archived or was never there), STALE (another desk
-- changed one), OVERLAP (both are booked at one time), NOTES or ALLERGIES (together too long); and how many moved.
CREATE FUNCTION guitara.merge_clients(
    p_intent uuid, p_kept bigint, p_kept_version int, p_gone bigint, p_gone_version int, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, moved int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  kept client%ROWTYPE;
  gone client%ROWTYPE;
  merged record;
  bookings bigint[];
BEGIN
  IF p_kept = p_gone THEN
    RAISE EXCEPTION 'client % is not a duplicate of itself', p_kept USING ERRCODE = '22023';
  END IF;
  PERFORM FROM client c WHERE c.id IN (p_kept, p_gone) ORDER BY c.id FOR UPDATE;
  SELECT m.appointments INTO bookings FROM client_merge m WHERE m.id = p_intent;
  IF FOUND THEN
    RETURN QUERY SELECT 'REPEATED', cardinality(bookings);
    RETURN;
  END IF;
  SELECT * INTO kept FROM client c WHERE c.id = p_kept AND c.archived_at IS NULL;
  SELECT * INTO gone FROM client c WHERE c.id = p_gone AND c.archived_at IS NULL;
  IF kept.id IS NULL OR gone.id IS NULL THEN
    RETURN QUERY SELECT 'GONE', 0;
    RETURN;
  ELSIF kept.version <> p_kept_version OR gone.version <> p_gone_version THEN
    RETURN QUERY SELECT 'STALE', 0;
    RETURN;
  END IF;
  PERFORM FROM appointment a
    WHERE a.client_id = p_gone
       OR a.client_id = p_kept AND a.id IN (SELECT c.appointment_id FROM claim c WHERE c.resource_id = p_kept)
    ORDER BY a.id FOR UPDATE;
  IF EXISTS (SELECT FROM claim one JOIN claim two ON two.during && one.during
              WHERE one.resource_id = p_gone AND two.resource_id = p_kept) THEN
    RETURN QUERY SELECT 'OVERLAP', 0;
    RETURN;
  END IF;
  SELECT * INTO merged FROM merged_client(p_kept, p_gone);
  IF length(merged.notes) > 4000 OR length(merged.allergy_note) > 500 THEN
    RETURN QUERY SELECT CASE WHEN length(merged.notes) > 4000 THEN 'NOTES' ELSE 'ALLERGIES' END, 0;
    RETURN;
  END IF;
  SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}') INTO bookings FROM appointment a WHERE a.client_id = p_gone;
  UPDATE client c SET archived_at = now(), merged_into = p_kept WHERE c.id = p_gone;
  UPDATE client c
     SET phone = merged.phone, email = merged.email, address = merged.address, birth_date = merged.birth_date,
         preferred_staff_id = merged.preferred_staff_id, notes = merged.notes, allergy_note = merged.allergy_note,
         blocked_reason = merged.blocked_reason
   WHERE c.id = p_kept;
  UPDATE appointment a SET client_id = p_kept, updated_by = p_by WHERE a.client_id = p_gone;
  UPDATE claim c SET resource_id = p_kept WHERE c.resource_id = p_gone;
  INSERT INTO client_merge (id, kept_id, gone_id, appointments, kept_before, kept_after, by_staff_id, workstation)
  VALUES (p_intent, p_kept, p_gone, bookings,
          jsonb_build_object('phone', kept.phone, 'email', kept.email, 'address', kept.address,
            'birth_date', kept.birth_date, 'preferred_staff_id', kept.preferred_staff_id, 'notes', kept.notes,
            'allergy_note', kept.allergy_note, 'blocked_reason', kept.blocked_reason),
          to_jsonb(merged), p_by, p_workstation);
  RETURN QUERY SELECT 'DONE', cardinality(bookings);
END $$;

-- Takes a merge back: the bookings that moved and are still the kept one's return, and so does each field of the kept
-- entry that nobody changed since. What was booked for the kept entry meanwhile stays there.
-- Returns DONE, REPEATED (it was undone before), GONE (there was no such merge) or MERGED (the kept entry has itself been
-- merged since: that comes first); and how many moved back.
CREATE FUNCTION guitara.undo_client_merge(p_merge uuid, p_by bigint, p_workstation text)
  RETURNS TABLE (outcome text, moved int)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  done client_merge%ROWTYPE;
  before client%ROWTYPE;
  after client%ROWTYPE;
  bookings bigint[];
BEGIN
  SELECT * INTO done FROM client_merge m WHERE m.id = p_merge;
  IF NOT FOUND THEN
    RETURN QUERY SELECT 'GONE', 0;
    RETURN;
  END IF;
  PERFORM FROM client c WHERE c.id IN (done.kept_id, done.gone_id) ORDER BY c.id FOR UPDATE;
  SELECT * INTO done FROM client_merge m WHERE m.id = p_merge FOR UPDATE;
  IF done.undone_at IS NOT NULL THEN
    RETURN QUERY SELECT 'REPEATED', cardinality(done.appointments);
    RETURN;
  ELSIF (SELECT c.merged_into IS NOT NULL FROM client c WHERE c.id = done.kept_id) THEN
    RETURN QUERY SELECT 'MERGED', 0;
    RETURN;
  END IF;
  PERFORM FROM appointment a
    WHERE a.id = ANY (done.appointments) AND a.client_id = done.kept_id ORDER BY a.id FOR UPDATE;
  SELECT coalesce(array_agg(a.id ORDER BY a.id), '{}') INTO bookings
    FROM appointment a WHERE a.id = ANY (done.appointments) AND a.client_id = done.kept_id;
  UPDATE client c SET archived_at = NULL, merged_into = NULL WHERE c.id = done.gone_id;
  UPDATE appointment a SET client_id = done.gone_id, updated_by = p_by WHERE a.id = ANY (bookings);
  UPDATE claim c SET resource_id = done.gone_id WHERE c.resource_id = done.kept_id AND c.appointment_id = ANY (bookings);
  before := jsonb_populate_record(NULL::client, done.kept_before);
  after := jsonb_populate_record(NULL::client, done.kept_after);
  UPDATE client c
     SET phone = CASE WHEN c.phone IS DISTINCT FROM after.phone THEN c.phone ELSE before.phone END,
         email = CASE WHEN c.email IS DISTINCT FROM after.email THEN c.email ELSE before.email END,
         address = CASE WHEN c.address <> after.address THEN c.address ELSE before.address END,
         birth_date = CASE WHEN c.birth_date IS DISTINCT FROM after.birth_date THEN c.birth_date
                           ELSE before.birth_date END,
         preferred_staff_id = CASE WHEN c.preferred_staff_id IS DISTINCT FROM after.preferred_staff_id
                                   THEN c.preferred_staff_id ELSE before.preferred_staff_id END,
         notes = CASE WHEN c.notes <> after.notes THEN c.notes ELSE before.notes END,
         allergy_note = CASE WHEN c.allergy_note <> after.allergy_note THEN c.allergy_note ELSE before.allergy_note END,
         blocked_reason = CASE WHEN c.blocked_reason IS DISTINCT FROM after.blocked_reason THEN c.blocked_reason
                               ELSE before.blocked_reason END
   WHERE c.id = done.kept_id;
  UPDATE client_merge m SET undone_at = now(), undone_by = p_by WHERE m.id = p_merge;
  RETURN QUERY SELECT 'DONE', cardinality(bookings);
END $$;

-- A booking for somebody who was merged, made while or after it happened, is a booking for the entry that was kept. The
-- row is locked as its foreign key locks it anyway, so that a merge under way is waited for.
CREATE FUNCTION guitara.appointment_client_lives_on() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = guitara, pg_temp
AS $$
DECLARE
  heir bigint;
BEGIN
  LOOP
    SELECT c.merged_into INTO heir FROM client c WHERE c.id = NEW.client_id FOR KEY SHARE;
    EXIT WHEN heir IS NULL;
    NEW.client_id := heir;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER appointment_client_lives_on_insert BEFORE INSERT ON guitara.appointment
  FOR EACH ROW EXECUTE FUNCTION guitara.appointment_client_lives_on();
CREATE TRIGGER appointment_client_lives_on_update BEFORE UPDATE OF client_id ON guitara.appointment
  FOR EACH ROW WHEN (OLD.client_id <> NEW.client_id) EXECUTE FUNCTION guitara.appointment_client_lives_on();

GRANT SELECT ON guitara.client_merge TO guitara_desk;
GRANT EXECUTE ON FUNCTION
  guitara.joined_notes(text, text, text),
  guitara.merged_client(bigint, bigint),
  guitara.merge_clients(uuid, bigint, int, bigint, int, bigint, text),
  guitara.undo_client_merge(uuid, bigint, text)
TO guitara_desk;
