package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.desk.shell.Section;
import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The list of bookings and the conflicts with no, 40 and 10,000 rows, in a small and a large window, light and dark;
/// written to `target/pictures/desk` to be looked at. Nothing sticks out at the right.
class DeskListSizesIT {

  /// Half of them, the odd ones, have nobody to treat them yet; names and notes are as long as real ones get.
  private static final String ROWS = """
      WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, %1$d) RETURNING id)
      INSERT INTO client (id, first_name, last_name, phone)
      SELECT id, (ARRAY['Maria Cristina', 'Jo', 'Ana', 'Ramon', 'Luz'])[1 + id %% 5],
             (ARRAY['Evangelista-Delos Santos', 'Yu', 'Cruz', 'Bautista'])[1 + id %% 4], '+6391' || (70000000 + id)
        FROM made;
      INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT %2$d, (SELECT min(id) FROM client WHERE phone LIKE '+6391%%') + n,
             (ARRAY['CONFIRMED', 'PENDING', 'ARRIVED', 'CONFIRMED'])[1 + n %% 4],
             tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %3$d, %3$d
        FROM generate_series(0, %1$d - 1) n,
             LATERAL (SELECT timestamptz '2026-03-02 05:00Z' + interval '1 day' * (n / 800)
                             + interval '1 minute' * (n %% 660)) t(at);
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, buffer_after,
                                    turnover, price)
      SELECT id, 1, %4$d, CASE WHEN id %% 2 = 0 THEN %5$d END, %6$d, during, 15, 10, 500 FROM appointment;
      ANALYZE;
      """;

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private void fill(int rows) throws SQLException {
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute(ROWS.formatted(
          rows, house.branch.id(), house.liza.staffId(), house.shiatsu, house.jo, house.roomA));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 10_000})
  void theListsAtEverySize(int rows) throws SQLException {
    if (rows > 0) {
      fill(rows);
    }
    try (DeskWindow desk = DeskWindow.of(house)) {
      look(desk, Section.BOOKINGS, rows, rows == 0 ? "Press Ctrl+N" : "Evangelista");
      look(desk, Section.CONFLICTS, rows, rows == 0 ? "Nothing is wrong" : "Evangelista");
    }
  }

  private static void look(DeskWindow desk, Section section, int rows, String words) {
    desk.driver.run(() -> desk.session.model().sectionProperty().set(section));
    desk.waitForWords(".label", words);
    desk.driver.run(() -> desk.driver.scene().getRoot().lookupAll(".list-view").stream()
        .filter(node -> node.isVisible() && node.isFocusTraversable()).findFirst()
        .ifPresent(node -> ((ListView<?>) node).getSelectionModel().select(1)));
    for (List<Integer> size : List.of(List.of(1280, 720), List.of(1600, 900))) {
      desk.driver.run(() -> {
        desk.driver.stage().setWidth(size.getFirst());
        desk.driver.stage().setHeight(size.getLast());
      });
      desk.driver.waitUntil("the window is that large",
          () -> desk.driver.scene().getWidth() == size.getFirst() && desk.driver.scene().getHeight() == size.getLast());
      desk.driver.settle();
      desk.pictures("sizes-%s-%05d-%d".formatted(section.name().toLowerCase(java.util.Locale.ROOT), rows,
          size.getFirst()));
      assertThat(sticksOut(desk)).isEmpty();
      if (section == Section.BOOKINGS && rows > 0) {
        assertThat(left(desk, ".booking-row .column-people")).isEqualTo(left(desk, ".lists-columns .column-people"));
        assertThat(left(desk, ".booking-row .column-booked")).isEqualTo(left(desk, ".lists-columns .column-booked"));
      }
    }
  }

  /// Where a column begins, in its head or in the first row.
  private static double left(DeskWindow desk, String selector) {
    return FxToolkit.on(() -> Math.rint(desk.driver.scene().getRoot().lookup(selector).localToScene(0, 0).getX()));
  }

  /// Words beyond the window's edge.
  private static List<String> sticksOut(DeskWindow desk) {
    double right = desk.driver.scene().getWidth();
    return FxToolkit.on(() -> desk.driver.scene().getRoot().lookupAll(".label").stream()
        .filter(node -> FxDriver.isShown(node) && node instanceof Labeled label && !label.getText().isEmpty())
        .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxX() > right + 0.5)
        .map(node -> ((Labeled) node).getText()).toList());
  }
}
