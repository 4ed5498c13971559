package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.DaySchedules;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.catalogue.Catalogue;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.core.Directory;
import guitara.facility.Facilities;
import guitara.staff.StaffDirectory;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.TcpProxy;
import guitara.support.TcpProxy.Commit;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import guitara.ui.task.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The line breaks exactly before the COMMIT arrives, or exactly between the COMMIT and its answer. The desk asks
/// again with the same intent, and what it says then is the truth.
class UnknownOutcomeIT {

  private final House house = House.open();
  private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  private final Heard heard = new Heard();
  private TcpProxy network;
  private Database database;
  private BookingContext context;

  @BeforeEach
  void connect() throws IOException {
    FxToolkit.start();
    network = TcpProxy.to(TcpProxy.portOf(house.settings.url()));
    database = Database.open(new DatabaseSettings(network.through(house.settings.url()), house.settings.login(),
        "far desk", 2, Duration.ofSeconds(2), Duration.ofMillis(300)), List.of());
    Directory directory = new Directory(
        new Facilities(database).branches(), new Facilities(database).rooms(), new Catalogue(database).services(),
        new StaffDirectory(database).everybody());
    context = new BookingContext(
        BookingAccess.of(Bookings.on(database, House.CLOCK, List.of(house.branch))), () -> directory, () -> house.liza,
        () -> house.branch, House.CLOCK, tasks, Texts.load(DrawerFixture.LOCALE, "ui", "desk", "booking"));
  }

  @AfterEach
  void close() throws IOException {
    tasks.close();
    database.close();
    network.close();
    house.close();
  }

  private BookingDraft two() {
    return house.draft(house.maria, house.jo, house.roomA, "14:00");
  }

  private void send(BookingSaver.Order order) {
    BookingSaver saver = FxToolkit.on(() -> new BookingSaver(context, new Busy(), Intents.next()));
    FxToolkit.run(() -> saver.send(order, heard));
    FxToolkit.waitUntil("the line broke", () -> heard.all.contains("away"));
  }

  private BookingOutcome.Done afterwards() {
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("the truth", () -> heard.all.size() == 3);
    assertThat(heard.all).startsWith("away", "again");
    return (BookingOutcome.Done) heard.all.getLast();
  }

  private long booked() {
    return ((BookingOutcome.Done) context.access().book(
        new BookAppointmentRequest(Intents.next(), house.liza, two(), false))).appointmentId();
  }

  private Appointment appointment(long id) {
    return new DaySchedules(house.database).of(house.branch, House.MONDAY).appointments().stream()
        .filter(it -> it.id() == id).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void aBookingStandsOnce(Commit fate) {
    network.next(fate);
    send(new BookingSaver.Order(0, 0, two(), false));
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(fate == Commit.LOSES_ITS_ANSWER ? 1 : 0);
    assertThat(afterwards().version()).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void aChangeIsDoneOnce(Commit fate) {
    long id = booked();
    network.next(fate);
    send(new BookingSaver.Order(id, 1, Itinerary.move(two(), 1, house.at("16:00")), false));
    assertThat(house.count("SELECT version FROM appointment")).isEqualTo(fate == Commit.LOSES_ITS_ANSWER ? 2 : 1);
    assertThat(afterwards()).isEqualTo(new BookingOutcome.Done(id, 2));
    assertThat(appointment(id).draft().during().start()).isEqualTo(house.at("16:00"));
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void aStepIsTakenOnce(Commit fate) {
    long id = booked();
    BookingSteps steps = FxToolkit.on(() -> new BookingSteps(
        context, appointment(id), context.words(house.branch), new Busy()));
    network.next(fate);
    FxToolkit.run(() -> steps.take(Step.ARRIVE));
    FxToolkit.waitUntil("the line broke", () -> steps.messageProperty().get()
        .filter(remark -> remark.text().contains("by itself")).isPresent());
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("the truth", () -> steps.currentProperty().get().status() == AppointmentStatus.ARRIVED);
    assertThat(FxToolkit.on(() -> steps.currentProperty().get().version())).isEqualTo(2);
    assertThat(appointment(id).version()).isEqualTo(2);
    assertThat(FxToolkit.on(() -> steps.messageProperty().get())).isEmpty();
  }

  @Test
  void whoPressesEnterFirstIsNotAskedTwice() {
    network.next(Commit.LOSES_ITS_ANSWER);
    BookingSaver saver = FxToolkit.on(() -> new BookingSaver(context, new Busy(), Intents.next()));
    BookingSaver.Order order = new BookingSaver.Order(0, 0, two(), false);
    FxToolkit.run(() -> saver.send(order, heard));
    FxToolkit.waitUntil("the line broke", () -> heard.all.contains("away"));
    FxToolkit.run(() -> {
      saver.send(order, heard);
      tasks.askAgain();
    });
    FxToolkit.waitUntil("the truth", () -> heard.all.size() == 2);
    FxToolkit.run(tasks::askAgain);
    assertThat(heard.all).hasSize(2).doesNotContain("again");
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  @Test
  void whileTheServerStaysAwayTheQuestionIsKept() throws IOException {
    network.next(Commit.LOSES_ITS_ANSWER);
    send(new BookingSaver.Order(0, 0, two(), false));
    network.cut();
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("still away", () -> heard.all.equals(List.of("away", "again", "away")));
    network.restore();
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("the truth", () -> heard.all.size() == 5);
    assertThat(heard.all.getLast()).isInstanceOf(BookingOutcome.Done.class);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }
}
