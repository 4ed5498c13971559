package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guitara.support.House;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type by mistake or on purpose: a clear outcome each time, through the use cases, on a real database.
class BadInputTest {

  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  private static House house;
  private static Desk desk;

  @BeforeAll
  static void open() {
    house = House.open();
    desk = new Desk(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void empty() {
    house.asOwner("DELETE FROM claim; DELETE FROM intent; DELETE FROM appointment_item; DELETE FROM appointment");
  }

  private static BookingDraft two() {
    return house.draft(house.maria, house.jo, house.roomA, "14:00");
  }

  private static BookingDraft noted(String notes, String address) {
    return two().with(new AppointmentDetails(house.maria, Place.BRANCH, address, notes, ""));
  }

  private static List<BookingRule> refusal(BookingOutcome outcome) {
    assertThat(outcome).isInstanceOf(BookingOutcome.Refused.class);
    return ((BookingOutcome.Refused) outcome).breaches().stream().map(Breach::rule).toList();
  }

  /// Booking, changing and the check while typing must agree.
  private static void refusedEverywhere(BookingDraft draft, BookingRule... rules) {
    long id = Desk.done(desk.book(house.draft(house.nono, house.tess, house.roomB, "20:00"))).appointmentId();
    assertThat(refusal(desk.book(draft))).containsExactly(rules);
    assertThat(refusal(desk.change(id, 1, draft))).containsExactly(rules);
    assertThat(desk.check.apply(draft, id).breaches()).extracting(Breach::rule).contains(rules);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "💆🏽‍♀️ 100 % O'Hara \\ \"quoted\" ; DROP TABLE claim; -- $1 ? :intent {0} \\u0041",
      "%_%", "\\", "'", "''", "日本語 العربية \u202e rtl", "line\nline\r\n\ttab", "[]{}<>&amp;", "null", "E'\\\\x00'"})
  void whateverIsWrittenComesBackAsItWasWritten(String text) {
    BookingDraft draft = noted(text, text);
    long id = Desk.done(desk.book(draft)).appointmentId();
    assertThat(desk.find(id).draft()).isEqualTo(draft);
    assertThat(desk.find(id).draft().details().notes()).isEqualTo(text.strip());
    BookingDraft doubled = noted(text + text, text + text);
    Desk.done(desk.change(id, 1, doubled));
    assertThat(desk.find(id).draft()).isEqualTo(doubled);
    Desk.done(desk.step.apply(new TakeStepRequest(Intents.next(), house.liza, id, Step.CANCEL, text)));
    assertThat(desk.find(id).origin().endedReason()).isEqualTo(text.strip());
  }

  @Test
  void namesWithSignsOfEveryKindAreShownInClashes() {
    house.asOwner("UPDATE client SET first_name = 'Zoë \"%\" \\ 💐', last_name = 'O''Hara' WHERE id = " + house.ana);
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "14:00")));
    assertThat(desk.book(two())).isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed ->
        assertThat(clashed.clashes()).extracting(Clash::holder).containsOnly("Zoë \"%\" \\ 💐 O'Hara"));
  }

  /// PostgreSQL cannot store it, and nobody can see or type it: it is left out.
  @Test
  void theNullCharacterIsLeftOut() {
    long id = Desk.done(desk.book(noted("a\0b\0", "\0c"))).appointmentId();
    assertThat(desk.find(id).draft()).isEqualTo(noted("ab", "c"));
    Desk.done(desk.change(id, 1, noted("\0d\0", "e\0")
        .with(new AppointmentDetails(house.maria, Place.BRANCH, "e\0", "\0d", "rea\0son"))));
    assertThat(desk.find(id).draft().details())
        .isEqualTo(new AppointmentDetails(house.maria, Place.BRANCH, "e", "d", "reason"));
    assertThat(refusal(desk.step.apply(new TakeStepRequest(Intents.next(), house.liza, id, Step.CANCEL, "\0 \0"))))
        .containsExactly(BookingRule.REASON_NEEDED);
    Desk.done(desk.step.apply(new TakeStepRequest(Intents.next(), house.liza, id, Step.CANCEL, "il\0l")));
    assertThat(desk.find(id).origin().endedReason()).isEqualTo("ill");
  }

  @Test
  void tenMegabytesOfTextAreTooLong() {
    String book = "x".repeat(TEN_MEGABYTES);
    refusedEverywhere(noted(book, ""), BookingRule.NOTES_TOO_LONG);
    empty();
    refusedEverywhere(noted("", book), BookingRule.ADDRESS_TOO_LONG);
    empty();
    refusedEverywhere(two().with(two().details().overriddenBecause(book)), BookingRule.REASON_LENGTH);
  }

  @Test
  void tenMegabytesOfReasonForCancellingAreTooLong() {
    long id = Desk.done(desk.book(two())).appointmentId();
    for (int length : new int[] {501, TEN_MEGABYTES}) {
      assertThat(refusal(desk.step.apply(new TakeStepRequest(
          Intents.next(), house.liza, id, Step.CANCEL, "x".repeat(length)))))
          .containsExactly(BookingRule.REASON_LENGTH);
    }
    assertThat(desk.find(id).status()).isEqualTo(AppointmentStatus.CONFIRMED);
    Desk.done(desk.step.apply(new TakeStepRequest(
        Intents.next(), house.liza, id, Step.CANCEL, "x".repeat(500))));
  }

  @Test
  void theLongestTextsThatAreAllowedFit() {
    AppointmentDetails longest = new AppointmentDetails(
        house.maria, Place.BRANCH, "ä".repeat(500), "é".repeat(4_000), "ñ".repeat(500));
    long id = Desk.done(desk.book(two().with(longest))).appointmentId();
    assertThat(desk.find(id).draft().details()).isEqualTo(longest);
  }

  @Test
  void aThousandServicesAreTooMany() {
    AppointmentItem one = two().items().getFirst();
    List<AppointmentItem> many = IntStream.rangeClosed(1, 1_000).mapToObj(seq -> new AppointmentItem(
        seq, 1, one.serviceId(), one.staffId(), one.roomId(), one.during().shiftedBy(Duration.ofHours(seq)),
        one.buffers(), one.price())).toList();
    refusedEverywhere(two().with(many), BookingRule.TOO_MANY_SERVICES);
    empty();
    refusedEverywhere(two().with(List.of()), BookingRule.NO_SERVICE);
  }

  @Test
  void absurdTimesAreRefused() {
    Instant start = house.at("14:00");
    refusedEverywhere(at(Slot.of(start, Duration.ofDays(365))), BookingRule.TOO_LONG);
    empty();
    refusedEverywhere(at(Slot.of(Instant.parse("+20260-03-02T06:00:00Z"), Duration.ofHours(1))),
        BookingRule.TOO_FAR_AHEAD);
    empty();
    refusedEverywhere(at(Slot.of(Instant.parse("0000-03-02T06:00:00Z"), Duration.ofHours(1))),
        BookingRule.TOO_LONG_AGO);
    assertThatIllegalArgumentException().isThrownBy(() -> new Slot(start, start.minusSeconds(60)));
  }

  private static BookingDraft at(Slot slot) {
    return two().with(List.of(two().items().getFirst().at(slot)));
  }

  @Test
  void impossibleTreatmentsCannotEvenBeMade() {
    AppointmentItem good = two().items().getFirst();
    assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentItem.Buffers(-1, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentItem.Buffers(0, 241, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AppointmentItem.Buffers(0, 0, Integer.MAX_VALUE));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 0, 1, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 1, 0, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 1, 21, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 1, 1, "-0.01"));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 1, 1, "0.001"));
    assertThatIllegalArgumentException().isThrownBy(() -> item(good, 1, 1, "100000000"));
    assertThatIllegalArgumentException().isThrownBy(() -> two().with(List.of(good, good)));
    assertThat(item(good, 1, 20, "99999999.99").price()).isEqualByComparingTo("99999999.99");
  }

  private static AppointmentItem item(AppointmentItem good, int seq, int guest, String price) {
    return new AppointmentItem(seq, guest, good.serviceId(), good.staffId(), good.roomId(), good.during(),
        good.buffers(), new BigDecimal(price));
  }

  @Test
  void whatDoesNotExistIsGone() {
    AppointmentItem good = two().items().getFirst();
    refusedEverywhere(house.draft(999_999, house.jo, house.roomA, "14:00"), BookingRule.CLIENT_GONE);
    empty();
    refusedEverywhere(house.draft(house.maria, 999_999, house.roomA, "14:00"), BookingRule.PERSON_GONE);
    empty();
    refusedEverywhere(house.draft(house.maria, house.jo, 999_999, "14:00"), BookingRule.ROOM_GONE);
    empty();
    refusedEverywhere(house.draft(house.maria, house.roomB, house.jo, "14:00"),
        BookingRule.ROOM_GONE, BookingRule.PERSON_GONE);
    empty();
    refusedEverywhere(two().with(List.of(new AppointmentItem(1, 1, -7, OptionalLong.empty(), OptionalLong.empty(),
        good.during(), good.buffers(), good.price()))), BookingRule.SERVICE_GONE);
    assertThat(desk.step(-1, Step.CANCEL)).isEqualTo(new BookingOutcome.Gone());
    assertThat(desk.change(Long.MAX_VALUE, 1, two())).isEqualTo(new BookingOutcome.Gone());
  }

  @Test
  void aBookingThatIsChangedForAnotherBranchMovesThere() {
    long id = Desk.done(desk.book(two())).appointmentId();
    BookingDraft there = new BookingDraft(house.barbers.id(), two().details().overriddenBecause("helping out"),
        List.of(two().items().getFirst().with(OptionalLong.of(house.bea)).in(OptionalLong.empty())));
    Desk.done(desk.change(id, 1, there));
    assertThat(desk.find(id).draft()).isEqualTo(there);
  }
}
