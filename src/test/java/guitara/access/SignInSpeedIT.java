package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/// How long a sign-in takes, hash and session included, and that an unknown name takes as long as a known one.
class SignInSpeedIT {

  private static final Logger LOG = Logger.getLogger(SignInSpeedIT.class.getName());
  private static final int ROUNDS = 60;

  @Test
  void fewerThanFourTenthsOfASecond() throws SQLException {
    try (House house = House.open()) {
      house.asOwner("UPDATE account SET password_hash = new_secret_hash('seven quiet lanterns')"
          + " WHERE login = 'staff-liza'");
      try (Connection connection = house.server.asWorkstation(); PreparedStatement signIn = connection.prepareStatement(
          "SELECT token FROM sign_in(?, 'seven quiet lanterns', '', 'desk', 'front-1')")) {
        long[] known = new long[ROUNDS];
        long[] unknown = new long[ROUNDS];
        for (int n = 0; n < ROUNDS; n++) {
          known[n] = taken(signIn, "staff-liza", true);
          unknown[n] = taken(signIn, "nobody-of-that-name", false);
        }
        Arrays.sort(known);
        Arrays.sort(unknown);
        double p95 = known[ROUNDS * 95 / 100] / 1e6;
        LOG.log(Level.WARNING, () -> String.format(Locale.ROOT,
            "signing in: p50 %.0f ms, p95 %.0f ms; an unknown name: p50 %.0f ms", known[ROUNDS / 2] / 1e6, p95,
            unknown[ROUNDS / 2] / 1e6));
        assertThat(p95).isLessThan(400);
        assertThat((double) known[ROUNDS / 2] / unknown[ROUNDS / 2]).isBetween(0.5, 2.0);
      }
    }
  }

  private static long taken(PreparedStatement signIn, String login, boolean in) throws SQLException {
    signIn.setString(1, login);
    long began = System.nanoTime();
    try (ResultSet row = signIn.executeQuery()) {
      assertThat(row.next()).isEqualTo(in);
    }
    return System.nanoTime() - began;
  }
}
