package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.shell.Section;
import guitara.job.RunJobs;
import java.time.Clock;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The administration's looks, written to `target/pictures/admin` to be looked at.
class AdminPicturesIT {

  /// A house of forty, with long names, a locked account and one without a password.
  private static void fill(AdminWindow window) {
    window.house.asOwner("""
        INSERT INTO staff (code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
        SELECT 'S' || n, 'Maria Cristina', 'Evangelista-Delos Santos',
               (ARRAY['Maria Cristina Evangelista-Delos Santos', 'Ana Peña', 'Rosario de la Cruz', 'Bong Villanueva',
                      'Tess Aquino'])[n % 5 + 1] || CASE WHEN n > 5 THEN ' ' || n ELSE '' END,
               'THERAPIST', 'L-' || n, b.id
          FROM generate_series(1, 36) n, branch b WHERE b.code = 'RC';
        INSERT INTO account (staff_id, login, name, status, last_sign_in_at, factor_since)
        SELECT s.id, lower(s.code) || '.staff', s.display_name,
               CASE WHEN s.id % 7 = 0 THEN 'PENDING' WHEN s.id % 11 = 0 THEN 'DISABLED' ELSE 'ACTIVE' END,
               CASE WHEN s.id % 7 > 0 THEN now() - s.id * interval '100 minutes' END,
               CASE WHEN s.id % 3 = 0 THEN now() END
          FROM staff s WHERE s.code LIKE 'S__' OR s.code LIKE 'S_';
        INSERT INTO account_role (account_id, role_id, branch_id)
        SELECT a.id, r.id, CASE WHEN r.code = 'MANAGER' THEN (SELECT id FROM branch WHERE code = 'BARB') END
          FROM account a JOIN role r ON r.code = 'THERAPIST' OR r.code = 'MANAGER' AND a.id % 5 = 0
         WHERE a.login LIKE '%.staff' AND a.status <> 'PENDING';
        SELECT count_try(a.id) FROM account a, generate_series(1, 3) WHERE a.login = 's1.staff';
        UPDATE branch SET parent_id = (SELECT id FROM branch WHERE code = 'RC') WHERE code = 'BARB';
        INSERT INTO branch (code, name, identifier, parent_id, enabled)
        SELECT v.code, v.name, v.kind, b.id, v.code <> 'OLD' FROM branch b, (VALUES
          ('SPA2', 'Royal Care Makati Avenue, second floor', 'SITE'), ('OLD', 'The old house', 'SITE'),
          ('WH', 'Linen and oils', 'WAREHOUSE')) v (code, name, kind) WHERE b.code = 'RC';
        UPDATE client SET phone = '+639170000009', first_name = 'Ana Maria' WHERE first_name = 'Ana';
        INSERT INTO workstation (role_name, name, faces, code_until, enrolled_at, revoked_at) VALUES
          ('guitara_ws_a', 'Front desk, left', '{desk}', now(), now() - interval '3 days', NULL),
          ('guitara_ws_b', 'Kiosk in the staff room', '{kiosk}', now() + interval '9 minutes', NULL, NULL),
          ('guitara_ws_c', 'Old laptop of the manager', '{desk,admin}', now(), now() - interval '90 days', now());
        UPDATE job SET next_run_at = now();
        """);
    new RunJobs(window.house.database, Clock.systemUTC(), "front-1").runDue();
  }

  @ParameterizedTest
  @CsvSource({"1280,720", "1600,900"})
  void everyScreen(double width, double height) {
    try (AdminWindow window = new AdminWindow("ADMIN", width, height)) {
      window.go(Section.WORKSTATIONS);
      window.waitFor("No other computer");
      window.pictures("5-computers-empty");
      fill(window);
      window.go(Section.ACCOUNTS);
      window.waitForRow("Locked until");
      window.pictures("1-accounts");
      window.open("s1.staff");
      window.pictures("1-accounts-locked");
      window.open("staff-liza");
      window.driver.click("#resetButton");
      window.waitFor("Valid until");
      window.pictures("1-accounts-code");
      window.letTimePass();
      window.driver.click("#disableButton");
      window.waitFor("Is it you?");
      window.pictures("1-accounts-confirm");
      window.driver.keys(KeyCode.ESCAPE);
      window.driver.keys(KeyCode.CONTROL, KeyCode.N);
      window.waitFor("Create account");
      window.pictures("1-accounts-new");
      others(window);
      assertThat(window.left).hasValue(0);
    }
  }

  /// With one of each thing to see; on the smallest and on a large screen.
  @ParameterizedTest
  @CsvSource({"1280,720", "1600,900"})
  void theDatabasesHealth(double width, double height) {
    try (AdminWindow window = new AdminWindow("ADMIN", width, height)) {
      window.go(Section.HEALTH);
      window.waitFor("Examined at");
      window.pictures("7-health-well");
      HealthIT.plant(window.house);
      turn(window, "#examineButton");
      window.waitForRow("leftover_id_key");
      window.pictures("7-health-findings");
      window.open("leftover_id_key");
      turn(window, ".fold .button");
      window.pictures("7-health-finding");
      window.driver.keys(KeyCode.ESCAPE);
      turn(window, "#checksTab");
      window.waitForRow("1 finding");
      window.pictures("7-health-checks");
      turn(window, "#runsTab");
      window.waitFor("Nothing was done");
      window.pictures("7-health-runs");
      turn(window, "#indexesTab");
      window.waitForRow("leftover_id_key");
      window.pictures("7-health-indexes");
      window.open("claim");
      window.pictures("7-health-index");
      window.driver.keys(KeyCode.ESCAPE);
      turn(window, "#limitsTab");
      window.waitForRow("that is empty room");
      window.pictures("7-health-limits");
    }
  }

  /// By its action: a window larger than the headless screen cannot be clicked everywhere.
  private static void turn(AdminWindow window, String button) {
    window.driver.run(() -> ((ButtonBase) window.driver.scene().lookup(button)).fire());
    window.driver.settle();
  }

  private static void others(AdminWindow window) {
    window.driver.keys(KeyCode.ESCAPE);
    window.go(Section.ROLES);
    window.waitForRow("booking.write");
    window.pictures("2-roles");
    window.open("booking.write");
    window.driver.click("#roleVIEWER");
    window.waitFor("Is it you?");
    window.pictures("2-roles-confirm");
    window.go(Section.TREES);
    window.waitFor("The old house");
    window.pictures("3-branches");
    window.driver.click("#addButton");
    window.waitFor("Open for business");
    window.pictures("3-branches-new");
    window.driver.keys(KeyCode.ESCAPE);
    window.driver.click("#capabilitiesTab");
    window.waitFor("Arrived, started, finished, paid");
    window.pictures("3-capabilities");
    window.go(Section.AUDIT);
    window.waitForRow("Phone");
    window.pictures("4-audit");
    window.open("Ana Maria");
    window.pictures("4-audit-entry");
    window.go(Section.WORKSTATIONS);
    window.waitForRow("Kiosk in the staff room");
    window.pictures("5-computers");
    window.open("Front desk, left");
    window.pictures("5-computers-one");
    window.go(Section.JOBS);
    window.waitForRow("Done");
    window.open("Remove holds");
    window.pictures("6-jobs");
  }
}
