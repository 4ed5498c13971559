package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An answer may be lost on its way, so a desk asks again: with the same intent, whatever happened meanwhile.
class IdempotencyTest {

  private static final int SENDERS = 8;

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final BookingDraft two = house.draft(house.maria, house.jo, house.roomA, "14:00");
  private final BookingDraft four = Itinerary.move(two, 1, house.at("16:00"));

  @AfterEach
  void close() {
    house.close();
  }

  /// Sends one request from eight threads; who hears that somebody is booking this now asks again.
  private static List<BookingOutcome> byEight(Supplier<BookingOutcome> request) throws Exception {
    Callable<BookingOutcome> sender = () -> {
      BookingOutcome outcome = request.get();
      while (outcome instanceof BookingOutcome.Busy) {
        outcome = request.get();
      }
      return outcome;
    };
    return ManyDesksTest.together(Stream.generate(() -> sender).limit(SENDERS).toList());
  }

  @Test
  void oneBookingSentEightTimesAtOnceIsOneBooking() throws Exception {
    UUID intent = Intents.next();
    List<BookingOutcome> outcomes = byEight(() -> desk.book(intent, two));
    assertThat(outcomes).hasSize(SENDERS).containsOnly(new BookingOutcome.Done(bookedId(), 1));
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(1);
  }

  @Test
  void oneChangeSentEightTimesAtOnceIsOneChange() throws Exception {
    long id = Desk.done(desk.book(two)).appointmentId();
    UUID intent = Intents.next();
    assertThat(byEight(() -> desk.change(intent, id, 1, four))).hasSize(SENDERS)
        .containsOnly(new BookingOutcome.Done(id, 2));
    assertThat(desk.find(id).draft()).isEqualTo(four);
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(2);
  }

  @Test
  void oneStepSentEightTimesAtOnceIsOneStep() throws Exception {
    long id = Desk.done(desk.book(two)).appointmentId();
    int version = 1;
    for (Step step : List.of(Step.CANCEL, Step.RESTORE, Step.ARRIVE, Step.START, Step.STEP_BACK, Step.START)) {
      UUID intent = Intents.next();
      version++;
      assertThat(byEight(() -> desk.step(intent, id, step))).as("%s", step).hasSize(SENDERS)
          .containsOnly(new BookingOutcome.Done(id, version));
    }
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(7);
  }

  @Test
  void anIntentRepeatedAfterItsBookingChangedStillAnswersDone() {
    UUID book = Intents.next();
    UUID change = Intents.next();
    UUID cancel = Intents.next();
    long id = Desk.done(desk.book(book, two)).appointmentId();
    Desk.done(desk.change(change, id, 1, four));
    Desk.done(desk.step(cancel, id, Step.CANCEL));
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
    house.asOwner("UPDATE service SET enabled = false;"
        + " UPDATE client SET archived_at = now() WHERE id = " + house.maria);
    BookingOutcome.Done now = new BookingOutcome.Done(id, 3);
    assertThat(desk.book(book, two)).isEqualTo(now);
    assertThat(desk.change(change, id, 1, four)).isEqualTo(now);
    assertThat(desk.step(cancel, id, Step.CANCEL)).isEqualTo(now);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(2);
    assertThat(desk.find(id).version()).isEqualTo(3);
  }

  @Test
  void aRefusedIntentMayBeSentAgainWhenTheWayIsFree() {
    long other = Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00"))).appointmentId();
    UUID intent = Intents.next();
    assertThat(desk.book(intent, two)).isInstanceOf(BookingOutcome.Clashed.class);
    Desk.done(desk.step(other, Step.CANCEL));
    Desk.done(desk.book(intent, two));
  }

  private long bookedId() {
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    return house.count("SELECT max(id) FROM appointment");
  }
}
