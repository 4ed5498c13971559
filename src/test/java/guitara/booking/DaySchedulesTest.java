package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.support.House;
import guitara.time.Slot;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A change costs a desk that shows the day one small statement, and what it shows is what a fresh look would show.
class DaySchedulesTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final DaySchedules kept = new DaySchedules(house.database);

  @AfterEach
  void close() {
    house.close();
  }

  private DaySchedule fresh() {
    return new DaySchedules(house.database).of(house.branch, House.MONDAY);
  }

  private void hear(String table, Long... ids) {
    kept.on(new LiveEvent.Changed(new Change(table, house.branch.id(), List.of(House.MONDAY), List.of(ids))));
  }

  private DaySchedule look(int statements) {
    long before = house.database.statements();
    DaySchedule shown = kept.of(house.branch, House.MONDAY);
    assertThat(house.database.statements() - before).isEqualTo(statements);
    return shown;
  }

  private long book(long client, long staff, long room, String start) {
    return Desk.done(desk.book(house.draft(client, staff, room, start))).appointmentId();
  }

  private static BookingDraft onTuesday(BookingDraft draft) {
    return draft.with(draft.items().stream().map(item -> new AppointmentItem(item.seq(), item.guest(),
        item.serviceId(), item.staffId(), item.roomId(),
        new Slot(item.during().start().plus(Duration.ofDays(1)), item.during().end().plus(Duration.ofDays(1))),
        item.buffers(), item.price())).toList());
  }

  @Test
  void onlyTheChangedBookingsAreReadAgain() {
    long ana = book(house.ana, house.jo, house.roomA, "14:00");
    look(3);
    long maria = book(house.maria, house.bea, house.roomB, "13:30");
    hear("appointment", maria);
    assertThat(look(1)).isEqualTo(fresh());
    look(0);

    Desk.done(desk.change(ana, 1, house.draft(house.ana, house.tess, house.roomA, "13:00")));
    Desk.done(desk.step(maria, Step.CANCEL));
    hear("appointment", ana);
    hear("appointment", maria);
    assertThat(look(1)).isEqualTo(fresh());

    Desk.done(desk.change(ana, 2, onTuesday(house.draft(house.ana, house.tess, house.roomA, "13:00"))));
    hear("appointment", ana);
    assertThat(look(1)).isEqualTo(fresh());
    assertThat(look(0).appointments()).extracting(Appointment::id).containsExactly(maria);
  }

  @Test
  void aClientsOtherBookingsAreToldAnew() {
    long first = book(house.ana, house.jo, house.roomA, "14:00");
    long second = book(house.ana, house.jo, house.roomA, "16:00");
    assertThat(look(3).appointments()).hasSize(2);
    Desk.done(desk.step(first, Step.NO_SHOW));
    hear("appointment", first);
    DaySchedule shown = look(1);
    assertThat(shown).isEqualTo(fresh());
    assertThat(shown.appointments()).filteredOn(booking -> booking.id() == second)
        .extracting(booking -> booking.guest().noShows()).containsExactly(1);
  }

  @Test
  void holdsAndBlockedTimeAreReadByThemselves() {
    book(house.ana, house.jo, house.roomA, "14:00");
    look(3);
    assertThat(new HoldSlot(house.database).apply(
        UUID.randomUUID(), house.liza, house.draft(house.maria, house.bea, house.roomB, "15:00"), 0)).isPresent();
    hear("slot_hold");
    assertThat(look(1).holds()).hasSize(1);
    assertThat(look(0)).isEqualTo(fresh());
  }

  @Test
  void whereManyOrUnknownBookingsChangeTheDayIsReadWhole() {
    book(house.ana, house.jo, house.roomA, "14:00");
    look(3);
    hear("appointment");
    look(3);
    for (long id = 1; id <= 51; id++) {
      hear("appointment", id);
    }
    assertThat(look(3)).isEqualTo(fresh());
  }
}
