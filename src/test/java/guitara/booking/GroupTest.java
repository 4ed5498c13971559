package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.DatabaseException;
import guitara.support.House;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several guests, therapists and rooms in one booking: all or nothing.
class GroupTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft couple(long client, long one, long two, String first, String second) {
    return new BookingDraft(house.branch.id(), AppointmentDetails.atBranch(client), List.of(
        house.treatment(1, one, house.roomA, first),
        Itinerary.ofGuest(2, house.treatment(2, two, house.roomB, second))));
  }

  @Test
  void aCoupleClaimsTwoTherapistsTwoRoomsAndItsClientOnce() {
    long id = Desk.done(desk.book(couple(house.maria, house.jo, house.bea, "14:00", "14:00"))).appointmentId();
    assertThat(house.count("SELECT count(*) FROM claim WHERE appointment_id = " + id)).isEqualTo(5);
    assertThat(house.count("SELECT group_size FROM appointment WHERE id = " + id)).isEqualTo(2);
    assertThat(desk.find(id).draft().guests()).isEqualTo(2);
  }

  @Test
  void staggeredGuestsMayHaveTheSameTherapistOneAfterTheOther() {
    Desk.done(desk.book(couple(house.maria, house.jo, house.jo, "14:00", "15:15")));
  }

  @Test
  void oneMemberWithoutAPlaceRefusesAll() {
    Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomB, "14:30")));
    assertThat(desk.book(couple(house.maria, house.jo, house.bea, "14:00", "14:00")))
        .isInstanceOf(BookingOutcome.Clashed.class);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM claim")).isEqualTo(3);
  }

  @Test
  void aMemberIsReassignedAlone() {
    BookingDraft couple = couple(house.maria, house.jo, house.bea, "14:00", "14:00");
    long id = Desk.done(desk.book(couple)).appointmentId();
    Desk.done(desk.change(id, 1, Itinerary.assign(couple, 2, java.util.OptionalLong.of(house.tess))));
    assertThat(desk.find(id).draft().items()).extracting(item -> item.staffId().orElse(0))
        .containsExactly(house.jo, house.tess);
    Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomA, "15:15")));
  }

  @Test
  void aMemberIsDroppedAlone() {
    BookingDraft couple = couple(house.maria, house.jo, house.bea, "14:00", "14:00");
    long id = Desk.done(desk.book(couple)).appointmentId();
    Desk.done(desk.change(id, 1, Itinerary.dropGuest(couple, 1)));
    Appointment left = desk.find(id);
    assertThat(left.draft().guests()).isEqualTo(1);
    assertThat(left.price().amount()).isEqualByComparingTo("500");
    assertThat(left.draft().items().getFirst().guest()).as("who is left takes the first place").isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM claim WHERE appointment_id = " + id)).isEqualTo(3);
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
  }

  @Test
  void theGuestsAreCountedWhoeverWrites() {
    long id = Desk.done(desk.book(couple(house.maria, house.jo, house.bea, "14:00", "14:00"))).appointmentId();
    assertThatThrownBy(() -> house.asOwner("UPDATE appointment SET group_size = 1 WHERE id = " + id))
        .hasMessageContaining("not the sum of its items");
  }

  /// Twelve desks book groups of two therapists and two rooms, in every order, onto few slots: nobody is booked twice,
  /// nobody deadlocks, and no group is placed by half.
  @Test
  void twelveDesksBookingGroupsOfFourResources() throws Exception {
    house.asOwner("INSERT INTO client (first_name) SELECT 'Guest ' || n FROM generate_series(1, 240) n");
    long guests = house.count("SELECT min(id) FROM client WHERE first_name LIKE 'Guest %'");
    long[] people = {house.jo, house.bea, house.tess};
    String[] times = {"14:00", "14:30", "16:00", "16:45", "18:00", "19:30"};
    List<Callable<List<BookingOutcome>>> desks = new ArrayList<>();
    for (int n = 0; n < 12; n++) {
      int writer = n;
      desks.add(() -> {
        List<BookingOutcome> outcomes = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
          int turn = writer * 20 + round;
          outcomes.add(book(couple(guests + turn, people[turn % 3], people[(turn / 3 + 1 + turn) % 3],
              times[turn % 6], times[(turn * 7 + writer) % 6])));
        }
        return outcomes;
      });
    }
    long done = 0;
    try (ExecutorService executor = Executors.newFixedThreadPool(12)) {
      for (Future<List<BookingOutcome>> answer : executor.invokeAll(desks)) {
        done += answer.get().stream().filter(BookingOutcome.Done.class::isInstance).count();
      }
    }
    assertThat(done).isPositive();
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(done);
    assertThat(house.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).isZero();
    assertThat(house.count("""
        SELECT count(*) FROM appointment a
         WHERE (SELECT count(*) FROM appointment_item i WHERE i.appointment_id = a.id) <> 2
            OR EXISTS (SELECT d.resource_id, d.during FROM demanded_claims(a.id) d
                       EXCEPT SELECT c.resource_id, c.during FROM claim c WHERE c.appointment_id = a.id)
        """)).as("placed by half").isZero();
    assertThat(house.count("""
        SELECT count(*) FROM claim one JOIN claim two
            ON one.resource_id = two.resource_id AND one.id < two.id AND one.during && two.during
        """)).as("booked twice").isZero();
  }

  private BookingOutcome book(BookingDraft draft) {
    try {
      return desk.book(draft);
    } catch (DatabaseException e) {
      throw new AssertionError("an answer, not " + e.trouble(), e);
    }
  }
}
