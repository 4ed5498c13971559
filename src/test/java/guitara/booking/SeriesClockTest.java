package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.series.Recurrence;
import guitara.booking.series.Recurrence.End;
import guitara.booking.series.Recurrence.Monthly;
import guitara.booking.series.Recurrence.Unit;
import guitara.booking.series.Recurrence.Wrong;
import guitara.facility.Branch;
import guitara.facility.Facilities;
import guitara.support.House;
import guitara.time.Slot;
import guitara.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A series keeps the wall clock of its branch. Berlin's clocks go forward on 29 March 2026 and back on 25 October.
class SeriesClockTest {

  private final House house = House.open();

  @AfterEach
  void close() {
    house.close();
  }

  private static Recurrence weekly(int times) {
    return new Recurrence(Unit.WEEKS, 1, Set.of(), Monthly.SAME_DATE, new End.Times(times));
  }

  private BookingDraft first() {
    return house.draft(house.ana, house.jo, house.roomA, "14:00");
  }

  private List<BookingDraft> drafts(int times) {
    return Occurrence.of(first(), weekly(times), house.branch).stream().map(Occurrence::draft).toList();
  }

  private SeriesRequest.Book request(List<BookingDraft> drafts) {
    return new SeriesRequest.Book(Intents.next(), house.liza, weekly(drafts.size()), drafts, false, Optional.empty());
  }

  private Branch berlin() {
    house.asOwner("UPDATE branch SET timezone = 'Europe/Berlin', opens = '00:00', closes = '00:00',"
        + " business_day_cut = '00:00' WHERE id = " + house.branch.id());
    house.asOwner("UPDATE weekly_template SET starts = '00:00', minutes = 1440");
    return new Facilities(house.database).branches().stream()
        .filter(it -> it.id() == house.branch.id()).findFirst().orElseThrow();
  }

  private BookingDraft at(Branch branch, String local) {
    Instant start = LocalDateTime.parse(local).atZone(branch.zone()).toInstant();
    BookingDraft draft = first();
    return draft.with(List.of(draft.items().getFirst().at(Slot.ofMinutes(start, 60))));
  }

  private static List<LocalTime> walls(List<Occurrence> all, ZoneId zone) {
    return all.stream().map(one -> one.draft().during().start().atZone(zone).toLocalTime()).toList();
  }

  @Test
  void twoOClockStaysTwoOClockWhenTheClocksChange() {
    Branch branch = berlin();
    for (String start : List.of("2026-03-22T14:00", "2026-10-18T14:00")) {
      List<Occurrence> weeks = Occurrence.of(at(branch, start), weekly(3), branch);
      assertThat(walls(weeks, branch.zone())).containsOnly(LocalTime.of(14, 0));
      assertThat(weeks).extracting(Occurrence::kind).containsOnly(WallTime.Kind.ONCE);
      Bookings.Series here = Bookings.on(house.database, House.CLOCK, List.of(branch)).series();
      List<BookingDraft> drafts = weeks.stream().map(Occurrence::draft).toList();
      assertThat(here.check().apply(drafts.stream().map(SeriesLine::of).toList(), Optional.empty()))
          .allMatch(SeriesFinding::fine);
      assertThat(here.write().apply(request(drafts))).isInstanceOf(SeriesOutcome.Done.class);
    }
    assertThat(house.rows("SELECT DISTINCT (lower(during) AT TIME ZONE 'Europe/Berlin')::time FROM appointment"))
        .containsExactly("14:00:00");
  }

  @Test
  void theHourThatDoesNotExistIsProposedAtTheNextThatDoes() {
    Branch branch = berlin();
    List<Occurrence> weeks = Occurrence.of(at(branch, "2026-03-22T02:30"), weekly(3), branch);
    assertThat(weeks).extracting(Occurrence::kind)
        .containsExactly(WallTime.Kind.ONCE, WallTime.Kind.SKIPPED, WallTime.Kind.ONCE);
    assertThat(walls(weeks, branch.zone()))
        .containsExactly(LocalTime.of(2, 30), LocalTime.of(3, 0), LocalTime.of(2, 30));
    assertThat(weeks).extracting(one -> one.draft().during().minutes()).containsOnly(60L);
  }

  @Test
  void theHourThatComesTwiceIsTheFirstOfBoth() {
    Branch branch = berlin();
    List<Occurrence> weeks = Occurrence.of(at(branch, "2026-10-18T02:30"), weekly(2), branch);
    assertThat(weeks).extracting(Occurrence::kind).containsExactly(WallTime.Kind.ONCE, WallTime.Kind.TWICE);
    assertThat(weeks.get(1).draft().during().start()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
  }

  @Test
  void aMoveIsAsFarOnTheWallOnBothSidesOfTheChange() {
    Branch branch = berlin();
    List<BookingDraft> weeks = Occurrence.of(at(branch, "2026-03-22T14:00"), weekly(2), branch).stream()
        .map(Occurrence::draft).toList();
    SeriesShift shift = new SeriesShift(weeks.getFirst(), at(branch, "2026-03-23T16:30"), branch);
    assertThat(shift.of(weeks.get(1)).draft().during().start().atZone(branch.zone()).toLocalDateTime())
        .isEqualTo(LocalDateTime.parse("2026-03-30T16:30"));
    BookingDraft night = at(branch, "2026-03-22T01:30");
    assertThat(new SeriesShift(night, at(branch, "2026-03-22T02:30"), branch)
        .of(at(branch, "2026-03-29T01:30")).kind()).isEqualTo(WallTime.Kind.SKIPPED);
  }

  @Test
  void pastMidnightStaysWithTheEveningItBegan() {
    BookingDraft late = house.draft(house.ana, house.jo, house.roomA, "00:30");
    Recurrence month = new Recurrence(Unit.MONTHS, 1, Set.of(), Monthly.SAME_WEEKDAY, new End.Times(2));
    assertThat(Occurrence.of(late, month, house.branch)).extracting(
        one -> house.branch.businessDate(one.draft().during().start()))
        .containsExactly(House.MONDAY, LocalDate.of(2026, 4, 6));
  }

  @Test
  void theServersTimeDecidesHowFarAheadIs() {
    Bookings.Series later = Bookings.on(house.database,
        InstantSource.fixed(House.CLOCK.instant().minus(Duration.ofDays(700))), List.of(house.branch)).series();
    assertThat(later.write().apply(request(drafts(6)))).isEqualTo(new SeriesOutcome.Limit(Wrong.TOO_FAR));
  }
}
