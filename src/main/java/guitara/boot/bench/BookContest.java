package guitara.boot.bench;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Booking until it is committed, each time at a place that is free; called off again on both sides by the use case.
final class BookContest implements Contest {

  private record Recorded(BookingDraft draft, Tape tape, UUID intent, long id) {}

  private final BenchHouse house;
  private final List<Recorded> recorded = new ArrayList<>();
  private long last;

  BookContest(BenchHouse house, List<BookingDraft> drafts) {
    this.house = house;
    for (BookingDraft draft : drafts) {
      UUID intent = Intents.next();
      Tape tape = house.recorder.record(() -> book(intent, draft));
      recorded.add(new Recorded(draft, tape, intent, last));
      Spots.cancel(house.bookings, house, last);
    }
  }

  private void book(UUID intent, BookingDraft draft) {
    BookingOutcome outcome =
        house.bookings.book().apply(new BookAppointmentRequest(intent, house.actor(), draft, false));
    if (!(outcome instanceof BookingOutcome.Done(long id, _))) {
      throw new IllegalStateException("Booking to measure: " + outcome);
    }
    last = id;
  }

  @Override
  public void useCase(int round) {
    book(Intents.next(), recorded.get(round % recorded.size()).draft);
  }

  @Override
  public void floor(int round) throws SQLException {
    Recorded once = recorded.get(round % recorded.size());
    UUID intent = Intents.next();
    once.tape.replay(house.bare, (value, answers) -> {
      if (once.intent.equals(value)) {
        return intent;
      }
      return isId(value, once.id) ? keep(answers.getLast()) : value;
    }, nanos -> { });
  }

  private static boolean isId(@Nullable Object value, long id) {
    return value instanceof Long number && number == id;
  }

  /// The number of the booking that this replay has made.
  private Long keep(Optional<Object> answer) {
    last = ((Number) answer.orElseThrow()).longValue();
    return last;
  }

  @Override
  public void takeBack(int round, boolean bare) {
    Spots.cancel(house.bookings, house, last);
  }

  @Override
  public double statements() {
    return recorded.getFirst().tape.statements();
  }
}
