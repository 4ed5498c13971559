package guitara.boot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Bookings;
import guitara.database.Database;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is sent again is what was sent.
class TapeTest {

  private final House house = House.open();
  private final Recorder recorder = new Recorder();
  private final Database database = house.signedIn(Database.open(house.settings, List.of(), recorder));

  @AfterEach
  void close() {
    database.close();
    house.close();
  }

  @Test
  void aReadIsSentAgainWithWhatWasBound() throws SQLException {
    Tape tape = recorder.record(() -> database.read(session -> session
        .createNativeQuery("SELECT id, display_name FROM staff WHERE id = :id", Object[].class)
        .setParameter("id", house.jo).getResultList()));
    assertThat(tape.statements()).isEqualTo(1);
    try (Connection bare = database.connectAlone()) {
      assertThat(tape.replay(bare)).containsExactly(Optional.of(house.jo));
      assertThat(tape.replay(bare, (value, answers) -> house.bea, nanos -> { })).containsExactly(
          Optional.of(house.bea));
    }
  }

  @Test
  void aWriteIsCommittedAgainAndItsMomentTold() throws SQLException {
    Tape tape = recorder.record(() -> database.write(transaction -> transaction.session()
        .createNativeQuery("SELECT hold FROM (SELECT 'x' AS hold) h", String.class).getSingleResult()));
    long[] moment = {0};
    try (Connection bare = database.connectAlone()) {
      assertThat(tape.replay(bare, Tape.Substitute.NONE, nanos -> moment[0] = nanos)).containsExactly(
          Optional.of("x"));
      assertThat(bare.getAutoCommit()).isTrue();
    }
    assertThat(moment[0]).isNotZero();
  }

  @Test
  void whatIsNotRecordedGoesThroughUntouched() {
    assertThat(recorder.record(() -> { }).statements()).isZero();
    Bookings bookings = Bookings.on(database, House.CLOCK, List.of(house.branch));
    long before = database.statements();
    bookings.check().apply(house.draft(house.maria, house.jo, house.roomA, "13:00"), 0);
    Tape tape = recorder.record(
        () -> bookings.check().apply(house.draft(house.maria, house.jo, house.roomA, "13:00"), 0));
    assertThat(2L * tape.statements()).isEqualTo(database.statements() - before);
  }
}
