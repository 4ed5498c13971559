package guitara.boot.bench;

import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/// One booking that is moved there and back again, by the use case or by its bare statements.
final class Mover implements AutoCloseable {

  final long id;
  private final BenchHouse house;
  private final Way there;
  private final Way back;
  private int version = 1;

  private record Way(BookingDraft to, Tape tape, UUID intent, int version) {}

  Mover(BenchHouse house, BookingDraft here, BookingDraft there) {
    this.house = house;
    this.id = Spots.book(house.bookings, house, here);
    this.there = record(there);
    this.back = record(here);
  }

  private Way record(BookingDraft to) {
    UUID intent = Intents.next();
    int before = version;
    return new Way(to, house.recorder.record(() -> move(intent, to)), intent, before);
  }

  private void move(UUID intent, BookingDraft to) {
    BookingOutcome outcome =
        house.bookings.change().apply(new ChangeAppointmentRequest(intent, house.actor(), id, version, to));
    if (!(outcome instanceof BookingOutcome.Done(_, int now))) {
      throw new IllegalStateException("Moving to measure: " + outcome);
    }
    version = now;
  }

  void there() {
    move(Intents.next(), there.to);
  }

  void back() {
    move(Intents.next(), back.to);
  }

  /// @param committing told the moment right before the commit
  void thereBare(LongConsumer committing) throws SQLException {
    bare(there, committing);
  }

  void backBare(LongConsumer committing) throws SQLException {
    bare(back, committing);
  }

  private void bare(Way way, LongConsumer committing) throws SQLException {
    UUID intent = Intents.next();
    List<Optional<Object>> answers = way.tape.replay(house.bare, (value, _) -> {
      if (way.intent.equals(value)) {
        return intent;
      }
      return value instanceof Integer number && number == way.version ? Integer.valueOf(version) : value;
    }, committing);
    if (!answers.getLast().equals(Optional.of("DONE"))) {
      throw new SQLException("Moving by bare statements came to " + answers);
    }
    version++;
  }

  int statements() {
    return there.tape.statements();
  }

  @Override
  public void close() {
    Spots.cancel(house.bookings, house, id);
  }

  /// Moving there, measured; back again, not measured.
  Contest contest() {
    return new Contest() {
      @Override
      public void useCase(int round) {
        there();
      }

      @Override
      public void floor(int round) throws SQLException {
        thereBare(nanos -> { });
      }

      @Override
      public void takeBack(int round, boolean bare) {
        back();
      }

      @Override
      public double statements() {
        return Mover.this.statements();
      }
    };
  }
}
