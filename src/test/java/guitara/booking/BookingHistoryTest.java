package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.history.HistoryEntry;
import guitara.booking.history.ReadBookingHistory;
import guitara.database.Database;
import guitara.support.House;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who did what to a booking, when and from where, as the database wrote it down.
class BookingHistoryTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final ReadBookingHistory history = new ReadBookingHistory(house.database);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void everyStepIsToldWithWhatWasBefore() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    Desk.done(desk.change(id, 1, house.draft(house.maria, house.bea, house.roomB, "15:00")));
    Desk.done(desk.step(id, Step.CANCEL));
    long before = house.database.statements();
    List<HistoryEntry> told = history.apply(id);
    assertThat(house.database.statements() - before).isEqualTo(1);
    assertThat(told).extracting(HistoryEntry::step).containsExactly("BOOK", "CHANGE", "CANCEL");
    assertThat(told).extracting(HistoryEntry::person).containsOnly("Liza");
    assertThat(told).allSatisfy(entry -> assertThat(entry.workstation()).isNotEmpty());
    assertThat(told.getFirst().time().after()).contains(house.slot("14:00", "15:00"));
    assertThat(told.getFirst().people().after()).isEqualTo("Jo Reyes");
    HistoryEntry change = told.get(1);
    assertThat(change.time().before()).contains(house.slot("14:00", "15:00"));
    assertThat(change.time().after()).contains(house.slot("15:00", "16:00"));
    assertThat(change.people()).isEqualTo(new HistoryEntry.Change<>("Jo Reyes", "Bea Cruz"));
    assertThat(change.rooms()).isEqualTo(new HistoryEntry.Change<>("Room A", "Room B"));
    assertThat(change.services().happened()).isFalse();
    assertThat(change.notesChanged()).isFalse();
    assertThat(told.getLast().reason()).isEqualTo("client called");
    assertThat(told.getLast().time().before()).isEqualTo(Optional.empty());
  }

  @Test
  void whoMayNotSeeTheBookingHearsNothing() {
    long id = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    assertThat(history.apply(id)).hasSize(1);
    assertThat(history.apply(id + 1)).isEmpty();
    try (Database therapists = Database.open(house.settings, List.of())) {
      therapists.actAs(house.server.signIn("BEA", "THERAPIST"), Database.View.ALL);
      assertThat(new ReadBookingHistory(therapists).apply(id)).isEmpty();
    }
  }
}
