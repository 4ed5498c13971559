package guitara.booking.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingDraft;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.list.BookingSort.By;
import guitara.support.House;
import guitara.support.Reception;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Each view and filter beside what just does not belong to it, and pages that neither repeat nor leave out.
class ListBookingsTest {

  private static final BookingSort SOON = new BookingSort(By.TIME, false);

  private final House house = House.open();
  private final Reception desk = new Reception(house);
  private final ListBookings lists = new ListBookings(house.database, House.CLOCK);

  @AfterEach
  void close() {
    house.close();
  }

  private BookingDraft draft(long client, long staff, long room, int days, String time) {
    BookingDraft today = house.draft(client, staff, room, time);
    Instant start = today.during().start().plus(Duration.ofDays(days));
    return Itinerary.move(today, 1, start);
  }

  private BookingDraft unassigned(long client, int days, String time) {
    BookingDraft draft = draft(client, house.jo, house.roomB, days, time);
    return draft.with(draft.items().stream().map(item -> item.with(OptionalLong.empty())).toList());
  }

  private List<Long> ids(BookingFilter filter, BookingSort sort) {
    return lists.page(house.branch, filter, sort, Optional.empty()).lines().stream().map(BookingLine::id).toList();
  }

  private List<Long> ids(BookingView view) {
    return ids(BookingFilter.of(view), BookingSort.of(view));
  }

  /// As if it had been so many days ago.
  private long past(long id, int days) {
    house.asOwner("DELETE FROM claim WHERE appointment_id = " + id + ";"
        + " UPDATE appointment_item SET during = tstzrange(lower(during) - interval '" + days + " days',"
        + " upper(during) - interval '" + days + " days') WHERE appointment_id = " + id + ";"
        + " UPDATE appointment SET during = tstzrange(lower(during) - interval '" + days + " days',"
        + " upper(during) - interval '" + days + " days') WHERE id = " + id + ";"
        + " SELECT take_claims(" + id + ")");
    return id;
  }

  @Test
  void todayIsWhatTheBoardShows() {
    long late = desk.book(draft(house.maria, house.jo, house.roomA, 0, "23:30"));
    long early = desk.book(draft(house.ana, house.bea, house.roomB, 0, "13:00"));
    long missed = desk.step(desk.book(draft(house.nono, house.tess, house.roomA, 0, "14:00")), Step.NO_SHOW);
    desk.step(desk.book(draft(house.nono, house.tess, house.roomA, 0, "15:00")), Step.CANCEL);
    desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    assertThat(ids(BookingView.TODAY)).containsExactly(early, missed, late);
  }

  @Test
  void upcomingBeginsLaterThanNowAndHoldsItsPlace() {
    long today = desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    long tomorrow = desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long wish = desk.hold(draft(house.ana, house.bea, house.roomB, 9, "13:00"));
    desk.step(desk.book(draft(house.ana, house.bea, house.roomB, 2, "13:00")), Step.CANCEL);
    past(desk.book(draft(house.nono, house.tess, house.roomB, 0, "13:00")), 1);
    assertThat(ids(BookingView.UPCOMING)).containsExactly(today, tomorrow, wish);
  }

  @Test
  void pendingWaitsForAWordAlsoAfterItsTime() {
    desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    long wish = desk.hold(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long left = past(desk.hold(draft(house.ana, house.bea, house.roomB, 0, "13:00")), 2);
    past(desk.hold(draft(house.nono, house.tess, house.roomB, 0, "15:00")), 31);
    assertThat(ids(BookingView.PENDING)).containsExactly(left, wish);
    assertThat(lists.waiting(house.branch)).isEqualTo(new Waiting(2, 0));
  }

  @Test
  void unassignedHasATreatmentThatNobodyGives() {
    long nobody = desk.book(unassigned(house.maria, 1, "13:00"));
    BookingDraft two = draft(house.ana, house.bea, house.roomA, 2, "13:00");
    AppointmentItem second = unassigned(house.ana, 2, "14:00").items().getFirst();
    long half = desk.book(two.with(List.of(two.items().getFirst(), new AppointmentItem(
        2, 1, second.serviceId(), second.staffId(), second.roomId(), second.during(), second.buffers(),
        second.price()))));
    desk.book(draft(house.nono, house.tess, house.roomB, 1, "15:00"));
    desk.step(desk.book(unassigned(house.nono, 3, "13:00")), Step.CANCEL);
    past(desk.book(unassigned(house.nono, 0, "13:00")), 1);
    assertThat(ids(BookingView.UNASSIGNED)).containsExactly(nobody, half);
    assertThat(lists.waiting(house.branch)).isEqualTo(new Waiting(0, 2));
  }

  @Test
  void cancelledIsLatestFirstAndSaysWhy() {
    desk.book(draft(house.maria, house.jo, house.roomA, 0, "13:00"));
    long today = desk.step(desk.book(draft(house.ana, house.bea, house.roomB, 0, "13:00")), Step.CANCEL);
    long missed = desk.step(past(desk.book(draft(house.nono, house.bea, house.roomB, 0, "15:00")), 3), Step.NO_SHOW);
    long ahead = desk.step(desk.book(draft(house.ana, house.bea, house.roomB, 5, "13:00")), Step.CANCEL);
    past(desk.book(draft(house.nono, house.tess, house.roomB, 0, "17:00")), 31);
    desk.step(past(desk.book(draft(house.nono, house.tess, house.roomB, 0, "17:00")), 32), Step.NO_SHOW);
    assertThat(ids(BookingView.CANCELLED)).containsExactly(ahead, today, missed);
    assertThat(lists.page(house.branch, BookingFilter.of(BookingView.CANCELLED), BookingSort.of(BookingView.CANCELLED),
        Optional.empty()).lines().getFirst().endedReason()).isEqualTo("client called");
  }

  @Test
  void aLineSaysWhoWhatAndWhere() {
    long id = desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    BookingLine line = lists.page(house.branch, BookingFilter.of(BookingView.UPCOMING), SOON, Optional.empty())
        .lines().getFirst();
    assertThat(line.id()).isEqualTo(id);
    assertThat(line.guest()).isEqualTo(new BookingLine.Guest(house.maria, "Maria Cristina Evangelista-Delos Santos"));
    assertThat(line.status()).isEqualTo(AppointmentStatus.CONFIRMED);
    assertThat(line.during().minutes()).isEqualTo(60);
    assertThat(line.treatments()).containsExactly(
        new BookingLine.Treatment(house.shiatsu, OptionalLong.of(house.jo), OptionalLong.of(house.roomA)));
    assertThat(line.price().amount()).isEqualByComparingTo("500");
    assertThat(line.unassigned()).isFalse();
  }

  @Test
  void isFoundByTheEMailAddress() {
    house.asOwner("UPDATE client SET email = 'Ana.Pena@example.com' WHERE id = " + house.ana);
    desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long anas = desk.book(draft(house.ana, house.bea, house.roomB, 1, "13:00"));
    BookingFilter upcoming = BookingFilter.of(BookingView.UPCOMING);
    assertThat(ids(upcoming.containing("ana.pena@example.com"), SOON)).containsExactly(anas);
    assertThat(ids(upcoming.containing("ana.pena@ex"), SOON)).containsExactly(anas);
    assertThat(ids(upcoming.containing("pena@example.com"), SOON)).isEmpty();
    assertThat(lists.counts(house.branch, upcoming.containing("ana.pena@ex"))).containsEntry(BookingView.UPCOMING, 1L);
  }

  @Test
  void isFoundByWordsPhoneAndNumber() {
    long marias = desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long anas = desk.book(draft(house.ana, house.bea, house.roomB, 1, "13:00"));
    BookingFilter upcoming = BookingFilter.of(BookingView.UPCOMING);
    assertThat(ids(upcoming.containing("delos ev"), SOON)).containsExactly(marias);
    assertThat(ids(upcoming.containing("PENA"), SOON)).containsExactly(anas);
    assertThat(ids(upcoming.containing("0917 000 0002"), SOON)).containsExactly(anas);
    assertThat(ids(upcoming.containing("" + marias), SOON)).contains(marias);
    assertThat(ids(upcoming.containing("elos"), SOON)).isEmpty();
    assertThat(ids(upcoming.containing("%"), SOON)).isEmpty();
    assertThat(ids(upcoming.containing("maria pena"), SOON)).isEmpty();
  }

  @Test
  void isNarrowedToAPersonAndAService() {
    long jos = desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    long beas = desk.book(draft(house.ana, house.bea, house.roomB, 1, "13:00"));
    BookingFilter upcoming = BookingFilter.of(BookingView.UPCOMING);
    assertThat(ids(upcoming.with(OptionalLong.of(house.jo)), SOON)).containsExactly(jos);
    assertThat(ids(upcoming.withService(OptionalLong.of(house.shiatsu)), SOON)).containsExactly(jos, beas);
    assertThat(ids(upcoming.withService(OptionalLong.of(house.hotStone)), SOON)).isEmpty();
    assertThat(lists.counts(house.branch, upcoming.with(OptionalLong.of(house.bea))))
        .containsEntry(BookingView.UPCOMING, 1L).containsEntry(BookingView.TODAY, 0L);
  }

  @Test
  void isSortedByClientAndByWhenItWasBooked() {
    long nonos = desk.book(draft(house.nono, house.jo, house.roomA, 1, "13:00"));
    long anas = desk.book(draft(house.ana, house.bea, house.roomB, 2, "13:00"));
    long marias = desk.book(draft(house.maria, house.tess, house.roomB, 1, "15:00"));
    BookingFilter upcoming = BookingFilter.of(BookingView.UPCOMING);
    assertThat(ids(upcoming, new BookingSort(By.CLIENT, false))).containsExactly(anas, marias, nonos);
    assertThat(ids(upcoming, new BookingSort(By.CLIENT, true))).containsExactly(nonos, marias, anas);
    assertThat(ids(upcoming, new BookingSort(By.BOOKED, false))).containsExactly(nonos, anas, marias);
    assertThat(ids(upcoming, new BookingSort(By.BOOKED, true))).containsExactly(marias, anas, nonos);
  }

  @Test
  void anotherBranchIsNotListed() {
    desk.book(draft(house.maria, house.jo, house.roomA, 1, "13:00"));
    assertThat(lists.page(house.barbers, BookingFilter.of(BookingView.UPCOMING), SOON, Optional.empty()).lines())
        .isEmpty();
    assertThat(lists.counts(house.barbers, BookingFilter.of(BookingView.UPCOMING)).values()).containsOnly(0L);
  }

  /// 130 bookings of which many begin at the same moment, were booked at the same moment and are one client's.
  private void many() {
    house.asOwner("""
        INSERT INTO appointment (branch_id, client_id, status, during, price, created_by, updated_by, created_at)
        SELECT %1$d, %2$d + n %% 2, 'CANCELLED', tstzrange(at, at + interval '1 hour'), 500, %3$d, %3$d,
               timestamptz '2026-02-01 00:00Z' + interval '1 day' * (n / 60)
          FROM generate_series(0, 129) n,
               LATERAL (SELECT timestamptz '2026-03-03 05:00Z' + interval '1 day' * (n / 60)) t(at);
        INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
        SELECT id, 1, %4$d, %5$d, during, 500 FROM appointment;
        """.formatted(house.branch.id(), Math.min(house.maria, house.ana), house.liza.staffId(), house.shiatsu,
        house.jo));
  }

  @Test
  void pagesGoOnAfterAKeyInEveryOrderThoughKeysAreEqual() {
    many();
    BookingFilter all = BookingFilter.of(BookingView.CANCELLED);
    for (By by : By.values()) {
      for (boolean descending : new boolean[] {false, true}) {
        BookingSort sort = new BookingSort(by, descending);
        List<Long> seen = new ArrayList<>();
        BookingPage page = lists.page(house.branch, all, sort, Optional.empty());
        seen.addAll(page.lines().stream().map(BookingLine::id).toList());
        while (page.next().isPresent()) {
          assertThat(page.lines()).hasSize(BookingPage.SIZE);
          page = lists.page(house.branch, all, sort, page.next());
          seen.addAll(page.lines().stream().map(BookingLine::id).toList());
        }
        assertThat(seen).as("%s", sort).hasSize(130).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void aPageAndAllCountsAreOneStatementEach() {
    many();
    long before = house.database.statements();
    BookingPage page = lists.page(
        house.branch, BookingFilter.of(BookingView.CANCELLED), BookingSort.of(BookingView.CANCELLED), Optional.empty());
    lists.page(house.branch, BookingFilter.of(BookingView.CANCELLED), BookingSort.of(BookingView.CANCELLED),
        page.next());
    assertThat(house.database.statements() - before).isEqualTo(2);
    assertThat(lists.counts(house.branch, BookingFilter.of(BookingView.TODAY)))
        .containsEntry(BookingView.CANCELLED, 130L);
    lists.waiting(house.branch);
    assertThat(house.database.statements() - before).isEqualTo(4);
  }
}
