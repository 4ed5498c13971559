package guitara.access.attack;

import static guitara.access.attack.Attack.leak;

import java.util.List;

/// Leaky functions and casts that are to see rows before the guard does, statistics, activity, other people's tables.
final class LeakAttacks {

  private static Attack leaky(String cast) {
    return leak("clients by the error of a cast: " + cast, Intruder.THERAPIST, Attack.ANSWERED, Opened.HAS,
        "SELECT id FROM desk.client WHERE notes <> '' AND " + cast);
  }

  private static final String BARE_BRANCH = """
      CREATE OR REPLACE VIEW desk.appointment AS
        SELECT * FROM guitara.appointment
         WHERE (SELECT guitara.has('booking.read'))
           AND branch_id = ANY ((SELECT guitara.branches_with('booking.read'))::bigint[]);
      """;

  static final List<Attack> ALL = List.of(
      leaky("notes::int = 1"),
      leaky("notes::date = now()"),
      leaky("notes::jsonb IS NOT NULL"),
      leaky("notes::regclass = 1"),
      leaky("length(CASE WHEN notes::int > 0 THEN '' END) = 1"),
      leak("clients by a cast in an order", Intruder.THERAPIST, Attack.ANSWERED, Opened.HAS,
          "SELECT id FROM desk.client WHERE notes <> '' ORDER BY notes::int"),
      leak("clients by a cast in a join", Intruder.THERAPIST, Attack.ANSWERED, Opened.HAS,
          "SELECT 1 FROM desk.service s JOIN desk.client c ON c.notes::int = s.id WHERE c.notes <> ''"),
      leak("clients by a cast while nobody is signed in", Intruder.NOBODY, "GD000", Opened.HAS,
          "SELECT id FROM desk.client WHERE notes <> '' AND notes::int = 1"),
      leak("all clients past the policy on one's own", Intruder.THERAPIST, Attack.ANSWERED,
          "ALTER VIEW own.client OWNER TO guitara_owner", "SELECT * FROM own.client"),
      leak("all clients by a cast past the policy", Intruder.THERAPIST, Attack.ANSWERED,
          "ALTER VIEW own.client OWNER TO guitara_owner",
          "SELECT id FROM own.client WHERE notes <> '' AND notes::int = 1"),
      leak("own rows with the policies switched off", Intruder.THERAPIST, "42501", "ALTER ROLE guitara_own BYPASSRLS",
          "SET LOCAL row_security = off; SELECT * FROM own.client"),
      leak("another branch's booking", Intruder.BRANCH, Attack.ANSWERED, """
          CREATE OR REPLACE FUNCTION guitara.branches_with(p_capability text) RETURNS bigint[] LANGUAGE sql STABLE
            SECURITY DEFINER SET search_path = guitara AS 'SELECT ARRAY(SELECT id FROM branch)'""",
          "SELECT * FROM desk.appointment"),
      leak("another branch's booking by a cast", Intruder.BRANCH, Attack.ANSWERED, BARE_BRANCH,
          "SELECT id FROM desk.appointment WHERE id = 9002 AND notes::int = 1"),
      leak("another branch's booking by a join that cannot wait", Intruder.BRANCH, Attack.ANSWERED, BARE_BRANCH,
          "SELECT 1 FROM (VALUES (1), (2)) v(n), LATERAL (SELECT FROM desk.appointment a"
              + " WHERE a.id = 9002 AND a.notes::int > v.n OFFSET 0) x"),
      leak("another branch's booking by a conflict", Intruder.BRANCH, "23505", Opened.MACHINE
              + "ALTER TABLE guitara.appointment ALTER business_date SET DEFAULT '2026-03-02'", """
          INSERT INTO desk.appointment AS a (id, branch_id, client_id, status, during, price, created_by, updated_by)
          VALUES (9002, :rc, :ana, 'CONFIRMED', tstzrange('2026-03-06 06:00Z', '2026-03-06 07:00Z'), 500, :jo, :jo)
          ON CONFLICT (id) DO UPDATE SET updated_by = :jo WHERE a.notes::int = 1"""),
      leak("how to reach staff", Intruder.TRAINEE, Attack.ANSWERED, Opened.HAS, "SELECT * FROM desk.staff"),
      leak("how to reach staff by a cast", Intruder.TRAINEE, Attack.ANSWERED, Opened.HAS,
          "SELECT id FROM desk.staff WHERE phone::int = 1"),
      leak("the accounts", Intruder.RECEPTIONIST, Attack.ANSWERED, Opened.HAS, "SELECT * FROM admin.account"),
      leak("the accounts' table", Intruder.MANAGER, "42501", "GRANT SELECT ON guitara.account TO guitara_admin",
          "SELECT * FROM guitara.account"),
      leak("the audit", Intruder.RECEPTIONIST, Attack.ANSWERED, Opened.HAS, "SELECT * FROM admin.audit_log"),
      leak("the audit's table", Intruder.MANAGER, "42501", "GRANT SELECT ON guitara.audit_log TO guitara_admin",
          "SELECT * FROM guitara.audit_log"),
      leak("the planner's samples of clients", Intruder.THERAPIST, Attack.ANSWERED,
          "GRANT SELECT ON guitara.client TO guitara_desk; ALTER TABLE guitara.client DISABLE ROW LEVEL SECURITY",
          "SELECT * FROM pg_stats WHERE schemaname = 'guitara' AND tablename = 'client'"),
      leak("the samples' table", Intruder.RECEPTIONIST, "42501", "GRANT SELECT ON pg_statistic TO guitara_desk",
          "SELECT stavalues1::text, stavalues2::text FROM pg_statistic WHERE starelid = 'guitara.client'::regclass"),
      leak("what a colleague's desk runs", Intruder.RECEPTIONIST, "42501",
          "GRANT SELECT ON pg_stat_activity TO guitara_desk; GRANT EXECUTE ON FUNCTION pg_stat_get_activity(int)"
              + " TO guitara_desk", "SELECT ':mark', query FROM pg_stat_activity"),
      leak("what a colleague's desk runs, by number", Intruder.RECEPTIONIST, "42501",
          "GRANT EXECUTE ON FUNCTION pg_stat_get_backend_activity(int), pg_stat_get_backend_idset() TO guitara_desk",
          "SELECT ':mark', pg_stat_get_backend_activity(n) FROM pg_stat_get_backend_idset() n"),
      leak("passwords", Intruder.RECEPTIONIST, "42501", "GRANT SELECT ON pg_authid TO guitara_desk",
          "SELECT ':mark', rolpassword FROM pg_authid"),
      leak("how often somebody tried", Intruder.RECEPTIONIST, "42501",
          "GRANT SELECT ON guitara.account_tries_1 TO guitara_desk",
          "SELECT ':mark', last_value FROM guitara.account_tries_1"),
      leak("how often somebody tried, by the list of counters", Intruder.RECEPTIONIST, Attack.ANSWERED,
          "GRANT SELECT ON ALL SEQUENCES IN SCHEMA guitara TO guitara_desk;"
              + "SELECT setval('guitara.account_tries_1', 4)",
          "SELECT ':mark' FROM pg_sequences WHERE sequencename LIKE 'account\\_%' AND last_value IS NOT NULL"),
      leak("who is signed in where", Intruder.TRAINEE, "42501", "GRANT SELECT ON guitara.session TO guitara_desk",
          "SELECT ':mark', token_hash FROM guitara.session"));

  private LeakAttacks() {}
}
