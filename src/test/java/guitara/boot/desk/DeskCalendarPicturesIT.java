package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxDriver;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The calendars of a house of 3 and of 43 people, in a small and a large window, light and dark; written to
/// `target/pictures/desk` to be looked at. Nothing sticks out, and no two words lie over each other.
class DeskCalendarPicturesIT {

  /// Everybody has three to seven visits a day, some are away, some not assigned; names are as long as real ones get.
  private static final String CROWD = """
      INSERT INTO code_list (list_code, code, name) VALUES ('ABSENCE_TYPE', 'SICK', 'Sick leave'),
        ('ABSENCE_TYPE', 'VACATION', 'Vacation');
      WITH made AS (INSERT INTO resource (kind) SELECT 'STAFF' FROM generate_series(1, %1$d) RETURNING id)
      INSERT INTO staff (id, code, first_name, last_name, display_name, person_type, licence_no, home_branch_id)
      SELECT id, 'T' || id, 'x', 'y', (ARRAY['Maria Cristina Evangelista-Delos Santos', 'Bo Yu', 'Carmelita Bautista',
             'Luz Ocampo'])[1 + id %% 4] || ' ' || id, 'THERAPIST', 'L' || id, %2$d FROM made;
      INSERT INTO staff_branch SELECT id, %2$d FROM staff WHERE code ~ '^T[0-9]' ON CONFLICT DO NOTHING;
      INSERT INTO weekly_template (staff_id, branch_id, dow, starts, minutes)
      SELECT id, %2$d, d, CASE WHEN id %% 3 = 0 THEN time '13:00' ELSE time '16:00' END, 540
        FROM staff, generate_series(1, 7) d WHERE code ~ '^T[0-9]' AND (id + d) %% 7 > 0;
      DELETE FROM weekly_template WHERE staff_id = %3$d AND dow = 7;
      INSERT INTO absence (staff_id, dates, type, reason)
      SELECT id, '[2026-03-04,2026-03-07)', 'VACATION', 'Palawan' FROM staff WHERE id %% 17 = 0;
      INSERT INTO absence (staff_id, dates, type, reason)
      VALUES (%3$d, '[2026-03-05,2026-03-06)', 'SICK', 'called in at eleven with a fever');
      WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 500) RETURNING id)
      INSERT INTO client (id, first_name) SELECT id, 'Client ' || id FROM made;
      INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT %2$d, (SELECT min(id) FROM client) + (p.id + n) %% 500, 'CONFIRMED',
             tstzrange(at, at + interval '1 hour'), day::date, 500, %4$d, p.id
        FROM staff p, generate_series(timestamp '2026-03-01', '2026-04-12', '1 day') day,
             generate_series(0, 6) n, LATERAL (SELECT (day + interval '13 hours 15 minutes' + interval '95 minutes' * n
               + interval '5 minutes' * (p.id %% 4)) AT TIME ZONE 'Asia/Manila') t(at)
       WHERE p.person_type = 'THERAPIST'
         AND (n + p.id + extract(doy FROM day)::int * 3) %% 10 < 2 + extract(isodow FROM day);
      INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, room_id, during, buffer_after,
                                    turnover, price)
      SELECT id, 1, %5$d, CASE WHEN id %% 97 > 0 THEN updated_by END,
             CASE WHEN updated_by = %3$d THEN %6$d::bigint END, during, 15, 10, 500 FROM appointment;
      INSERT INTO blocked_time (branch_id, resource_id, kind, during, business_date, series, created_by)
      SELECT %2$d, %3$d, 'MEETING', tstzrange('2026-03-03 13:00Z', '2026-03-03 14:30Z'), '2026-03-03',
             gen_random_uuid(), %4$d;
      ANALYZE;
      """;

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private void fill(int more) throws SQLException {
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica;");
      statement.execute(CROWD.formatted(
          more, house.branch.id(), house.jo, house.liza.staffId(), house.shiatsu, house.roomA));
    }
  }

  @Test
  void threePeople() throws SQLException {
    fill(0);
    try (DeskWindow desk = DeskWindow.of(house)) {
      look(desk, "3");
    }
  }

  @Test
  void fortyThreePeople() throws SQLException {
    fill(40);
    try (DeskWindow desk = DeskWindow.of(house)) {
      look(desk, "43");
    }
  }

  @Test
  void nothingIsBooked() {
    try (DeskWindow desk = DeskWindow.of(house)) {
      desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
      desk.driver.waitFor("Nothing is booked this week");
      desk.pictures("calendar-0-week");
      desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT3);
      desk.driver.waitFor("Nothing is booked this month");
      desk.pictures("calendar-0-month");
      assertThat(wrong(desk)).isEmpty();
    }
  }

  private static void look(DeskWindow desk, String people) {
    show(desk, KeyCode.DIGIT2, "Everybody", people + "-week-branch");
    show(desk, KeyCode.DIGIT2, "Jo", people + "-week-therapist");
    show(desk, KeyCode.DIGIT2, "Room A", people + "-week-room");
    show(desk, KeyCode.DIGIT3, "Everybody", people + "-month-branch");
    show(desk, KeyCode.DIGIT3, "Jo", people + "-month-therapist");
    show(desk, KeyCode.DIGIT3, "Room A", people + "-month-room");
    desk.driver.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
    desk.driver.keys(KeyCode.CONTROL, KeyCode.N);
    desk.driver.settle();
    pictures(desk, people + "-week-room-beside-the-drawer");
    desk.driver.keys(KeyCode.ESCAPE);
  }

  private static void show(DeskWindow desk, KeyCode span, String subject, String name) {
    desk.driver.keys(KeyCode.CONTROL, span);
    ComboBox<?> subjects = (ComboBox<?>) desk.driver.find("#subjects");
    desk.driver.run(() -> subjects.getSelectionModel().select(IntStream.range(0, subjects.getItems().size())
        .filter(n -> subjects.getItems().get(n).toString().startsWith(subject)).findFirst().orElseThrow()));
    desk.driver.waitUntil(subject + " is shown", () -> desk.driver.scene().getRoot().lookupAll(".day-tile").stream()
        .map(Node::getAccessibleText).anyMatch(said -> said.contains(", " + subject)));
    // Where the focus stands is part of the picture.
    desk.driver.keys(KeyCode.CONTROL, span);
    pictures(desk, name);
  }

  private static void pictures(DeskWindow desk, String name) {
    for (List<Integer> size : List.of(List.of(1280, 720), List.of(1600, 900))) {
      desk.driver.run(() -> {
        desk.driver.stage().setWidth(size.getFirst());
        desk.driver.stage().setHeight(size.getLast());
      });
      desk.driver.waitUntil("the window is that large",
          () -> desk.driver.scene().getWidth() == size.getFirst() && desk.driver.scene().getHeight() == size.getLast());
      desk.driver.settle();
      desk.pictures("calendar-" + name + "-" + size.getFirst());
      assertThat(wrong(desk)).as(name + " at " + size).isEmpty();
    }
  }

  /// Words beyond their own day's edge, or beyond the window's.
  private static List<String> wrong(DeskWindow desk) {
    double right = desk.driver.scene().getWidth();
    return FxToolkit.on(() -> desk.driver.scene().getRoot().lookupAll(".day-tile").stream()
        .flatMap(tile -> tile.lookupAll(".label").stream()
            .filter(node -> FxDriver.isShown(node) && node.isManaged() && node instanceof Labeled label
                && !label.getText().isEmpty())
            .filter(node -> {
              var at = node.localToScene(node.getLayoutBounds());
              var around = tile.localToScene(tile.getLayoutBounds());
              return at.getMaxX() > Math.min(right, around.getMaxX()) + 0.5 || at.getMaxY() > around.getMaxY() + 0.5
                  || at.getHeight() < 14;
            })
            .map(node -> ((Labeled) node).getText())).toList());
  }
}
