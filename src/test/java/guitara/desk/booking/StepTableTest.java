package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentStatus;
import guitara.booking.Step;
import guitara.support.House;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/// What the drawer offers is what the database's machine of states knows.
class StepTableTest {

  @Test
  void theDrawerOffersWhatTheDatabaseAllows() {
    try (House house = House.open()) {
      for (AppointmentStatus status : AppointmentStatus.values()) {
        for (Step step : Step.values()) {
          String where = " FROM guitara.transition WHERE from_status = '" + status + "' AND step = '" + step + "'";
          boolean known = house.count("SELECT count(*)" + where) == 1;
          assertThat(StepTable.after(status, step).isPresent()).as(status + " " + step).isEqualTo(known);
          StepTable.after(status, step).ifPresent(to ->
              assertThat(house.count("SELECT count(*)" + where + " AND to_status = '" + to + "'")).isEqualTo(1));
        }
      }
      assertThat(EnumSet.allOf(Step.class)).hasSize(9);
    }
  }
}
