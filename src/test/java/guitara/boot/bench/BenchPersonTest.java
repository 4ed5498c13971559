package guitara.boot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.Capability;
import guitara.access.Face;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.database.Database;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whoever measures in a house of somebody's own.
class BenchPersonTest {

  @Test
  void isMadeOnceComesInEachTimeAndNotAfterwards() throws SQLException {
    try (House house = House.open(); Connection owner = house.server.asOwner()) {
      BenchPerson first = BenchPerson.made(owner, house.server.owner());
      assertThat(enter(house, first)).hasValueSatisfying(session -> {
        assertThat(session.rights().has(Capability.BOOKING_READ)).isTrue();
        assertThat(session.person().staffId()).isPresent();
      });
      first.leave(house.server.url());
      assertThat(enter(house, first)).isEmpty();
      BenchPerson second = BenchPerson.made(owner, house.server.owner());
      assertThat(enter(house, second)).isPresent();
      assertThat(second.password()).isNotEqualTo(first.password());
      assertThat(house.count("SELECT count(*) FROM staff WHERE code = 'SPEED'")).isEqualTo(1);
    }
  }

  private static Optional<Session> enter(House house, BenchPerson person) {
    try (Database database = Database.open(house.settings, List.of())) {
      return new SignIn(database, Face.DESK, "speed").withPassword(person.login(), person.password(), "");
    }
  }
}
