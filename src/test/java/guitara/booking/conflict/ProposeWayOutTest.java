package guitara.booking.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.FindAlternatives;
import guitara.booking.FindAppointment;
import guitara.support.House;
import guitara.support.Reception;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Jo cannot come, Tess is away and Bea is busy: whoever is proposed is proposed to one client at a time.
class ProposeWayOutTest {

  private final House house = House.open();
  private final Reception desk = new Reception(house);
  private final FindAppointment find = new FindAppointment(house.database);
  private final ProposeWayOut proposals = new ProposeWayOut(
      find, new FindAlternatives(house.database, House.CLOCK, List.of(house.branch, house.barbers)));

  @AfterEach
  void close() {
    house.close();
  }

  private Appointment booked(long client, long staff, long room, String start) {
    return find.apply(desk.book(house.draft(client, staff, room, start))).orElseThrow();
  }

  @Test
  void nobodyIsProposedTwiceForTheSameTime() {
    house.asOwner("INSERT INTO absence (staff_id, dates, type) VALUES (" + house.tess + ", '[2026-03-02,2026-03-03)',"
        + " 'VACATION')");
    booked(house.nono, house.bea, house.roomB, "14:00");
    Appointment ana = booked(house.ana, house.jo, house.roomA, "14:00");
    Appointment maria = booked(house.maria, house.jo, house.roomA, "15:15");

    BookingDraft first = wanted(ana, List.of());
    assertThat(wanted(maria, List.of()).collidesWith(first)).as("without a word of what is promised").isTrue();
    BookingDraft second = wanted(maria, List.of(first));
    assertThat(second.collidesWith(first)).isFalse();
    assertThat(second.items()).noneMatch(item -> item.staffId().equals(OptionalLong.of(house.jo)));
  }

  private BookingDraft wanted(Appointment booking, List<BookingDraft> promised) {
    Proposal proposal = proposals.without(booking, house.jo, promised).orElseThrow();
    assertThat(proposal).isInstanceOf(Proposal.Change.class);
    return ((Proposal.Change) proposal).draft();
  }
}
