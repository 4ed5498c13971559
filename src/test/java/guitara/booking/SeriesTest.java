package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.booking.BookedSeries.Scope;
import guitara.booking.series.Recurrence;
import guitara.booking.series.Recurrence.End;
import guitara.booking.series.Recurrence.Monthly;
import guitara.booking.series.Recurrence.Unit;
import guitara.booking.series.Recurrence.Wrong;
import guitara.support.House;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Bookings that repeat: looked at before they are written, written together, changed and called off together.
class SeriesTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final Bookings.Series series = Bookings.on(house.database, House.CLOCK, List.of(house.branch)).series();

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
    return new SeriesRequest.Book(
        Intents.next(), house.liza, weekly(drafts.size()), drafts, false, Optional.empty());
  }

  private List<SeriesFinding> check(List<BookingDraft> drafts) {
    return series.check().apply(drafts.stream().map(SeriesLine::of).toList(), Optional.empty());
  }

  private BookedSeries booked(int times) {
    SeriesOutcome outcome = series.write().apply(request(drafts(times)));
    assertThat(outcome).isInstanceOf(SeriesOutcome.Done.class);
    return series.find().apply(((SeriesOutcome.Done) outcome).series()).orElseThrow();
  }

  private BookingDraft inWeeks(long client, int weeks, String start) {
    BookingDraft draft = house.draft(client, house.jo, house.roomA, start);
    return draft.with(draft.items().stream()
        .map(item -> item.at(item.during().shiftedBy(Duration.ofDays(7L * weeks)))).toList());
  }

  private long bookings() {
    return house.count("SELECT count(*) FROM appointment");
  }

  private long claims() {
    return house.count("SELECT count(*) FROM claim");
  }

  @Test
  void allOfItIsWrittenAtOnceInTwoStatements() {
    List<BookingDraft> drafts = drafts(52);
    assertThat(check(drafts)).hasSize(52).allMatch(SeriesFinding::fine);
    long before = house.database.statements();
    SeriesOutcome outcome = series.write().apply(request(drafts));
    assertThat(house.database.statements() - before).as("facts and the write, however many there are").isEqualTo(2);
    assertThat(outcome).isInstanceOfSatisfying(SeriesOutcome.Done.class,
        done -> assertThat(done.appointments()).hasSize(52).doesNotHaveDuplicates());
    assertThat(bookings()).isEqualTo(52);
    assertThat(claims()).isEqualTo(52 * 3);
    assertThat(house.count("SELECT count(*) FROM intent WHERE step = 'BOOK'")).as("each has its history").isEqualTo(52);
    assertThat(house.count("SELECT count(DISTINCT created_by) FROM appointment WHERE created_by = "
        + house.liza.staffId())).isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM audit_log WHERE table_name = 'series'")).isEqualTo(1);
  }

  @Test
  void lookingTakesTwoStatementsHoweverManyThereAre() {
    long before = house.database.statements();
    check(drafts(104));
    assertThat(house.database.statements() - before).isEqualTo(2);
  }

  @Test
  void whatIsTakenIsSaidLineByLineAndNothingIsWritten() {
    Desk.done(desk.book(inWeeks(house.maria, 2, "14:30")));
    List<BookingDraft> drafts = drafts(4);
    assertThat(check(drafts)).extracting(SeriesFinding::fine).containsExactly(true, true, false, true);
    assertThat(check(drafts).get(2).clashes().getFirst().holder()).startsWith("Maria Cristina");
    SeriesOutcome outcome = series.write().apply(request(drafts));
    assertThat(outcome).isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused -> assertThat(refused.findings())
        .extracting(SeriesFinding::fine).containsExactly(true, true, false, true));
    assertThat(bookings()).as("only the other one").isEqualTo(1);
    assertThat(house.count("SELECT count(*) FROM series")).isZero();
    assertThat(claims()).isEqualTo(3);
  }

  @Test
  void rulesAreAskedOfEachLine() {
    house.asOwner("INSERT INTO absence (staff_id, dates, type, status) VALUES (" + house.jo
        + ", '[2026-03-09,2026-03-10)', 'VACATION', 'APPROVED')");
    assertThat(check(drafts(3)).get(1).breaches()).extracting(Breach::rule).containsExactly(BookingRule.ABSENT);
    assertThat(series.write().apply(request(drafts(3)))).isInstanceOf(SeriesOutcome.Refused.class);
    assertThat(bookings()).isZero();
  }

  @Test
  void linesThatWantTheSamePlaceMeetEachOther() {
    List<BookingDraft> drafts = List.of(first(), inWeeks(house.ana, 1, "14:00"), inWeeks(house.ana, 1, "14:30"));
    assertThat(check(drafts)).extracting(SeriesFinding::meets)
        .containsExactly(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1));
    assertThat(series.write().apply(request(drafts))).isInstanceOf(SeriesOutcome.Refused.class);
    assertThat(bookings()).isZero();
  }

  @Test
  void theSameIntentTakesEffectOnce() {
    SeriesRequest.Book request = request(drafts(3));
    SeriesOutcome once = series.write().apply(request);
    assertThat(series.write().apply(request)).isEqualTo(once);
    assertThat(bookings()).isEqualTo(3);
  }

  @Test
  void theDesksOwnHoldMakesWay() {
    UUID hold = Intents.next();
    assertThat(new HoldSlot(house.database).apply(hold, house.liza, first(), 0)).isPresent();
    assertThat(check(drafts(2)).getFirst().fine()).isFalse();
    assertThat(series.check().apply(drafts(2).stream().map(SeriesLine::of).toList(), Optional.of(hold)))
        .allMatch(SeriesFinding::fine);
    assertThat(series.write().apply(new SeriesRequest.Book(
        Intents.next(), house.liza, weekly(2), drafts(2), false, Optional.of(hold))))
        .isInstanceOf(SeriesOutcome.Done.class);
    assertThat(house.count("SELECT count(*) FROM slot_hold")).isZero();
  }

  @Test
  void desksThatRaceForTheSameSeriesNeitherBothWinNorGetStuck() throws InterruptedException, ExecutionException {
    List<Callable<SeriesOutcome>> desks = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      long client = n % 2 == 0 ? house.ana : house.maria;
      List<BookingDraft> drafts = new ArrayList<>(drafts(12).stream()
          .map(draft -> draft.with(AppointmentDetails.atBranch(client))).toList());
      if (n % 2 == 1) {
        Collections.reverse(drafts);
      }
      desks.add(() -> series.write().apply(request(drafts)));
    }
    try (ExecutorService many = Executors.newFixedThreadPool(desks.size())) {
      List<SeriesOutcome> outcomes = new ArrayList<>();
      for (Future<SeriesOutcome> answer : many.invokeAll(desks)) {
        outcomes.add(answer.get());
      }
      assertThat(outcomes).filteredOn(SeriesOutcome.Done.class::isInstance).hasSize(1);
      assertThat(outcomes).filteredOn(outcome -> !(outcome instanceof SeriesOutcome.Done))
          .allMatch(outcome -> outcome instanceof SeriesOutcome.Refused || outcome instanceof SeriesOutcome.Busy);
    }
    assertThat(bookings()).isEqualTo(12);
  }

  @Test
  void tooManyAndTooFarAreRefusedInWords() {
    List<BookingDraft> many = new ArrayList<>(drafts(104));
    many.add(inWeeks(house.ana, 104, "14:00"));
    assertThat(series.write().apply(request(many))).isEqualTo(new SeriesOutcome.Limit(Wrong.TOO_OFTEN));
    assertThat(series.write().apply(request(List.of(first(), inWeeks(house.ana, 53 * 8, "14:00")))))
        .isEqualTo(new SeriesOutcome.Limit(Wrong.TOO_FAR));
    assertThat(series.write().apply(request(List.of()))).isEqualTo(new SeriesOutcome.Limit(Wrong.ONCE));
    assertThat(bookings()).isZero();
  }

  @Test
  void itIsThreeOfFourWithItsRule() {
    BookedSeries four = booked(4);
    assertThat(four.rule()).isEqualTo(weekly(4));
    Appointment third = four.bookings().get(2);
    assertThat(four.number(third.id())).isEqualTo(3);
    assertThat(third.origin().series()).contains(four.id());
    assertThat(four.ahead(third, Scope.FOLLOWING, House.CLOCK.instant())).hasSize(2);
    assertThat(four.ahead(third, Scope.ALL, House.CLOCK.instant())).hasSize(4);
    assertThat(four.ahead(third, Scope.ALL, house.at("14:00"))).as("what has begun is never touched").hasSize(3);
  }

  private static List<Long> ids(List<Appointment> bookings) {
    return bookings.stream().map(Appointment::id).toList();
  }

  private SeriesOutcome step(List<Long> ids, Step step, String reason) {
    return series.write().apply(new SeriesRequest.TakeStep(Intents.next(), house.liza, ids, step, reason));
  }

  @Test
  void callingOffAndTakingBackAreOneStepEach() {
    BookedSeries four = booked(4);
    List<Long> following = ids(four.ahead(four.bookings().get(1), Scope.FOLLOWING, House.CLOCK.instant()));
    assertThat(step(following, Step.CANCEL, "")).isInstanceOf(SeriesOutcome.ReasonMissing.class);
    assertThat(step(following, Step.CANCEL, "moves away")).isInstanceOf(SeriesOutcome.Done.class);
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'CANCELLED'")).isEqualTo(3);
    assertThat(claims()).isEqualTo(3);
    assertThat(step(following, Step.CANCEL, "again")).isInstanceOf(SeriesOutcome.Stale.class);
    assertThat(step(following, Step.RESTORE, "")).isInstanceOf(SeriesOutcome.Done.class);
    assertThat(claims()).isEqualTo(12);
  }

  @Test
  void takingBackIsRefusedWholeWhereOneSlotIsGone() {
    BookedSeries three = booked(3);
    List<Long> all = ids(three.bookings());
    step(all, Step.CANCEL, "moves away");
    Desk.done(desk.book(inWeeks(house.maria, 1, "14:30")));
    assertThat(step(all, Step.RESTORE, "")).isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused ->
        assertThat(refused.findings()).extracting(SeriesFinding::fine).containsExactly(true, false, true));
    assertThat(house.count("SELECT count(*) FROM appointment WHERE status = 'CANCELLED'")).isEqualTo(3);
  }

  private List<SeriesLine> shifted(List<Appointment> bookings, SeriesShift shift) {
    return bookings.stream()
        .map(now -> new SeriesLine(now.id(), now.version(), shift.of(now.draft()).draft())).toList();
  }

  /// A week later: each moves to where the next one was.
  @Test
  void allMoveTogetherAlsoIntoEachOthersPlaces() {
    BookedSeries four = booked(4);
    BookingDraft before = four.bookings().getFirst().draft();
    SeriesShift shift = new SeriesShift(before, inWeeks(house.ana, 1, "15:00"), house.branch);
    List<SeriesLine> lines = shifted(four.bookings(), shift);
    assertThat(series.check().apply(lines, Optional.empty())).allMatch(SeriesFinding::fine);
    SeriesRequest.Change request = new SeriesRequest.Change(Intents.next(), house.liza, lines);
    long statements = house.database.statements();
    assertThat(series.write().apply(request)).isInstanceOf(SeriesOutcome.Done.class);
    assertThat(house.database.statements() - statements).isEqualTo(2);
    assertThat(series.write().apply(request)).as("sent again").isInstanceOf(SeriesOutcome.Done.class);
    assertThat(series.find().apply(four.id()).orElseThrow().bookings())
        .extracting(now -> now.draft().during().start()).first().isEqualTo(house.at("15:00").plus(Duration.ofDays(7)));
    assertThat(claims()).isEqualTo(12);
    assertThat(house.count("SELECT count(*) FROM intent WHERE step = 'CHANGE'")).isEqualTo(4);
    assertThat(series.write().apply(new SeriesRequest.Change(Intents.next(), house.liza, lines)))
        .as("from an old version").isInstanceOf(SeriesOutcome.Stale.class);
  }

  @Test
  void reassigningKeepsWhatWasNotChangedAndIsRefusedWhole() {
    BookedSeries three = booked(3);
    BookingDraft before = three.bookings().getFirst().draft();
    Appointment second = three.bookings().get(1);
    assertThat(desk.change(second.id(), second.version(), inWeeks(house.ana, 1, "16:00")))
        .isInstanceOf(BookingOutcome.Done.class);
    BookingDraft after = before.with(List.of(before.items().getFirst().with(OptionalLong.of(house.bea))));
    SeriesShift shift = new SeriesShift(before, after, house.branch);
    List<Appointment> now = series.find().apply(three.id()).orElseThrow().bookings();
    List<SeriesLine> lines = shifted(now, shift);
    assertThat(lines.get(1).draft().during().start()).as("its own time stays")
        .isEqualTo(house.at("16:00").plus(Duration.ofDays(7)));
    BookingDraft other = inWeeks(house.maria, 2, "14:30");
    Desk.done(desk.book(other.with(List.of(other.items().getFirst().with(OptionalLong.of(house.bea))
        .in(OptionalLong.of(house.roomB))))));
    assertThat(series.write().apply(new SeriesRequest.Change(Intents.next(), house.liza, lines)))
        .isInstanceOfSatisfying(SeriesOutcome.Refused.class, refused -> assertThat(refused.findings())
            .extracting(SeriesFinding::fine).containsExactly(true, true, false));
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE staff_id = " + house.bea)).isEqualTo(1);
    assertThat(series.write().apply(new SeriesRequest.Change(Intents.next(), house.liza, lines.subList(0, 2))))
        .isInstanceOf(SeriesOutcome.Done.class);
    assertThat(house.count("SELECT count(*) FROM appointment_item WHERE staff_id = " + house.bea)).isEqualTo(3);
  }

  /// Whoever calls the functions by hand is asked for the same rights as whoever books one.
  @Test
  void whoMayNotBookBooksNoSeries() throws SQLException {
    long booked = booked(2).bookings().getFirst().id();
    String change = """
        [{"id": %d, "version": 1, "details": {}, "items": []}]""".formatted(booked);
    try (Connection tess = house.server.asPerson(house.server.signIn("TESS", "THERAPIST"));
        Statement statement = tess.createStatement()) {
      for (String call : List.of(
          "book_series(gen_random_uuid(), %d, '{}', '[{}]', 'CONFIRMED', NULL, 1, 'x')".formatted(house.branch.id()),
          "change_series(gen_random_uuid(), '" + change + "', NULL, 1, 'x')",
          "step_series(gen_random_uuid(), ARRAY[%d::bigint], 'CANCEL', 'x', 1, 'x')".formatted(booked))) {
        assertThatThrownBy(() -> statement.execute("SELECT guitara." + call)).as(call)
            .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
    assertThat(bookings()).isEqualTo(2);
  }
}
