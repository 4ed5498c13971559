package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentStatus;
import guitara.booking.BookingOutcome;
import guitara.booking.BookingRule;
import guitara.booking.Breach;
import guitara.booking.ClaimPurpose;
import guitara.booking.Clash;
import guitara.booking.Step;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every refusal has a sentence in the desk's words and the branch's time.
class BookingWordsTest {

  static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
  static final Branch BRANCH = new Branch(
      1, "RC", "Royal Care", ZoneId.of("Asia/Manila"), LocalTime.of(13, 0), LocalTime.of(1, 0), LocalTime.of(5, 0),
      Duration.ofMinutes(30), Currency.getInstance("PHP"), 30, "PH");
  static final Texts TEXTS = Texts.load(DrawerFixture.LOCALE, "ui", "booking");

  private final BookingWords words =
      new BookingWords(TEXTS, new Formats(DrawerFixture.LOCALE, BRANCH.zone()), BRANCH, InstantSource.fixed(NOON));

  /// What each rule hands over, as the rules themselves do.
  private static List<Object> sample(BookingRule rule) {
    return switch (rule) {
      case NO_SERVICE, GUEST_TWICE, PERSON_TWICE, ROOM_TWICE, ADDRESS_MISSING, REASON_NEEDED, CLIENT_GONE, ROOM_GONE ->
          List.of();
      case TOO_MANY_SERVICES -> List.of(1_000, 20);
      case TOO_LONG -> List.of(24L);
      case TOO_LONG_AGO, TOO_FAR_AHEAD -> List.of(400L);
      case NOTES_TOO_LONG, ADDRESS_TOO_LONG -> List.of(10_000_000, 4_000);
      case REASON_LENGTH -> List.of(3, 500);
      case SERVICE_GONE, ROOM_MISSING, BUFFER_SHORT -> List.of("Shiatsu");
      case PERSON_GONE -> List.of("Jo Reyes");
      case CLIENT_BLOCKED -> List.of("Maria", "owes for two visits");
      case NOT_QUALIFIED -> List.of("Jo Reyes", "Shiatsu");
      case OUTSIDE_OPENING -> List.of("Royal Care", at(13, 0), at(25, 0));
      case NOT_WORKING -> List.of("Jo Reyes", at(18, 30), at(19, 30));
      case ABSENT -> List.of("Jo Reyes", "SICK", "flu");
      case IN_THE_PAST -> List.of(at(11, 0));
    };
  }

  private static Instant at(int hour, int minute) {
    return NOON.plus(Duration.ofHours(hour - 12)).plus(Duration.ofMinutes(minute));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasASentenceThatUsesNoMoreWordsThanItGets(BookingRule rule) {
    String text = TEXTS.get("booking.rule." + rule.name());
    int given = rule == BookingRule.ABSENT ? 2 : sample(rule).size();
    Matcher places = Pattern.compile("\\{(\\d+)").matcher(text);
    while (places.find()) {
      assertThat(Integer.parseInt(places.group(1))).as(rule + ": " + text).isLessThan(given);
    }
    assertThat(words.sentence(new Breach(rule, 0, sample(rule)))).isNotBlank().doesNotContain("{").endsWith(".");
  }

  @Test
  void timesAreTheBranchsOwn() {
    assertThat(words.sentence(new Breach(BookingRule.NOT_WORKING, 1, sample(BookingRule.NOT_WORKING))))
        .isEqualTo("Jo Reyes is not working 18:30–19:30; give a reason to book anyway.");
    assertThat(words.sentence(new Breach(BookingRule.OUTSIDE_OPENING, 0, sample(BookingRule.OUTSIDE_OPENING))))
        .isEqualTo("Royal Care is open 13:00–01:00; give a reason to book anyway.");
  }

  @Test
  void anAbsenceWithoutAReasonSaysOnlyItsKind() {
    assertThat(words.sentence(new Breach(BookingRule.ABSENT, 1, List.of("Jo", "SICK", "flu")))).contains("(sick: flu)");
    assertThat(words.sentence(new Breach(BookingRule.ABSENT, 1, List.of("Jo", "JURY_DUTY", ""))))
        .contains("(jury duty)");
  }

  @Test
  void aClashSaysWhoHasWhatUntilWhenAndWhoBookedIt() {
    Clash clash = clash("STAFF", "Jo Reyes", false, at(14, 0), at(15, 15));
    assertThat(words.sentence(clash, at(14, 30)))
        .isEqualTo("Jo Reyes is with Maria Santos until 15:15 (booked by Liza at 11:42).");
    assertThat(words.sentence(clash, at(13, 30)))
        .isEqualTo("Jo Reyes is with Maria Santos 14:00–15:15 (booked by Liza at 11:42).");
    assertThat(words.sentence(clash("ROOM", "Room A", false, at(14, 0), at(15, 10)), at(14, 30)))
        .startsWith("Room A is taken by Maria Santos until 15:10 ");
    assertThat(words.sentence(clash("CLIENT", "Ana", false, at(14, 0), at(15, 0)), at(14, 30)))
        .startsWith("Ana already has a booking until 15:00 ");
  }

  @Test
  void anotherBranchsClientIsNobodysBusiness() {
    for (String kind : List.of("STAFF", "ROOM", "CLIENT")) {
      assertThat(words.sentence(clash(kind, "Bea Cruz", true, at(14, 0), at(16, 0)), at(14, 30)))
          .contains("Bea Cruz", "another branch until 16:00").doesNotContain("Maria", "Liza", "{");
    }
  }

  private static Clash clash(String kind, String resource, boolean elsewhere, Instant from, Instant to) {
    return new Clash(kind, 7, resource, new Slot(from, to), elsewhere,
        ClaimPurpose.APPOINTMENT, 1, "Maria Santos", "Liza", at(11, 42));
  }

  @Test
  void everyOutcomeHasASentence() {
    List<BookingOutcome> outcomes = List.of(
        new BookingOutcome.Done(1, 1),
        new BookingOutcome.Refused(List.of(new Breach(BookingRule.NO_SERVICE, 0, List.of()))),
        new BookingOutcome.Refused(List.of(new Breach(BookingRule.ABSENT, 1, List.of("Jo", "SICK", "")))),
        new BookingOutcome.Clashed(List.of()), new BookingOutcome.NotPossible(AppointmentStatus.COMPLETED),
        new BookingOutcome.Gone(), new BookingOutcome.Busy());
    assertThat(outcomes).allSatisfy(outcome -> assertThat(words.sentence(outcome)).endsWith(".").doesNotContain("{"));
  }

  @Test
  void statesAndStepsHaveNames() {
    assertThat(AppointmentStatus.values()).allSatisfy(status -> assertThat(words.status(status)).isNotBlank());
    assertThat(Step.values()).allSatisfy(step -> {
      assertThat(words.step(step)).isNotBlank();
      assertThat(TEXTS.get("booking.done.step." + step.name())).contains("{0}");
    });
  }

  @Test
  void everyRuleHasItsPlaceInTheDrawer() {
    assertThat(BookingRule.values()).allSatisfy(rule -> assertThat(BookingRemarks.field(rule)).isNotNull());
  }
}
