package guitara.access.attack;

import static guitara.access.attack.Attack.leak;

import java.util.List;

/// Becoming somebody else, slipping names of one's own in, and the doors that PostgreSQL leaves open to everybody.
final class PowerAttacks {

  private static final String ROLE = "guitara_desk";

  private static Attack power(String name, String open, String sql) {
    return Attack.power(name, Intruder.RECEPTIONIST, "42501", open, sql);
  }

  private static String execute(String function) {
    return "GRANT EXECUTE ON FUNCTION " + function + " TO " + ROLE;
  }

  private static String onDatabase(String right) {
    return "DO $$ BEGIN EXECUTE format('GRANT %s ON DATABASE %%I TO %s', current_database()); END $$;"
        .formatted(right, ROLE);
  }

  static final List<Attack> ALL = List.of(
      power("become the owner", "GRANT guitara_owner TO guitara_workstation", "SET ROLE guitara_owner"),
      power("become the role behind the row policies", "GRANT guitara_own TO guitara_workstation",
          "SET ROLE guitara_own"),
      power("become the role that makes roles", "GRANT guitara_keeper TO guitara_workstation",
          "SET ROLE guitara_keeper"),
      power("become the role that ends sessions", "GRANT guitara_watchdog TO guitara_workstation",
          "SET ROLE guitara_watchdog"),
      power("become the migrator's session", Opened.SUPERUSER, "SET SESSION AUTHORIZATION guitara_migrator"),
      power("switch triggers off", "GRANT SET ON PARAMETER session_replication_role TO " + ROLE,
          "SET session_replication_role = replica"),
      power("make a role", "ALTER ROLE guitara_workstation CREATEROLE", "CREATE ROLE attack_made"),
      power("take rights for oneself", Opened.SUPERUSER, "ALTER ROLE guitara_workstation CREATEDB"),
      power("connect without limit", Opened.SUPERUSER, "ALTER ROLE guitara_workstation CONNECTION LIMIT -1"),
      power("a temporary table", onDatabase("TEMPORARY"), "CREATE TEMPORARY TABLE session (id int)"),
      power("a function of one's own", "GRANT CREATE ON SCHEMA public TO guitara_desk",
          "CREATE FUNCTION public.has(text) RETURNS boolean LANGUAGE sql AS 'SELECT true'"),
      power("a view in the desk's schema", "GRANT CREATE ON SCHEMA desk TO guitara_desk",
          "CREATE VIEW desk.mine AS SELECT 1 AS one"),
      power("another has()", "GRANT guitara_owner TO guitara_workstation",
          "CREATE OR REPLACE FUNCTION guitara.has(p_capability text) RETURNS boolean LANGUAGE sql AS 'SELECT true'"),
      leak("a temporary table that shadows the sessions", Intruder.NOBODY, "42501",
          onDatabase("TEMPORARY") + "ALTER FUNCTION guitara.has(text) RESET search_path", """
          SET LOCAL search_path = pg_temp, desk, guitara;
          CREATE TEMPORARY TABLE session AS SELECT sha256('') AS token_hash, session_user AS workstation,
            3 AS account_id, NULL::timestamptz AS ended_at, timestamptz 'infinity' AS expires_at,
            NULL::xid8 AS begun_in;
          CREATE TEMPORARY TABLE account_right AS SELECT 3 AS account_id, 'client.read' AS capability;
          GRANT SELECT ON session, account_right TO PUBLIC;
          SELECT set_config('guitara.token', '', true);
          SELECT * FROM desk.client"""),
      power("run code in place", "GRANT USAGE ON LANGUAGE plpgsql TO guitara_desk", "DO $$ BEGIN END $$"),
      power("an extension", onDatabase("CREATE") + "GRANT CREATE ON SCHEMA public TO guitara_desk",
          "CREATE EXTENSION citext SCHEMA public"),
      power("a server elsewhere", Opened.SUPERUSER, "CREATE FOREIGN DATA WRAPPER elsewhere"),
      power("a publication", Opened.SUPERUSER, "CREATE PUBLICATION everything FOR ALL TABLES"),
      power("a lock that stops bookings", execute("pg_advisory_lock(bigint)"), "SELECT pg_advisory_lock(1)"),
      power("a lock on a table", "GRANT UPDATE ON desk.appointment TO guitara_desk",
          "LOCK TABLE desk.appointment IN ACCESS EXCLUSIVE MODE"),
      power("sleep on a connection", execute("pg_sleep(double precision)"), "SELECT pg_sleep(0)"),
      power("end a colleague's connection", execute("pg_terminate_backend(integer, bigint)"),
          "SELECT pg_terminate_backend(2147483647)"),
      power("stop a colleague's statement", execute("pg_cancel_backend(integer)"),
          "SELECT pg_cancel_backend(2147483647)"),
      power("fill the disk with large objects", execute("lo_from_bytea(oid, bytea)"), "SELECT lo_from_bytea(0, 'x')"),
      power("a large object of any size", execute("lo_create(oid)"), "SELECT lo_create(0)"),
      power("fill the disk with messages", """
          DO $$ DECLARE named regprocedure; BEGIN
            FOR named IN SELECT oid FROM pg_proc WHERE proname = 'pg_logical_emit_message' LOOP
              EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', named);
            END LOOP; END $$""",
          "SELECT pg_logical_emit_message(false, 'x', repeat('x', 100))"),
      power("a hash that takes for ever",
          execute("guitara.crypt(text, text)") + ";" + execute("guitara.gen_salt(text, int)"),
          "SELECT guitara.crypt('x', guitara.gen_salt('bf', 4))"),
      power("run a program", "GRANT pg_execute_server_program TO guitara_workstation",
          "COPY (SELECT 1) TO PROGRAM 'cat > /dev/null'"),
      power("read the server's files", execute("pg_read_file(text)"), "SELECT pg_read_file('PG_VERSION')"),
      power("list the server's files", execute("pg_ls_dir(text)"), "SELECT pg_ls_dir('.')"),
      power("change a setting of the server", Opened.SUPERUSER, "SET log_statement = 'all'"));

  private PowerAttacks() {}
}
