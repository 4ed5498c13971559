package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.Intents;
import guitara.boot.Databases;
import guitara.database.Credentials;
import guitara.database.DatabaseException;
import guitara.database.EmbeddedServer;
import guitara.database.EmbeddedServerOptions;
import guitara.database.Trouble;
import guitara.support.House;
import guitara.support.SmallDisk;
import guitara.support.TestServer;
import guitara.time.Slot;
import guitara.ui.board.BoardCursor;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk under the server is full to its last byte, under an open desk, and then somebody makes room.
@Timeout(180)
class FullDiskIT {

  private static final int MEGABYTES = 450;
  private static final int MOST_BOOKINGS = 300;

  @TempDir private Path place;

  private final List<Long> acknowledged = new ArrayList<>();
  private SmallDisk disk;
  private EmbeddedServer server;
  private House house;

  @BeforeEach
  void begin() throws IOException {
    Optional<SmallDisk> mounted = SmallDisk.at(place, MEGABYTES);
    assumeThat(mounted).as("this system lets nobody mount a disk in memory, not even in a name space").isPresent();
    disk = mounted.orElseThrow();
    server = Databases.start(new EmbeddedServerOptions(
        disk.root().resolve("data"), OptionalInt.empty(), TestServer.programs(), Map.of()), step -> { });
    house = House.on(server.credentials());
  }

  @AfterEach
  void end() throws IOException {
    if (disk != null) {
      try (SmallDisk all = disk) {
        all.makeRoom();
        house.close();
        server.stopNow();
      }
    }
  }

  @Test
  void whatFindsNoRoomIsRefusedAndStaysTypedUntilThereIsRoom() throws Exception {
    try (DeskWindow desk = DeskWindow.on(server, house)) {
      fillIn(desk);
      acknowledged.add(((BookingOutcome.Done) book(desk.data.bookings, 0)).appointmentId());
      beginJournalPiece();
      disk.fill();
      bookUntil(desk.data.bookings, Trouble.FULL);
      desk.driver.click("#bookButton");
      desk.waitForWords(".label", "The server’s disk is full, so nothing was changed. Looking things up still works.");
      assertThat(typed(desk)).isEqualTo("15:00");
      assertThat(desk.data.bookings.days().of(house.branch, House.MONDAY).appointments()).isEmpty();
      desk.pictures("full-disk");
      disk.makeRoom();
      desk.driver.click("#bookButton");
      desk.driver.waitUntil("booked", () -> desk.entries().size() == 1);
    }
    assertNothingIsLost();
  }

  /// Where data and journal share a disk, a full one ends the server sooner or later.
  @Test
  void aServerThatTheFullDiskEndedComesBackWithRoom() throws Exception {
    try (DeskWindow desk = DeskWindow.on(server, house)) {
      desk.waitForWords("#serverLabel", "PostgreSQL");
      acknowledged.add(((BookingOutcome.Done) book(desk.data.bookings, 0)).appointmentId());
      disk.fill();
      endByFullJournal();
      desk.waitForWords("#serverLabel", "The disk of " + server.options().folder()
          + " is full; make room there for the database. Bookings are paused.");
      desk.pictures("full-disk-server-gone");
      disk.makeRoom();
      desk.waitForWords("#serverLabel", "PostgreSQL");
      acknowledged.add(((BookingOutcome.Done) book(desk.data.bookings, 1)).appointmentId());
    }
    assertNothingIsLost();
  }

  private void fillIn(DeskWindow desk) {
    desk.focus(new BoardCursor.OnSlot(Long.toString(house.jo), house.at("15:00")));
    desk.driver.keys(KeyCode.ENTER);
    desk.driver.type("maria");
    desk.waitForWords(".label", "Maria Cristina");
    desk.driver.keys(KeyCode.ENTER);
    desk.driver.run(() -> desk.driver.scene().lookup("#serviceBox").requestFocus());
    desk.driver.type("s");
    desk.waitForWords("#sentence", "15:00–16:00");
  }

  private static String typed(DeskWindow desk) {
    return desk.driver.text("#timeField");
  }

  private BookingOutcome book(Bookings bookings, int day) {
    BookingDraft draft = new BookingDraft(house.branch.id(), AppointmentDetails.atBranch(house.ana), List.of(
        new AppointmentItem(1, 1, house.shiatsu, OptionalLong.of(house.bea), OptionalLong.of(house.roomB),
            Slot.ofMinutes(house.at("15:00").plus(Duration.ofDays(1 + day)), 60),
            new AppointmentItem.Buffers(0, 15, 10), new BigDecimal("500.00"))));
    return bookings.book().apply(new BookAppointmentRequest(Intents.next(), house.liza, draft, false));
  }

  /// The pages in use have room for a few more.
  private void bookUntil(Bookings bookings, Trouble wanted) {
    Optional<Trouble> met = Optional.empty();
    for (int day = 1; met.isEmpty() && day < MOST_BOOKINGS; day++) {
      try {
        acknowledged.add(((BookingOutcome.Done) book(bookings, day)).appointmentId());
      } catch (DatabaseException e) {
        met = Optional.of(e.trouble());
      }
    }
    assertThat(met).as("after " + acknowledged.size() + " bookings").contains(wanted);
  }

  /// A piece of journal that is not used up while bookings look for their last places.
  private void beginJournalPiece() throws SQLException {
    try (Connection keeper = connect(); Statement statement = keeper.createStatement()) {
      statement.execute("SELECT pg_switch_wal(), pg_logical_emit_message(false, 'filler', 'x')");
    }
  }

  private void endByFullJournal() {
    int pieces = 0;
    try (Connection keeper = connect(); Statement statement = keeper.createStatement()) {
      while (pieces < 20) {
        statement.execute("SELECT pg_logical_emit_message(false, 'filler', repeat('x', 1000000)), pg_switch_wal()");
        pieces++;
      }
    } catch (SQLException e) {
      assertThat(e.getSQLState()).as(e.getMessage()).matches("08...|57P0.|53100");
    }
    assertThat(pieces).isLessThan(20);
  }

  private Connection connect() throws SQLException {
    Credentials all = server.credentials();
    return Databases.connect(all.url(), all.superuser());
  }

  private void assertNothingIsLost() throws SQLException {
    List<Long> stored = new ArrayList<>();
    try (Connection keeper = connect(); Statement statement = keeper.createStatement();
        var rows = statement.executeQuery("SELECT id FROM guitara.appointment")) {
      while (rows.next()) {
        stored.add(rows.getLong(1));
      }
    }
    assertThat(acknowledged).isNotEmpty();
    assertThat(stored).containsAll(acknowledged).doesNotHaveDuplicates();
  }
}
