package guitara.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.attack.Besieged.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// What stock PostgreSQL lets every role do, and how little comes of it. The README says what limits each.
class KnownLimitsTest {

  private static final Pattern ROWS = Pattern.compile("rows=([0-9]+)");

  private static Besieged house;
  private static Besieged twin;

  @BeforeAll
  static void open() throws SQLException {
    Besieged.makeRoles();
    house = new Besieged();
    twin = new Besieged();
  }

  @AfterAll
  static void close() throws SQLException {
    house.close();
    twin.close();
    Besieged.dropRoles();
  }

  /// What anybody with a workstation's login hears while a client and a booking change.
  private static String snooped(Besieged besieged, String open) throws SQLException {
    try (Connection spy = besieged.connect(Intruder.NOBODY); Statement statement = spy.createStatement()) {
      statement.execute("LISTEN guitara");
      besieged.house.asOwner(open + "UPDATE client SET notes = notes || '.' WHERE notes <> '';"
          + "UPDATE appointment SET notes = notes || '.' WHERE id = 9002");
      StringBuilder heard = new StringBuilder();
      PGNotification[] notes = spy.unwrap(PGConnection.class).getNotifications(5_000);
      for (PGNotification note : notes == null ? new PGNotification[0] : notes) {
        heard.append(note.getParameter());
      }
      return heard.toString();
    }
  }

  @Test
  void whoeverListensHearsIdsAndDaysAlone() throws SQLException {
    assertThat(snooped(house, "")).isNotEmpty().doesNotContain(Besieged.MARK)
        .matches("(\\{(\"[a-z]+\":? ?|[a-z_]+\"|[0-9, -]+|[\\[\\]\":, ])+\\})+");
    assertThat(snooped(twin, "CREATE OR REPLACE FUNCTION guitara.announce_table() RETURNS trigger LANGUAGE plpgsql AS"
        + " $$ BEGIN PERFORM pg_notify('guitara', (SELECT max(notes) FROM guitara.client)); RETURN NULL; END $$;"))
        .contains(Besieged.MARK);
  }

  /// A false hint makes desks read again what they may read anyway; what nobody wrote is ignored (see the feed's test).
  @Test
  void aFalseHintChangesNothing() throws SQLException {
    try (Connection owner = house.house.server.asOwner(); Statement counting = owner.createStatement();
        Connection liar = house.connect(Intruder.NOBODY)) {
      String before = house.checksum(counting);
      Result sent = Besieged.run(liar, "NOTIFY guitara, '{\"table\": \"appointment\", \"ids\": [1]}'");
      assertThat(sent.state()).isEqualTo(Attack.ANSWERED);
      assertThat(house.checksum(counting)).isEqualTo(before);
    }
  }

  /// A role changes its own password and settings; nothing else of itself. Taken back here.
  @Test
  void aRoleChangesItsOwnPasswordAndSettingsAndNothingElse() throws SQLException {
    try (Connection workstation = house.connect(Intruder.NOBODY)) {
      workstation.setAutoCommit(false);
      for (String own : new String[] {"SET statement_timeout = 1", "PASSWORD 'x'"}) {
        Result result = Besieged.run(workstation, "ALTER ROLE guitara_workstation " + own);
        assertThat(result.state()).as(result.seen()).isEqualTo(Attack.ANSWERED);
        workstation.rollback();
      }
      for (String more : new String[] {"SUPERUSER", "CREATEROLE", "BYPASSRLS", "REPLICATION", "CONNECTION LIMIT 1000",
          "VALID UNTIL 'infinity'", "NOLOGIN", "SET guitara.token = 'x'"}) {
        assertThat(Besieged.run(workstation, "ALTER ROLE guitara_workstation " + more).state()).as(more)
            .isEqualTo("42501");
        workstation.rollback();
      }
    }
  }

  /// The planner's guesses tell how common a value is, and nothing more; no row is read, and none of them is shown.
  @Test
  void anExplanationTellsHowCommonAValueIs() throws SQLException {
    try (Connection workstation = house.connect(Intruder.NOBODY)) {
      String named = "EXPLAIN SELECT FROM desk.client WHERE last_name = ";
      Result common = Besieged.run(workstation, named + "'" + Besieged.MARK + "'");
      Result rare = Besieged.run(workstation, named + "'Nobody'");
      assertThat(guess(common)).isGreaterThan(guess(rare));
      assertThat(Besieged.run(workstation, "EXPLAIN ANALYZE SELECT FROM desk.client").state()).isEqualTo("GD000");
    }
  }

  private static int guess(Result plan) {
    Matcher rows = ROWS.matcher(plan.seen());
    assertThat(rows.find()).as(plan.seen()).isTrue();
    return Integer.parseInt(rows.group(1));
  }
}
