package guitara.booking;

import static guitara.booking.Drafts.BEA;
import static guitara.booking.Drafts.BRANCH;
import static guitara.booking.Drafts.JO;
import static guitara.booking.Drafts.NOW;
import static guitara.booking.Drafts.ROOM_A;
import static guitara.booking.Drafts.SHIATSU;
import static guitara.booking.Drafts.at;
import static guitara.booking.Drafts.details;
import static guitara.booking.Drafts.draft;
import static guitara.booking.Drafts.item;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.BookingFacts.AbsenceFact;
import guitara.booking.BookingFacts.ClientFact;
import guitara.booking.BookingFacts.RoomFact;
import guitara.booking.BookingFacts.ServiceFact;
import guitara.booking.BookingFacts.StaffFact;
import guitara.booking.BookingFacts.WorkingFact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// Each rule in the light of the facts: it breaks, it holds.
class BookingRulesTest {

  private static final ServiceFact OFFERED = new ServiceFact(SHIATSU, "Shiatsu", true, true, 5, 15, 10);
  private static final StaffFact JO_HERE = new StaffFact(JO, "Jo", true, List.of(SHIATSU));
  private static final RoomFact A_HERE = new RoomFact(ROOM_A, "Room A", true);
  private static final WorkingFact ALL_DAY = new WorkingFact(JO, at("13:00"), at("01:00"));
  private static final BookingDraft TWO_TO_THREE = draft(item(1, "14:00", "15:00"));

  private Optional<ClientFact> client = Optional.of(new ClientFact("Maria", false, ""));
  private Optional<Instant> before = Optional.empty();
  private List<ServiceFact> services = List.of(OFFERED);
  private List<StaffFact> staff = List.of(JO_HERE);
  private List<RoomFact> rooms = List.of(A_HERE);
  private List<WorkingFact> working = List.of(ALL_DAY);
  private List<AbsenceFact> absences = List.of();

  private List<Breach> breaches(BookingDraft draft, Instant now) {
    return new BookingRules(
        draft, new BookingFacts(BRANCH, client, before, services, staff, rooms, working, absences), now).breaches();
  }

  private List<BookingRule> broken(BookingDraft draft) {
    return breaches(draft, NOW).stream().map(Breach::rule).toList();
  }

  @Test
  void anOrdinaryBookingBreaksNothing() {
    assertThat(broken(TWO_TO_THREE)).isEmpty();
  }

  @Test
  void clientGone() {
    client = Optional.empty();
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.CLIENT_GONE);
    client = Optional.of(new ClientFact("Maria", true, "owes money"));
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.CLIENT_GONE);
  }

  @Test
  void clientBlocked() {
    client = Optional.of(new ClientFact("Maria", false, "owes money"));
    assertThat(breaches(TWO_TO_THREE, NOW))
        .containsExactly(Breach.of(BookingRule.CLIENT_BLOCKED, "Maria", "owes money"));
  }

  @Test
  void past() {
    Instant late = at("14:30");
    assertThat(breaches(TWO_TO_THREE, late)).as("within the grace").isEmpty();
    assertThat(breaches(TWO_TO_THREE, late.plusNanos(1)))
        .containsExactly(Breach.of(BookingRule.IN_THE_PAST, at("14:00")));
    before = Optional.of(at("14:00"));
    assertThat(breaches(TWO_TO_THREE, at("20:00"))).as("begun already, and still beginning then").isEmpty();
    before = Optional.of(at("16:00"));
    assertThat(breaches(TWO_TO_THREE, at("20:00"))).extracting(Breach::rule)
        .as("moved into the past").containsExactly(BookingRule.IN_THE_PAST);
  }

  @Test
  void opening() {
    assertThat(broken(draft(item(1, "13:00", "14:00")))).isEmpty();
    assertThat(broken(draft(item(1, "12:59", "14:00"))))
        .containsExactly(BookingRule.OUTSIDE_OPENING, BookingRule.NOT_WORKING);
    assertThat(broken(draft(item(1, "23:30", "01:00")))).as("past midnight, until closing").isEmpty();
    working = List.of(new WorkingFact(JO, at("13:00"), at("03:00")));
    assertThat(breaches(draft(item(1, "23:30", "01:01")), NOW)).containsExactly(
        Breach.of(BookingRule.OUTSIDE_OPENING, "Royal Care", at("13:00"), at("01:00")));
  }

  @Test
  void serviceGone() {
    services = List.of(new ServiceFact(SHIATSU, "Shiatsu", false, true, 5, 15, 10));
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.SERVICE_GONE);
    services = List.of();
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.SERVICE_GONE);
  }

  @Test
  void roomGone() {
    rooms = List.of(new RoomFact(ROOM_A, "Room A", false));
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.ROOM_GONE);
    rooms = List.of();
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.ROOM_GONE);
  }

  @Test
  void roomMissing() {
    BookingDraft roomless = draft(item(1, "14:00", "15:00").in(OptionalLong.empty()));
    assertThat(broken(roomless)).containsExactly(BookingRule.ROOM_MISSING);
    assertThat(broken(roomless.with(details(Place.ADDRESS, "12 Mabini", "", "")))).isEmpty();
    services = List.of(new ServiceFact(SHIATSU, "Shiatsu", true, false, 5, 15, 10));
    assertThat(broken(roomless)).as("needs no room").isEmpty();
  }

  @Test
  void personGone() {
    staff = List.of(new StaffFact(JO, "Jo", false, List.of(SHIATSU)));
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.PERSON_GONE);
    staff = List.of();
    assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.PERSON_GONE);
    assertThat(broken(draft(item(1, "14:00", "15:00").with(OptionalLong.empty())))).as("unassigned").isEmpty();
  }

  @Test
  void qualified() {
    staff = List.of(new StaffFact(JO, "Jo", true, List.of(SHIATSU + 1)));
    assertThat(breaches(TWO_TO_THREE, NOW)).containsExactly(
        Breach.of(BookingRule.NOT_QUALIFIED, item(1, "14:00", "15:00"), "Jo", "Shiatsu"));
  }

  @Test
  void working() {
    working = List.of(new WorkingFact(JO, at("13:00"), at("14:30")));
    assertThat(breaches(TWO_TO_THREE, NOW)).containsExactly(
        Breach.of(BookingRule.NOT_WORKING, item(1, "14:00", "15:00"), "Jo", at("14:30"), at("15:00")));
    working = List.of(new WorkingFact(JO, at("14:30"), at("15:00")), new WorkingFact(JO, at("14:00"), at("14:30")));
    assertThat(broken(TWO_TO_THREE)).as("two stretches that touch; the buffers reach beyond").isEmpty();
    working = List.of(new WorkingFact(BEA, at("13:00"), at("01:00")));
    assertThat(broken(TWO_TO_THREE)).as("somebody else works").containsExactly(BookingRule.NOT_WORKING);
  }

  @Test
  void absent() {
    absences = List.of(new AbsenceFact(JO, 1, "SICK", "flu"), new AbsenceFact(JO, 1, "LEAVE", ""));
    assertThat(breaches(TWO_TO_THREE, NOW)).containsExactly(
        Breach.of(BookingRule.ABSENT, item(1, "14:00", "15:00"), "Jo", "SICK", "flu"));
    absences = List.of(new AbsenceFact(JO, 2, "SICK", "flu"));
    assertThat(broken(TWO_TO_THREE)).as("another treatment's").isEmpty();
  }

  @Test
  void bufferShort() {
    for (ServiceFact wider : List.of(new ServiceFact(SHIATSU, "Shiatsu", true, true, 6, 15, 10),
        new ServiceFact(SHIATSU, "Shiatsu", true, true, 5, 16, 10),
        new ServiceFact(SHIATSU, "Shiatsu", true, true, 5, 15, 11))) {
      services = List.of(wider);
      assertThat(broken(TWO_TO_THREE)).containsExactly(BookingRule.BUFFER_SHORT);
    }
    services = List.of(new ServiceFact(SHIATSU, "Shiatsu", true, false, 5, 15, 11));
    assertThat(broken(draft(item(1, "14:00", "15:00").in(OptionalLong.empty())))).as("no room, no turnover").isEmpty();
  }

  @Test
  void everyTreatmentIsLookedAt() {
    absences = List.of(new AbsenceFact(JO, 2, "SICK", ""));
    assertThat(breaches(draft(item(1, "14:00", "15:00"), item(2, "15:00", "16:00")), NOW))
        .extracting(Breach::seq).containsExactly(2);
  }
}
