package guitara.desk.block;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BlockedTime;
import guitara.booking.Bookings;
import guitara.booking.DaySchedules;
import guitara.catalogue.Catalogue;
import guitara.database.Database;
import guitara.database.DatabaseSettings;
import guitara.desk.booking.BookingAccess;
import guitara.desk.booking.BookingContext;
import guitara.desk.core.Directory;
import guitara.facility.Facilities;
import guitara.staff.StaffDirectory;
import guitara.support.FxToolkit;
import guitara.support.House;
import guitara.support.TcpProxy;
import guitara.support.TcpProxy.Commit;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The line breaks exactly before the COMMIT of blocked time arrives, or exactly between the COMMIT and its answer. The
/// form asks again by itself, and it counts once.
class UnknownBlockIT {

  private final House house = House.open();
  private final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  private final List<String> done = new CopyOnWriteArrayList<>();
  private TcpProxy network;
  private Database database;
  private BookingContext context;

  @BeforeEach
  void connect() throws IOException {
    FxToolkit.start();
    network = TcpProxy.to(TcpProxy.portOf(house.settings.url()));
    database = house.signedIn(Database.open(new DatabaseSettings(
        network.through(house.settings.url()), house.settings.login(),
        "far desk", 2, Duration.ofSeconds(2), Duration.ofMillis(300)), List.of()));
    Directory directory = new Directory(
        new Facilities(database).branches(), new Facilities(database).rooms(), new Catalogue(database).services(),
        new StaffDirectory(database).everybody());
    context = new BookingContext(
        BookingAccess.of(Bookings.on(database, House.CLOCK, List.of(house.branch))), () -> directory, () -> house.liza,
        () -> house.branch, House.CLOCK, tasks, Texts.load(Locale.of("en", "PH"), "ui", "desk", "booking", "block"));
  }

  @AfterEach
  void close() throws IOException {
    tasks.close();
    database.close();
    network.close();
    house.close();
  }

  private BlockForm form(Optional<BlockedTime> existing) {
    return FxToolkit.on(() -> {
      BlockForm form = new BlockForm(
          Bookings.on(database, House.CLOCK, List.of(house.branch)), context, existing, House.MONDAY,
          (which, sentence, deed) -> done.add(sentence));
      if (existing.isEmpty()) {
        form.prefill(house.at("15:00"), Optional.of(house.jo));
      }
      return form;
    });
  }

  private BlockedTime blocked() {
    BlockForm form = form(Optional.empty());
    FxToolkit.run(() -> form.send(false));
    FxToolkit.waitUntil("it is blocked", () -> !done.isEmpty());
    done.clear();
    return new DaySchedules(house.database).of(house.branch, House.MONDAY).blocked().getFirst();
  }

  /// The line breaks under it, and then the server answers again.
  private void underABreak(Commit fate, BlockForm form, Runnable press) {
    network.next(fate);
    FxToolkit.run(press);
    FxToolkit.waitUntil("the line broke", () -> form.messageProperty().get()
        .filter(remark -> remark.text().contains("by itself")).isPresent());
    assertThat(done).isEmpty();
    FxToolkit.run(tasks::askAgain);
    FxToolkit.waitUntil("the truth", () -> !done.isEmpty());
    FxToolkit.run(tasks::askAgain);
    FxToolkit.settle();
    assertThat(done).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void timeIsBlockedOnce(Commit fate) {
    BlockForm form = form(Optional.empty());
    underABreak(fate, form, () -> form.send(false));
    assertThat(house.count("SELECT count(*) FROM blocked_time")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM intent")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void aChangeIsDoneOnce(Commit fate) {
    BlockForm form = form(Optional.of(blocked()));
    FxToolkit.run(() -> form.to().set("17:00"));
    underABreak(fate, form, () -> form.send(false));
    assertThat(house.count("SELECT version FROM blocked_time WHERE upper(during) = '" + house.at("17:00") + "'"))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(value = Commit.class, names = "PASSES", mode = EnumSource.Mode.EXCLUDE)
  void itIsGivenUpOnceAndNobodyElseIsSaidToHaveDoneIt(Commit fate) {
    BlockForm form = form(Optional.of(blocked()));
    underABreak(fate, form, () -> form.giveUp(false));
    assertThat(house.count("SELECT count(*) FROM blocked_time")).isZero();
  }
}
