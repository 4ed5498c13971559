package guitara.live;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.database.NotificationLink;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes over the wire, and what the feed makes of it.
class LiveFeedIT {

  private static final String END = "{\"table\":\"end\"}";

  private final House house = House.open();
  private final Bookings desk = Bookings.on(house.database, House.CLOCK, List.of(house.branch, house.barbers));
  private final Heard heard = new Heard();
  private final LiveFeed feed = new LiveFeed(house.settings, () -> { });

  @BeforeEach
  void listen() throws InterruptedException {
    feed.subscribe(heard);
    feed.start();
    heard.next(LiveEvent.Resync.class);
    assertThat(heard.next(LiveEvent.Connected.class).server()).startsWith("PostgreSQL 1");
  }

  @AfterEach
  void close() {
    feed.close();
    house.close();
  }

  private BookingOutcome.Done book(BookingDraft draft) {
    return done(desk.book().apply(new BookAppointmentRequest(Intents.next(), house.liza, draft, false)));
  }

  private static BookingOutcome.Done done(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(BookingOutcome.Done.class);
    return (BookingOutcome.Done) outcome;
  }

  private BookingDraft two() {
    return house.draft(house.maria, house.jo, house.roomA, "14:00");
  }

  private void end() {
    house.asOwner("SELECT pg_notify('guitara', '" + END + "')");
  }

  @Test
  void aBookingByAnotherConnectionArrivesWithBranchDayAndIdAlone() throws Exception {
    long id = book(two()).appointmentId();
    assertThat(heard.next(LiveEvent.Changed.class).change())
        .isEqualTo(new Change("appointment", house.branch.id(), List.of(House.MONDAY), List.of(id)));
  }

  @Test
  void oneBookingOneChangeAndOneStepAreOneNotificationEachAndSayNoNames() throws Exception {
    try (NotificationLink wire = NotificationLink.open(house.settings, "guitara")) {
      BookingDraft draft = two();
      long id = book(draft).appointmentId();
      assertThat(until(wire)).containsExactly(payload(id, "2026-03-02"));
      done(desk.change().apply(new ChangeAppointmentRequest(
          Intents.next(), house.liza, id, 1, Itinerary.move(draft, 1, house.at("16:00")))));
      assertThat(until(wire)).containsExactly(payload(id, "2026-03-02"));
      for (Step step : List.of(Step.ARRIVE, Step.CANCEL, Step.RESTORE)) {
        done(desk.step().apply(new TakeStepRequest(Intents.next(), house.liza, id, step, "ill")));
        assertThat(until(wire)).as("%s", step).containsExactly(payload(id, "2026-03-02"));
      }
      BookingDraft nextDay = draft.with(
          List.of(draft.items().getFirst().at(draft.during().shiftedBy(Duration.ofDays(1)))));
      done(desk.change().apply(new ChangeAppointmentRequest(Intents.next(), house.liza, id, 5, nextDay)));
      assertThat(until(wire)).containsExactly(payload(id, "2026-03-02\", \"2026-03-03"));
    }
  }

  private String payload(long id, String days) {
    return "{\"ids\": [" + id + "], \"days\": [\"" + days + "\"], \"table\": \"appointment\", \"branch\": "
        + house.branch.id() + "}";
  }

  private List<String> until(NotificationLink wire) {
    end();
    List<String> payloads = new ArrayList<>();
    while (!payloads.contains(END)) {
      payloads.addAll(wire.await(Duration.ofSeconds(20)));
    }
    payloads.remove(END);
    return payloads;
  }

  @Test
  void refusalsAreNotAnnounced() throws Exception {
    book(two());
    end();
    heard.untilEnd();
    assertThat(desk.book().apply(new BookAppointmentRequest(Intents.next(), house.liza, two(), false)))
        .isInstanceOf(BookingOutcome.Clashed.class);
    end();
    assertThat(heard.untilEnd()).isEmpty();
  }

  @Test
  void aStatementForManyBookingsIsOneNotificationAndBeyondFiftyNamesNoIds() throws Exception {
    insert(50);
    end();
    List<Change> fifty = heard.untilEnd();
    assertThat(fifty).hasSize(1);
    assertThat(fifty.getFirst().ids()).hasSize(50);
    insert(51);
    end();
    List<LocalDate> days = List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2), LocalDate.of(2026, 5, 3));
    assertThat(heard.untilEnd())
        .containsExactly(new Change("appointment", house.branch.id(), days, List.of()));
    house.asOwner("UPDATE appointment SET notes = 'x'; UPDATE staff SET enabled = enabled;");
    end();
    assertThat(heard.untilEnd()).extracting(Change::table).containsExactly("appointment", "staff");
  }

  /// One statement for the bookings, hours apart from 1 May 2026 on; each call begins anew.
  private void insert(int count) {
    house.asOwner("""
        DELETE FROM claim; DELETE FROM appointment_item; DELETE FROM appointment;
        INSERT INTO appointment (branch_id, client_id, status, during, price, created_by, updated_by)
        SELECT %d, %d, 'CONFIRMED', tstzrange(at, at + interval '1 hour'), 0, %d, %d
          FROM generate_series(timestamptz '2026-05-01 00:00Z',
                               timestamptz '2026-05-01 00:00Z' + interval '1 hour' * %d, interval '1 hour') at;
        INSERT INTO appointment_item (appointment_id, seq, service_id, during, price)
        SELECT id, 1, %d, during, 0 FROM appointment;
        SELECT take_claims(id) FROM appointment;
        """.formatted(house.branch.id(), house.maria, house.liza.staffId(), house.liza.staffId(), count - 1,
        house.shiatsu));
  }

  @Test
  void whatTheProgramDidNotWriteIsIgnored() throws Exception {
    try (Connection anybody = house.server.asWorkstation(); Statement statement = anybody.createStatement()) {
      for (String forged : List.of("x", "", "7", "null", "[]", "[1,2]", "\"appointment\"", "{", "{}",
          "{\"table\": 7}", "{\"table\": \"\"}", "{\"table\": {}}", "{\"branch\": 1}",
          "{\"table\": \"appointment\", \"days\": [\"yesterday\"]}", "{\"table\": \"appointment\", \"days\": [7]}",
          "{\"table\": \"appointment\", \"days\": [{}]}", "{\"table\": \"appointment\", \"ids\": [\"Maria\"]}",
          "{\"table\": \"appointment\", \"ids\": [{}, null]}", "{\"table\": \"appointment\", \"branch\": \"x\"}",
          "{\"table\": \"appointment\", \"branch\": 1e999}", "[".repeat(7_900), "x".repeat(7_999))) {
        notify(statement, forged);
      }
    }
    end();
    assertThat(heard.untilEnd()).isEmpty();
    long id = book(two()).appointmentId();
    assertThat(heard.next(LiveEvent.Changed.class).change().ids()).as("the feed lives on").containsExactly(id);
  }

  private static void notify(Statement statement, String payload) throws SQLException {
    statement.execute("NOTIFY guitara, '" + payload + "'");
  }

  @Test
  void manyChangesBringNoMoreHeartbeatsThanTime() throws Exception {
    Heard all = new Heard();
    feed.subscribe(all);
    long began = System.nanoTime();
    for (int n = 0; n < 60; n++) {
      end();
      heard.untilEnd();
    }
    long periods = Duration.ofNanos(System.nanoTime() - began).dividedBy(Duration.ofSeconds(2));
    assertThat(all.rest()).filteredOn(LiveEvent.Connected.class::isInstance)
        .hasSizeLessThanOrEqualTo((int) periods + 1);
    heard.next(LiveEvent.Connected.class);
  }

  @Test
  void aSubscriptionThatEndedHearsNoMore() throws Exception {
    Heard other = new Heard();
    Subscription subscription = feed.subscribe(other);
    end();
    heard.untilEnd();
    assertThat(other.untilEnd()).isEmpty();
    subscription.close();
    book(two());
    heard.next(LiveEvent.Changed.class);
    other.accept(new LiveEvent.Changed(new Change("end", 0, List.of(), List.of())));
    assertThat(other.untilEnd()).isEmpty();
  }
}
