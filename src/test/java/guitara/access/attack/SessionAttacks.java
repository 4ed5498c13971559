package guitara.access.attack;

import guitara.access.attack.Attack.Gain;
import java.util.List;

/// Missing, forged, expired, ended and stolen sessions; and what a workstation could do while nobody is signed in.
final class SessionAttacks {

  private static final String CLIENTS = "SELECT * FROM client";

  static final List<Attack> ALL = List.of(
      new Attack("read clients", Intruder.NOBODY, Gain.LEAK, "GD000", Opened.HAS, CLIENTS),
      new Attack("read clients", Intruder.FORGER, Gain.LEAK, "GD000", Opened.ANY_TOKEN, CLIENTS),
      new Attack("read clients", Intruder.EXPIRED, Gain.LEAK, "GD000", Opened.TOKEN, CLIENTS),
      new Attack("read clients", Intruder.ENDED, Gain.LEAK, "GD000", Opened.TOKEN, CLIENTS),
      new Attack("read clients", Intruder.THIEF, Gain.LEAK, "GD000", Opened.TOKEN, CLIENTS),
      new Attack("pass what is stored of a token for the token", Intruder.NOBODY, Gain.LEAK, "GD000", """
          CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
            SET search_path = guitara AS $$ SELECT EXISTS (SELECT FROM session
              WHERE encode(token_hash, 'hex') = current_setting('guitara.token', true)) $$;
          """,
          "SELECT set_config('guitara.token', encode(sha256(convert_to(':token', 'UTF8')), 'hex'), true);" + CLIENTS),
      new Attack("read bookings by a function of the desk's", Intruder.NOBODY, Gain.LEAK, "GD000", Opened.HAS,
          "SELECT merged.notes FROM merged_client(:maria, :ana) merged"),
      new Attack("make something that can be busy", Intruder.NOBODY, Gain.CHANGE, "GD000",
          "DROP TRIGGER resource_guard ON guitara.resource", "SELECT new_resource('CLIENT')"),
      new Attack("ask a merge whether a client is there", Intruder.NOBODY, Gain.POWER, "GD000",
          "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA guitara TO guitara_desk; DROP FUNCTION desk.merge_clients",
          "SELECT * FROM merge_clients(gen_random_uuid(), :maria, 77, :ana, 77, :liza, 'x')"),
      new Attack("undo a merge", Intruder.NOBODY, Gain.POWER, "GD000",
          "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA guitara TO guitara_desk; DROP FUNCTION desk.undo_client_merge",
          "SELECT * FROM undo_client_merge(gen_random_uuid(), :liza, 'x')"),
      new Attack("let go somebody's hold by claims of an ended booking", Intruder.NOBODY, Gain.CHANGE, "GD000",
          "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA guitara TO guitara_desk; DROP FUNCTION desk.take_claims;"
              + " DROP TRIGGER slot_hold_guard ON guitara.slot_hold",
          "SELECT take_claims(9003, '00000000-0000-7000-8000-000000000001')"),
      new Attack("let go somebody's hold", Intruder.NOBODY, Gain.CHANGE, "GD000",
          "DROP TRIGGER slot_hold_guard ON guitara.slot_hold;" + Opened.TRUSTED,
          "SELECT release_hold('00000000-0000-7000-8000-000000000001')"),
      new Attack("hold a slot", Intruder.NOBODY, Gain.CHANGE, "GD000", Opened.TRUSTED, """
          SELECT * FROM hold_slot(gen_random_uuid(), :rc, 0, '[{"staff_id": :bea, "starts": "2026-03-05T06:00Z",
            "ends": "2026-03-05T07:00Z", "buffer_before": 0, "buffer_after": 0, "turnover": 0}]', :liza, 'x')"""),
      new Attack("block time", Intruder.NOBODY, Gain.CHANGE, "GD000", Opened.TRUSTED, """
          SELECT * FROM block_time(gen_random_uuid(), :rc, ARRAY[:bea], 'BREAK', '',
            ARRAY[tstzrange('2026-03-05 06:00Z', '2026-03-05 07:00Z')], false, :liza, 'x')"""),
      new Attack("write history", Intruder.NOBODY, Gain.CHANGE, "GD000",
          "DROP TRIGGER intent_sign ON guitara.intent", """
          INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
          VALUES (gen_random_uuid(), 9001, 'CANCEL', :liza, 'x')"""),
      new Attack("read a client as the kiosk", Intruder.KIOSK, Gain.LEAK, "42501",
          "GRANT USAGE ON SCHEMA desk TO guitara_kiosk; GRANT SELECT ON desk.client TO guitara_kiosk;"
              + " GRANT EXECUTE ON FUNCTION guitara.has(text) TO guitara_kiosk;" + Opened.HAS,
          "SELECT * FROM desk.client"),
      new Attack("read a table as the kiosk", Intruder.KIOSK, Gain.LEAK, "42501",
          "GRANT SELECT ON guitara.staff TO guitara_kiosk", "SELECT * FROM guitara.staff"),
      new Attack("search by a function as the kiosk", Intruder.KIOSK, Gain.LEAK, "42501",
          "GRANT USAGE ON SCHEMA desk TO guitara_kiosk; GRANT SELECT ON guitara.client TO guitara_kiosk;"
              + " ALTER TABLE guitara.client DISABLE ROW LEVEL SECURITY;"
              + " GRANT EXECUTE ON FUNCTION guitara.merged_client(bigint, bigint) TO guitara_kiosk;"
              + " ALTER FUNCTION guitara.merged_client(bigint, bigint) SET search_path = guitara;"
              + " GRANT EXECUTE ON FUNCTION guitara.joined_notes(text, text, text) TO guitara_kiosk",
          "SELECT guitara.merged_client(:maria, :ana)"));

  private SessionAttacks() {}
}
