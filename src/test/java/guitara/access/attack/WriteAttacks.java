package guitara.access.attack;

import static guitara.access.attack.Attack.change;
import static guitara.access.attack.Attack.forgery;
import static guitara.access.attack.Attack.power;

import java.util.List;

/// Direct writes without the right, steps that the machine does not know, and false names.
final class WriteAttacks {

  private static final String BOOK = """
      INSERT INTO appointment (id, branch_id, client_id, status, during, price, created_by, updated_by)
      VALUES (9100, %s, :ana, '%s', tstzrange('2026-03-06 06:00Z', '2026-03-06 07:00Z'), 500, :jo, :jo);
      INSERT INTO appointment_item (appointment_id, seq, service_id, during, price)
      VALUES (9100, 1, :shiatsu, tstzrange('2026-03-06 06:00Z', '2026-03-06 07:00Z'), 500);
      SELECT take_claims(9100);
      """;

  /// Time of a colleague, blocked.
  static final String BLOCK = """
      SELECT * FROM block_time(gen_random_uuid(), :rc, ARRAY[:bea], 'BREAK', '',
        ARRAY[tstzrange('2026-03-05 06:00Z', '2026-03-05 07:00Z')], false, :liza, 'x')""";

  /// A step in a colleague's name that nobody took.
  static final String HISTORY = """
      INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
      VALUES (gen_random_uuid(), 9001, 'CANCEL', :liza, 'x')""";

  /// The slot that a colleague holds while they talk to a client.
  static final String LET_GO = "SELECT release_hold(:hold)";

  private static final String CHANGE = """
      SELECT * FROM change_appointment(gen_random_uuid(), 9002, 1, '{"branch_id": :barb, "client_id": :nono,
        "place": "BRANCH", "address": "", "notes": "mine now"}',
        '[{"seq": 1, "guest": 1, "service_id": :shiatsu, "staff_id": :bea, "starts": "2026-03-02T06:00Z",
           "ends": "2026-03-02T07:00Z", "buffer_before": 0, "buffer_after": 0, "turnover": 0, "price": 500}]',
        :liza, 'x')
      """;

  private static final String STEP = "UPDATE appointment SET status = '%s', ended_reason = %s WHERE id = %d";

  private static final String WITHOUT_ITEM_GUARD =
      "DROP TRIGGER appointment_item_guard_new ON guitara.appointment_item;";

  static final List<Attack> ALL = List.of(
      change("add a client", Intruder.TRAINEE, "42501",
          "DROP TRIGGER client_guard ON guitara.client; DROP TRIGGER resource_guard ON guitara.resource",
          "INSERT INTO client (first_name) VALUES ('Wanda')"),
      change("change a client", Intruder.TRAINEE, "42501",
          "DROP TRIGGER client_guard ON guitara.client",
          "UPDATE client SET notes = '' WHERE id = :maria"),
      change("add to a table past its view", Intruder.RECEPTIONIST, "42501",
          "GRANT INSERT ON guitara.code_list TO guitara_desk",
          "INSERT INTO guitara.code_list (list_code, code, name) VALUES ('X', 'X', 'X')"),
      change("lift a client's block", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE (blocked_reason) ON desk.client TO guitara_desk",
          "UPDATE client SET blocked_reason = 'no more' WHERE id = :maria"),
      change("change a price", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE (price) ON desk.appointment TO guitara_desk;"
              + "ALTER TABLE guitara.appointment DISABLE TRIGGER appointment_is_whole",
          "UPDATE appointment SET price = 1 WHERE id = 9001"),
      change("delete a client", Intruder.RECEPTIONIST, "42501",
          "GRANT DELETE ON desk.client TO guitara_desk",
          "DELETE FROM client WHERE id = :nono"),
      change("empty a table", Intruder.RECEPTIONIST, "42501",
          "GRANT TRUNCATE ON guitara.one_time_code, guitara.slot_hold, guitara.claim TO guitara_desk",
          "TRUNCATE guitara.claim"),
      change("claim somebody without a booking", Intruder.RECEPTIONIST, "42501",
          "GRANT INSERT ON desk.claim TO guitara_desk; ALTER TABLE guitara.claim DISABLE TRIGGER claim_is_due", """
          INSERT INTO claim (resource_id, during, appointment_id)
          VALUES (:jo, tstzrange('2026-03-07 06:00Z', '2026-03-07 07:00Z'), 9001)"""),
      change("give up a rival's claims", Intruder.RECEPTIONIST, "42501",
          "GRANT DELETE ON desk.claim TO guitara_desk; ALTER TABLE guitara.claim DISABLE TRIGGER claim_is_due",
          "DELETE FROM claim WHERE appointment_id = 9002"),
      change("make the machine know another step", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE ON guitara.transition TO guitara_desk", "UPDATE transition SET capability = 'client.read'"),
      change("take a role from the table", Intruder.RECEPTIONIST, "42501",
          "GRANT INSERT ON guitara.account_role TO guitara_desk; GRANT SELECT ON guitara.account TO guitara_desk",
          "INSERT INTO guitara.account_role (account_id, role_id)"
              + " SELECT id, 1 FROM guitara.account WHERE login = 'staff-bea'"),
      change("lengthen a session", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE, SELECT ON guitara.session TO guitara_desk",
          "UPDATE guitara.session SET expires_at = 'infinity'"),
      power("forget failed tries", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE ON ALL SEQUENCES IN SCHEMA guitara TO guitara_desk",
          "SELECT setval('guitara.account_tries_1', 0)"),
      change("book", Intruder.TRAINEE, "42501", Opened.REQUIRE, BOOK.formatted(":rc", "CONFIRMED")),
      change("book at another branch", Intruder.BRANCH, "42501", Opened.HAS_AT,
          BOOK.formatted(":barb", "CONFIRMED")),
      change("change another branch's booking by giving it another client", Intruder.BRANCH, "42501",
          WITHOUT_ITEM_GUARD, CHANGE),
      change("add a treatment to another branch's booking", Intruder.BRANCH, "42501",
          WITHOUT_ITEM_GUARD, """
          INSERT INTO appointment_item (appointment_id, seq, service_id, during, price)
          VALUES (9004, 2, :shiatsu, tstzrange('2026-03-01 07:00Z', '2026-03-01 08:00Z'), 0)"""),
      change("write history", Intruder.TRAINEE, "42501",
          "DROP TRIGGER intent_sign ON guitara.intent", HISTORY),
      change("let go a colleague's hold", Intruder.TRAINEE, "42501",
          "DROP TRIGGER slot_hold_guard ON guitara.slot_hold",
          LET_GO),
      change("block time", Intruder.TRAINEE, "42501", Opened.REQUIRE, BLOCK),
      change("merge clients", Intruder.TRAINEE, "42501",
          Opened.REQUIRE + "DROP TRIGGER client_guard ON guitara.client;",
          "SELECT * FROM merge_clients(gen_random_uuid(), :maria, 2, :nono, 1, :liza, 'x')"),
      change("book as done", Intruder.RECEPTIONIST, "GD003", Opened.MACHINE
              + "ALTER TABLE guitara.appointment ALTER business_date SET DEFAULT '2026-03-06'",
          BOOK.formatted(":rc", "COMPLETED")),
      change("complete what never began", Intruder.RECEPTIONIST, "GD003", Opened.MACHINE,
          STEP.formatted("COMPLETED", "NULL", 9001)),
      change("cancel without saying why", Intruder.RECEPTIONIST, "GD004", Opened.MACHINE,
          STEP.formatted("CANCELLED", "NULL", 9001)),
      change("a step that only jobs take", Intruder.RECEPTIONIST, "GD003", Opened.MACHINE,
          STEP.formatted("AUTO_CANCELLED", "'late'", 9001)),
      change("cancel", Intruder.TRAINEE, "42501", Opened.MACHINE,
          STEP.formatted("CANCELLED", "'bored'", 9001)),
      change("take a step of a colleague's booking", Intruder.THERAPIST, Attack.ANSWERED,
          "ALTER POLICY own ON guitara.appointment USING (true);"
              + "ALTER POLICY own_step ON guitara.appointment USING (true);" + Opened.MACHINE,
          "UPDATE own.appointment SET status = 'CONFIRMED' WHERE id = 9001"),
      change("answer for another's work by history alone", Intruder.THERAPIST, "42501",
          "ALTER POLICY own_intent ON guitara.intent WITH CHECK (true)", """
          INSERT INTO own.intent (id, appointment_id, step, by_staff_id, workstation)
          VALUES (gen_random_uuid(), 9001, 'ACCEPT', :liza, 'x')"""),
      forgery("book in a colleague's name", Intruder.RECEPTIONIST, Attack.ANSWERED, Opened.TRUSTED
              + "UPDATE guitara.session SET ended_at = now()",
          BOOK.formatted(":rc", "CONFIRMED") + "SELECT ':mark' FROM appointment WHERE id = 9100 AND created_by = :jo"),
      forgery("sign history with another name and place", Intruder.RECEPTIONIST, Attack.ANSWERED,
          "DROP TRIGGER intent_sign ON guitara.intent", """
          INSERT INTO intent (id, appointment_id, step, by_staff_id, workstation)
          VALUES ('00000000-0000-7000-8000-00000000000f', 9001, 'CHANGE', :jo, 'office');
          SELECT ':mark' FROM intent WHERE id = '00000000-0000-7000-8000-00000000000f'
             AND (by_staff_id = :jo OR workstation = 'office')"""),
      change("say when a booking was made", Intruder.RECEPTIONIST, "42501",
          "GRANT UPDATE (created_at) ON desk.appointment TO guitara_desk",
          "UPDATE appointment SET created_at = '2020-01-01' WHERE id = 9001"));

  private WriteAttacks() {}
}
