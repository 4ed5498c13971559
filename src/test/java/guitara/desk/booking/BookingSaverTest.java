package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.ui.task.Busy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/// No answer does not mean no booking.
class BookingSaverTest {

  @Test
  void theSameOrderAfterALostAnswerIsBookedOnce() {
    AtomicBoolean lost = new AtomicBoolean(true);
    try (DrawerFixture desk = new DrawerFixture(access -> new LostAnswers(access, lost))) {
      House house = desk.house;
      BookingSaver saver = FxToolkit.on(() -> new BookingSaver(desk.context, new Busy(), Intents.next()));
      Heard heard = new Heard();
      BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
      BookingSaver.Order order = new BookingSaver.Order(0, 0, draft, false);
      send(saver, order, heard, 1);
      assertThat(heard.all).containsExactly("away");
      lost.set(false);
      send(saver, order, heard, 2);
      assertThat(heard.all.getLast()).isInstanceOf(BookingOutcome.Done.class);
      assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    }
  }

  @Test
  void whatWasChangedAfterALostAnswerChangesTheBookingInsteadOfMakingASecondOne() {
    AtomicBoolean lost = new AtomicBoolean(true);
    try (DrawerFixture desk = new DrawerFixture(access -> new LostAnswers(access, lost))) {
      House house = desk.house;
      BookingSaver saver = FxToolkit.on(() -> new BookingSaver(desk.context, new Busy(), Intents.next()));
      Heard heard = new Heard();
      BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
      send(saver, new BookingSaver.Order(0, 0, draft, false), heard, 1);
      lost.set(false);
      send(saver, new BookingSaver.Order(0, 0, Itinerary.move(draft, 1, house.at("18:00")), false), heard, 2);
      assertThat(heard.all.getLast()).isInstanceOfSatisfying(BookingOutcome.Done.class,
          done -> assertThat(done.version()).isEqualTo(2));
      assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
      assertThat(house.count("SELECT count(*) FROM appointment WHERE lower(during) = '" + house.at("18:00") + "'"))
          .isEqualTo(1);
    }
  }

  private static void send(BookingSaver saver, BookingSaver.Order order, Heard heard, int answers) {
    FxToolkit.run(() -> saver.send(order, heard));
    FxToolkit.waitUntil("an answer", () -> heard.all.size() == answers);
  }
}
