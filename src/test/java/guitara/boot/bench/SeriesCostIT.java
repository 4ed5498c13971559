package guitara.boot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingDraft;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.booking.Occurrence;
import guitara.booking.SeriesLine;
import guitara.booking.SeriesOutcome;
import guitara.booking.SeriesRequest;
import guitara.booking.series.Recurrence;
import guitara.database.Database;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a year of weekly bookings costs above its own statements sent bare, and what looking at it costs.
class SeriesCostIT {

  private static final Logger LOG = Logger.getLogger(SeriesCostIT.class.getName());
  private static final int WEEKS = 52;
  private static final int WARM_UP = 8;
  private static final int ROUNDS = 24;
  private static final Recurrence RULE = new Recurrence(Recurrence.Unit.WEEKS, 1, Set.of(),
      Recurrence.Monthly.SAME_DATE, new Recurrence.End.Times(WEEKS));

  private final House house = House.open();
  private final Recorder recorder = new Recorder();
  private final Database database = house.signedIn(Database.open(house.settings, List.of(), recorder));
  private final Bookings.Series series = Bookings.on(database, House.CLOCK, List.of(house.branch)).series();
  private final List<BookingDraft> drafts =
      Occurrence.of(house.draft(house.maria, house.jo, house.roomA, "14:00"), RULE, house.branch).stream()
          .map(Occurrence::draft).toList();

  @AfterEach
  void close() {
    database.close();
    house.close();
  }

  private void book(UUID intent) {
    assertThat(series.write().apply(
        new SeriesRequest.Book(intent, house.liza, RULE, drafts, false, Optional.empty())))
        .isInstanceOf(SeriesOutcome.Done.class);
  }

  private void forget() {
    house.asOwner("DELETE FROM claim; DELETE FROM intent; DELETE FROM appointment_item; DELETE FROM appointment;"
        + " DELETE FROM series");
  }

  @Test
  void aYearOfWeeks() throws SQLException {
    UUID recorded = Intents.next();
    Tape tape = recorder.record(() -> book(recorded));
    assertThat(tape.statements()).isEqualTo(2);
    forget();
    List<SeriesLine> lines = drafts.stream().map(SeriesLine::of).toList();
    Tape look = recorder.record(() -> series.check().apply(lines, Optional.empty()));
    assertThat(look.statements()).isEqualTo(2);
    try (Connection bare = database.connectAlone()) {
      tell("written", Contest.hold(new Contest() {
        @Override
        public void useCase(int round) {
          book(Intents.next());
        }

        @Override
        public void floor(int round) throws SQLException {
          UUID intent = Intents.next();
          tape.replay(bare, (value, answers) -> recorded.equals(value) ? intent : value, nanos -> { });
        }

        @Override
        public void takeBack(int round, boolean floor) {
          assertThat(house.count("SELECT count(*) FROM claim")).isEqualTo(3L * WEEKS);
          forget();
        }

        @Override
        public double statements() {
          return tape.statements();
        }
      }, WARM_UP, ROUNDS));
      tell("looked at", Contest.hold(new Contest() {
        @Override
        public void useCase(int round) {
          series.check().apply(lines, Optional.empty());
        }

        @Override
        public void floor(int round) throws SQLException {
          look.replay(bare);
        }

        @Override
        public double statements() {
          return look.statements();
        }
      }, WARM_UP, ROUNDS));
    }
  }

  private static void tell(String what, Contest.Outcome outcome) {
    LOG.log(Level.INFO, () -> String.format(Locale.ROOT, "%d bookings %s: %s ms, bare %s ms, ratio %.2f", WEEKS, what,
        outcome.useCase(), outcome.floor(), outcome.ratio().orElse(0)));
  }
}
