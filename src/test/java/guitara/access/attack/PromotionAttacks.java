package guitara.access.attack;

import static guitara.access.attack.Attack.change;
import static guitara.access.attack.Attack.power;

import java.util.List;

/// More rights for oneself or a friend, other people's accounts, and dangerous steps without proof of who one is.
final class PromotionAttacks {

  private static final String ACCOUNT = "(SELECT a.id FROM admin.account a WHERE a.login = '%s')";
  private static final String KEEPER = ACCOUNT.formatted("staff-keeper");
  private static final String MANAGER = ACCOUNT.formatted("staff-manager");
  private static final String TRAINEE = ACCOUNT.formatted("staff-bea");

  /// Roles are given whatever is asked for.
  private static final String ANY_CAPABILITY = """
      CREATE OR REPLACE FUNCTION guitara.set_role_capability(p_role bigint, p_capability bigint, p_given boolean)
        RETURNS void LANGUAGE sql SECURITY DEFINER
        AS 'INSERT INTO guitara.role_capability VALUES (p_role, p_capability)';
      """;

  static final List<Attack> ALL = List.of(
      change("give oneself the administrator's role", Intruder.MANAGER, "GD011", Opened.PEERS,
          "SELECT give_role(" + MANAGER + ", 1, NULL)"),
      change("give oneself a role one has", Intruder.MANAGER, "GD011", Opened.PEERS,
          "SELECT give_role(" + MANAGER + ", 3, NULL)"),
      change("give a friend the administrator's role", Intruder.MANAGER, "GD011", Opened.PEERS,
          "SELECT give_role(" + TRAINEE + ", 1, NULL)"),
      change("take the administrator's role away", Intruder.MANAGER, "GD011", Opened.PEERS + Opened.NO_ADMINISTRATOR,
          "SELECT take_role(" + KEEPER + ", 1, NULL)"),
      change("give one's own role more than one has", Intruder.MANAGER, "GD011", ANY_CAPABILITY,
          "SELECT set_role_capability(2, 53, true)"),
      change("give a role what only the program's jobs may do", Intruder.KEEPER, "GD011", ANY_CAPABILITY,
          "SELECT set_role_capability(1, 99, true)"),
      change("become the administrator by a new password", Intruder.MANAGER, "GD011", Opened.PEERS,
          "SELECT issue_reset(" + KEEPER + ")"),
      change("shut the administrator out", Intruder.MANAGER, "GD011", Opened.PEERS + Opened.NO_ADMINISTRATOR,
          "SELECT set_account_status(" + KEEPER + ", 'DISABLED')"),
      power("end the administrator's lock, to guess on", Intruder.MANAGER, "GD011", Opened.PEERS,
          "SELECT unlock_account(" + KEEPER + ")"),
      change("shut oneself out", Intruder.KEEPER, "GD011", """
          CREATE OR REPLACE FUNCTION guitara.set_account_status(p_account bigint, p_status text) RETURNS void
            LANGUAGE sql SECURITY DEFINER AS 'UPDATE guitara.account SET status = p_status WHERE id = p_account'""",
          "SELECT set_account_status(" + KEEPER + ", 'DISABLED')"),
      change("leave nobody who manages accounts", Intruder.KEEPER, "GD012", Opened.NO_ADMINISTRATOR,
          "SELECT set_role_capability(1, 50, false)"),
      change("make an account without proving who one is", Intruder.UNCONFIRMED, "GD013", Opened.CONFIRMED,
          "SELECT create_account(NULL, 'wanda', NULL, 'Wanda')"),
      change("change the password at a desk left open", Intruder.UNCONFIRMED, "GD013", Opened.CONFIRMED,
          "SELECT change_password('a long new password')"),
      change("set a PIN at a desk left open", Intruder.UNCONFIRMED, "GD013", Opened.CONFIRMED,
          "SELECT set_pin('271828')"),
      change("drop the second factor at a desk left open", Intruder.UNCONFIRMED, "GD013", Opened.CONFIRMED + """
          UPDATE guitara.account SET factor_secret = 'x', factor_since = now() WHERE login = 'staff-manager';""",
          "SELECT drop_factor()"),
      change("make an account", Intruder.RECEPTIONIST, "42501", Opened.CONFIRMED,
          "SELECT create_account(NULL, 'wanda', NULL, 'Wanda')"),
      change("show the administrator out", Intruder.TRAINEE, "42501", Opened.REQUIRE,
          "SELECT count(revoke_sessions(n, NULL)) FROM generate_series(1, 20) n"),
      change("invite a computer", Intruder.MANAGER, "42501", Opened.CONFIRMED,
          "SELECT * FROM invite_workstation('mine', ARRAY['admin'])"),
      change("move a branch", Intruder.MANAGER, "42501", Opened.CONFIRMED + """
          CREATE OR REPLACE FUNCTION guitara.has_everywhere(p_capability text) RETURNS boolean
            LANGUAGE sql STABLE AS 'SELECT true';""",
          "SELECT save_branch(:barb, 'BARB', 'Barbers', 'SITE', :rc, 'Asia/Manila', true)"),
      change("run a job now", Intruder.TRAINEE, "42501", Opened.REQUIRE, "SELECT run_job_now('WATCHDOG')"),
      change("change a job", Intruder.TRAINEE, "42501", Opened.REQUIRE,
          "SELECT change_job('WATCHDOG', '0 0 1 1 *', false)"),
      change("change the audit", Intruder.KEEPER, "42501",
          "GRANT UPDATE, SELECT ON guitara.audit_log TO guitara_admin;"
              + "DROP TRIGGER audit_is_final ON guitara.audit_log",
          "UPDATE guitara.audit_log SET account_id = NULL"),
      change("delete from the audit", Intruder.KEEPER, "42501",
          "GRANT DELETE ON guitara.audit_log TO guitara_admin; DROP TRIGGER audit_is_final ON guitara.audit_log",
          "DELETE FROM guitara.audit_log"),
      change("empty the audit", Intruder.KEEPER, "42501",
          "GRANT TRUNCATE ON guitara.audit_log TO guitara_admin; DO $$ DECLARE part regclass; BEGIN"
              + " FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = 'guitara.audit_log'::regclass LOOP"
              + " EXECUTE format('ALTER TABLE %s DISABLE TRIGGER USER', part); END LOOP; END $$;"
              + "ALTER TABLE guitara.audit_log DISABLE TRIGGER USER",
          "TRUNCATE guitara.audit_log"),
      change("write into the audit", Intruder.KEEPER, "42501", "GRANT INSERT ON guitara.audit_log TO guitara_admin",
          "INSERT INTO guitara.audit_log (action) VALUES ('ALL WELL')"),
      change("write an event into the audit", Intruder.KEEPER, "42501",
          "GRANT EXECUTE ON FUNCTION guitara.audit_event(text, bigint, jsonb) TO guitara_admin",
          "SELECT guitara.audit_event('ALL WELL', NULL, '{}')"));

  private PromotionAttacks() {}
}
