package guitara.access.attack;

import static guitara.access.attack.Attack.change;
import static guitara.access.attack.Attack.leak;
import static guitara.access.attack.Attack.power;

import java.util.List;

/// Missing, forged, expired, ended and stolen sessions; and what a workstation could do while nobody is signed in.
final class SessionAttacks {

  private static final String CLIENTS = "SELECT * FROM client";

  /// The function that a guarded one of the desk's stands before.
  private static String beneath(String function) {
    return "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA guitara TO guitara_desk; DROP FUNCTION desk." + function + ";";
  }

  static final List<Attack> ALL = List.of(
      leak("read clients", Intruder.NOBODY, "GD000", Opened.HAS, CLIENTS),
      leak("read clients", Intruder.FORGER, "GD000", Opened.ANY_TOKEN, CLIENTS),
      leak("read clients", Intruder.EXPIRED, "GD000", Opened.TOKEN, CLIENTS),
      leak("read clients", Intruder.ENDED, "GD000", Opened.TOKEN, CLIENTS),
      leak("read clients", Intruder.THIEF, "GD000", Opened.TOKEN, CLIENTS),
      leak("pass what is stored of a token for the token", Intruder.NOBODY, "GD000", """
          CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
            SET search_path = guitara AS $$ SELECT EXISTS (SELECT FROM session
              WHERE encode(token_hash, 'hex') = current_setting('guitara.token', true)) $$;
          """,
          "SELECT set_config('guitara.token', encode(sha256(convert_to(':token', 'UTF8')), 'hex'), true);" + CLIENTS),
      leak("read bookings by a function of the desk's", Intruder.NOBODY, "GD000", Opened.HAS,
          "SELECT merged.notes FROM merged_client(:maria, :ana) merged"),
      change("make something that can be busy", Intruder.NOBODY, "GD000",
          "DROP TRIGGER resource_guard ON guitara.resource", "SELECT new_resource('CLIENT')"),
      power("ask a merge whether a client is there", Intruder.NOBODY, "GD000",
          beneath("merge_clients"),
          "SELECT * FROM merge_clients(gen_random_uuid(), :maria, 77, :ana, 77, :liza, 'x')"),
      power("undo a merge", Intruder.NOBODY, "GD000",
          beneath("undo_client_merge"),
          "SELECT * FROM undo_client_merge(gen_random_uuid(), :liza, 'x')"),
      change("let go somebody's hold by claims of an ended booking", Intruder.NOBODY, "GD000",
          beneath("take_claims") + "DROP TRIGGER slot_hold_guard ON guitara.slot_hold",
          "SELECT take_claims(9003, :hold)"),
      change("let go somebody's hold", Intruder.NOBODY, "GD000",
          "DROP TRIGGER slot_hold_guard ON guitara.slot_hold;" + Opened.TRUSTED,
          WriteAttacks.LET_GO),
      change("hold a slot", Intruder.NOBODY, "GD000", Opened.TRUSTED, """
          SELECT * FROM hold_slot(gen_random_uuid(), :rc, 0, '[{"staff_id": :bea, "starts": "2026-03-05T06:00Z",
            "ends": "2026-03-05T07:00Z", "buffer_before": 0, "buffer_after": 0, "turnover": 0}]', :liza, 'x')"""),
      change("block time", Intruder.NOBODY, "GD000", Opened.TRUSTED, WriteAttacks.BLOCK),
      change("write history", Intruder.NOBODY, "GD000",
          "DROP TRIGGER intent_sign ON guitara.intent", WriteAttacks.HISTORY),
      leak("read a client as the kiosk", Intruder.KIOSK, "42501",
          "GRANT USAGE ON SCHEMA desk TO guitara_kiosk; GRANT SELECT ON desk.client TO guitara_kiosk;"
              + " GRANT EXECUTE ON FUNCTION guitara.has(text) TO guitara_kiosk;" + Opened.HAS,
          "SELECT * FROM desk.client"),
      leak("read a table as the kiosk", Intruder.KIOSK, "42501",
          "GRANT SELECT ON guitara.staff TO guitara_kiosk", "SELECT * FROM guitara.staff"),
      leak("search by a function as the kiosk", Intruder.KIOSK, "42501",
          "GRANT USAGE ON SCHEMA desk TO guitara_kiosk; GRANT SELECT ON guitara.client TO guitara_kiosk;"
              + " ALTER TABLE guitara.client DISABLE ROW LEVEL SECURITY;"
              + " GRANT EXECUTE ON FUNCTION guitara.merged_client(bigint, bigint) TO guitara_kiosk;"
              + " ALTER FUNCTION guitara.merged_client(bigint, bigint) SET search_path = guitara;"
              + " GRANT EXECUTE ON FUNCTION guitara.joined_notes(text, text, text) TO guitara_kiosk",
          "SELECT guitara.merged_client(:maria, :ana)"));

  private SessionAttacks() {}
}
