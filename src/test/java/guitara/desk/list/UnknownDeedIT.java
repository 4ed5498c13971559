package guitara.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.booking.conflict.FindConflicts;
import guitara.booking.conflict.ProposeWayOut;
import guitara.booking.list.ListBookings;
import guitara.catalogue.Catalogue;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.Directory;
import guitara.facility.Facilities;
import guitara.staff.StaffDirectory;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.TcpProxy;
import guitara.support.TcpProxy.Commit;
import guitara.ui.Texts;
import guitara.ui.control.Notice;
import guitara.ui.task.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The line breaks exactly before the COMMIT of a sick day's cancellation arrives, or exactly between the COMMIT and
/// its answer. It is asked again by itself, counts once, and can be taken back.
class UnknownDeedIT implements ListPlace {

  private final House house = House.open();
  private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  private final List<Deed> done = new CopyOnWriteArrayList<>();
  private TcpProxy network;
  private Database database;
  private SickDayModel model;

  @BeforeEach
  void connect() throws IOException {
    FxToolkit.start();
    network = TcpProxy.to(TcpProxy.portOf(house.settings.url()));
    database = Database.open(new DatabaseSettings(network.through(house.settings.url()), house.settings.login(),
        "far desk", 2, Duration.ofSeconds(2), Duration.ofMillis(300)), List.of());
    Bookings bookings = Bookings.on(database, House.CLOCK, List.of(house.branch));
    Directory directory = new Directory(
        new Facilities(database).branches(), new Facilities(database).rooms(), new Catalogue(database).services(),
        new StaffDirectory(database).everybody());
    ListContext context = new ListContext(
        new ListContext.Reads(new ListBookings(database, House.CLOCK), new FindConflicts(database, House.CLOCK),
            new ProposeWayOut(bookings.find(), bookings.alternatives())),
        bookings, () -> directory, () -> house.branch, () -> house.liza, House.CLOCK, tasks,
        Texts.load(ListScreens.LOCALE, "ui", "desk", "booking", "list"));
    bookings.book().apply(new BookAppointmentRequest(Intents.next(), house.liza,
        house.draft(house.maria, house.jo, house.roomA, "14:00"), false));
    model = FxToolkit.on(() -> new SickDayModel(context, this));
  }

  @AfterEach
  void close() throws IOException {
    tasks.close();
    database.close();
    network.close();
    house.close();
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void whatIsCalledOffIsCalledOffOnce(Commit fate) {
    FxToolkit.run(() -> model.show(OptionalLong.of(house.jo), House.MONDAY));
    FxToolkit.waitUntil("her day", () -> !model.rows().isEmpty());
    SickRow row = FxToolkit.on(() -> model.rows().getFirst());
    network.next(fate);
    FxToolkit.run(() -> {
      row.choose(SickRow.Fate.CANCEL);
      model.reasonProperty().set("ill");
      model.apply();
    });
    FxToolkit.waitUntil("the line broke", () -> row.result.get() instanceof SickRow.Result.Refused(String why)
        && why.contains("by itself") && !model.runningProperty().get());
    assertThat(done).isEmpty();
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("the truth", () -> !done.isEmpty() && !model.runningProperty().get());
    assertThat(done).hasSize(1).first().isInstanceOf(Deed.CalledOff.class);
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'CANCELLED'")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM intent")).as("the booking's and the cancellation's").isEqualTo(2);
  }

  @Override
  public void done(List<Deed> deeds, String sentence) {
    done.addAll(deeds);
  }

  @Override
  public void open(Appointment appointment) {
    throw new AssertionError("nobody asked for it");
  }

  @Override
  public void cancel(Appointment appointment) {
    throw new AssertionError("nobody asked for it");
  }

  @Override
  public void jump(LocalDate day, long appointmentId, int seq) {
    throw new AssertionError("nobody asked for it");
  }

  @Override
  public void sick(OptionalLong staffId, LocalDate day) {
    throw new AssertionError("nobody asked for it");
  }

  @Override
  public void say(Notice notice) {
    throw new AssertionError(notice.text());
  }
}
