package guitara.journey;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A client moves, extends, calls off, and thinks again: all by keys on the board.
@Tag("journey")
@Timeout(300)
class ChangeOfMindJourneyIT {

  @Test
  void everyChangeIsMadeByKeysAndTakenBack() {
    try (Reception desk = new Reception()) {
      House house = desk.house;
      desk.bookedElsewhere(house.draft(house.maria, house.bea, house.roomB, "15:00"));
      long ana = desk.bookedElsewhere(house.draft(house.ana, house.jo, house.roomA, "14:00"));
      desk.blockSays(ana, "14:00 to 15:00 with Jo Reyes");
      desk.clickBlock(ana);

      moveAndResize(desk, ana);
      ontoSomebodyElse(desk, ana);
      callOffAndThinkAgain(desk, ana);
    }
  }

  private static void moveAndResize(Reception desk, long ana) {
    desk.keys(KeyCode.SHIFT, KeyCode.DOWN);
    desk.keys(KeyCode.SHIFT, KeyCode.DOWN);
    desk.sees("15:00–16:00");
    assertThat(is(desk, ana)).as("only the ghost has moved").isEqualTo("CONFIRMED 14:00-15:00 JO");
    desk.keys(KeyCode.ENTER);
    desk.sees("Moved Ana Peña to 15:00–16:00.");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 15:00-16:00 JO");
    desk.blockSays(ana, "15:00 to 16:00 with Jo Reyes");

    desk.keys(KeyCode.ALT, KeyCode.DOWN);
    desk.keys(KeyCode.ALT, KeyCode.DOWN);
    desk.keys(KeyCode.ENTER);
    desk.sees("Moved Ana Peña to 15:00–16:30.");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 15:00-16:30 JO");
    assertThat(desk.claimed()).contains("JO 15:00-16:45", "Room A 15:00-16:40", "Ana 15:00-16:30");
    desk.blockSays(ana, "15:00 to 16:30");
  }

  private static void ontoSomebodyElse(Reception desk, long ana) {
    desk.keys(KeyCode.SHIFT, KeyCode.LEFT);
    desk.sees("Bea Cruz is with Maria Cristina Evangelista-Delos Santos until 16:15");
    desk.picture("ghost-onto-another");
    desk.keys(KeyCode.ENTER);
    desk.sees("Bea Cruz is with Maria Cristina Evangelista-Delos Santos until 16:15");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 15:00-16:30 JO");
    desk.blockSays(ana, "with Jo Reyes");
  }

  private static void callOffAndThinkAgain(Reception desk, long ana) {
    desk.keys(KeyCode.DELETE);
    desk.sees("Why is it cancelled?");
    desk.keys(KeyCode.ENTER);
    desk.sees("Say why, in a few words.");
    assertThat(is(desk, ana)).startsWith("CONFIRMED");
    desk.write("Flight was moved");
    desk.keys(KeyCode.ENTER);
    desk.sees("Booking of Ana Peña is cancelled.");
    assertThat(desk.house.rows("SELECT ended_reason FROM appointment WHERE id = " + ana))
        .containsExactly("Flight was moved");
    desk.leavesBoard(ana);
    assertThat(desk.claimed()).noneMatch(claim -> claim.startsWith("Ana") || claim.startsWith("JO"));

    desk.keys(KeyCode.CONTROL, KeyCode.Z);
    desk.blockSays(ana, "15:00 to 16:30 with Jo Reyes, confirmed");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 15:00-16:30 JO");
    desk.keys(KeyCode.CONTROL, KeyCode.Z);
    desk.blockSays(ana, "15:00 to 16:00");
    desk.keys(KeyCode.CONTROL, KeyCode.Z);
    desk.blockSays(ana, "14:00 to 15:00");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 14:00-15:00 JO");
    desk.keys(KeyCode.CONTROL, KeyCode.Y);
    desk.blockSays(ana, "15:00 to 16:00");
    assertThat(is(desk, ana)).isEqualTo("CONFIRMED 15:00-16:00 JO");
    assertThat(desk.claimed()).contains("JO 15:00-16:15", "Room A 15:00-16:10", "Ana 15:00-16:00");
  }

  /// State, times and therapist of a booking as stored.
  private static String is(Reception desk, long appointment) {
    return desk.house.rows("""
        SELECT concat_ws(' ', a.status, to_char(lower(i.during) AT TIME ZONE 'Asia/Manila', 'HH24:MI') || '-'
                         || to_char(upper(i.during) AT TIME ZONE 'Asia/Manila', 'HH24:MI'), t.code)
          FROM appointment a JOIN appointment_item i ON i.appointment_id = a.id JOIN staff t ON t.id = i.staff_id
         WHERE a.id =""" + " " + appointment).getFirst();
  }
}
