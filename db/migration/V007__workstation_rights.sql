-- What a face may do, and nothing else. It owns nothing; moves, claims of moves and restores go through definer functions.

REVOKE ALL ON ALL TABLES IN SCHEMA guitara FROM PUBLIC;

GRANT USAGE ON SCHEMA guitara TO guitara_desk;
GRANT SELECT ON ALL TABLES IN SCHEMA guitara TO guitara_desk;

GRANT INSERT (id, appointment_id, step, by_staff_id, workstation) ON guitara.intent TO guitara_desk;
GRANT INSERT (id, branch_id, client_id, status, during, place, address, group_size, price, currency, notes,
              override_reason, created_by, updated_by) ON guitara.appointment TO guitara_desk;
GRANT UPDATE (status, ended_reason, updated_by) ON guitara.appointment TO guitara_desk;
GRANT INSERT ON guitara.appointment_item TO guitara_desk;
GRANT INSERT (resource_id, during, appointment_id) ON guitara.claim TO guitara_desk;
GRANT INSERT (first_name, last_name, phone, email, address, birth_date, notes, allergy_note, preferred_staff_id,
              version, intent)
  ON guitara.client TO guitara_desk;
GRANT UPDATE (first_name, last_name, phone, email, address, birth_date, notes, allergy_note, preferred_staff_id, archived_at,
              version)
  ON guitara.client TO guitara_desk;

GRANT USAGE ON SEQUENCE guitara.appointment_id_seq, guitara.client_number_seq TO guitara_desk;

GRANT EXECUTE ON FUNCTION
  guitara.fold(text),
  guitara.business_date(timestamptz, text, time),
  guitara.new_resource(text),
  guitara.working_time(bigint[], tstzrange),
  guitara.item_claims(bigint, int, bigint, bigint, timestamptz, timestamptz, int, int, int),
  guitara.demanded_claims(bigint),
  guitara.take_claims(bigint),
  guitara.write_items(bigint, jsonb),
  guitara.change_appointment(uuid, bigint, int, jsonb, jsonb, bigint, text)
TO guitara_desk;
