package guitara.booking;

import static guitara.booking.Drafts.NOW;
import static guitara.booking.Drafts.bea;
import static guitara.booking.Drafts.details;
import static guitara.booking.Drafts.draft;
import static guitara.booking.Drafts.item;
import static guitara.booking.Drafts.ofGuest;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Each rule of a draft by itself: it breaks, it holds.
class DraftRulesTest {

  private static List<BookingRule> broken(BookingDraft draft) {
    return DraftRules.breaches(draft, NOW).stream().map(Breach::rule).toList();
  }

  private static BookingDraft lasting(Instant start, Duration length) {
    return draft(item(1, "14:00", "15:00").at(Slot.of(start, length)));
  }

  private static BookingDraft withServices(int count) {
    Instant start = NOW;
    return new BookingDraft(1, AppointmentDetails.atBranch(1), IntStream.rangeClosed(1, count)
        .mapToObj(seq -> item(seq, "14:00", "15:00").at(Slot.ofMinutes(start.plusSeconds(600L * seq), 10))).toList());
  }

  @Test
  void countOfServices() {
    assertThat(broken(withServices(0))).containsExactly(BookingRule.NO_SERVICE);
    assertThat(broken(withServices(1))).isEmpty();
    assertThat(broken(withServices(20))).isEmpty();
    assertThat(broken(withServices(21))).containsExactly(BookingRule.TOO_MANY_SERVICES);
    assertThat(DraftRules.countOfServices(withServices(1_000)))
        .containsExactly(Breach.of(BookingRule.TOO_MANY_SERVICES, 1_000, 20));
  }

  @Test
  void length() {
    assertThat(broken(lasting(NOW, Duration.ofHours(24)))).isEmpty();
    assertThat(broken(lasting(NOW, Duration.ofHours(24).plusNanos(1)))).containsExactly(BookingRule.TOO_LONG);
    assertThat(broken(lasting(NOW, Duration.ofDays(365)))).containsExactly(BookingRule.TOO_LONG);
  }

  @Test
  void horizon() {
    Duration hour = Duration.ofHours(1);
    assertThat(broken(lasting(NOW.plus(DraftRules.FARTHEST), hour))).isEmpty();
    assertThat(broken(lasting(NOW.plus(DraftRules.FARTHEST).plusNanos(1), hour)))
        .containsExactly(BookingRule.TOO_FAR_AHEAD);
    assertThat(broken(lasting(Instant.MAX.minus(hour), hour))).containsExactly(BookingRule.TOO_FAR_AHEAD);
    assertThat(broken(lasting(NOW.minus(DraftRules.FARTHEST), hour))).isEmpty();
    assertThat(broken(lasting(NOW.minus(DraftRules.FARTHEST).minusNanos(1), hour)))
        .containsExactly(BookingRule.TOO_LONG_AGO);
    assertThat(broken(lasting(Instant.MIN, hour))).containsExactly(BookingRule.TOO_LONG_AGO);
  }

  @Test
  void guestTwice() {
    AppointmentItem first = item(1, "14:00", "15:00");
    assertThat(broken(draft(first, bea(item(2, "14:30", "15:30"))))).containsExactly(BookingRule.GUEST_TWICE);
    assertThat(broken(draft(first, bea(item(2, "15:00", "16:00"))))).isEmpty();
    assertThat(broken(draft(first, ofGuest(2, bea(item(2, "14:30", "15:30")))))).isEmpty();
  }

  @Test
  void personTwice() {
    AppointmentItem first = item(1, "14:00", "15:00");
    AppointmentItem second = ofGuest(2, bea(item(2, "14:30", "15:30")));
    assertThat(broken(draft(first, second.with(first.staffId())))).containsExactly(BookingRule.PERSON_TWICE);
    assertThat(broken(draft(first, second))).isEmpty();
    assertThat(broken(draft(first.with(OptionalLong.empty()), second.with(OptionalLong.empty()))))
        .as("nobody is not one person").isEmpty();
  }

  @Test
  void roomTwice() {
    AppointmentItem first = item(1, "14:00", "15:00");
    AppointmentItem second = ofGuest(2, bea(item(2, "14:30", "15:30")));
    assertThat(broken(draft(first, second.in(first.roomId())))).containsExactly(BookingRule.ROOM_TWICE);
    assertThat(broken(draft(first, second))).isEmpty();
    assertThat(broken(draft(first.in(OptionalLong.empty()), second.in(OptionalLong.empty())))).isEmpty();
  }

  @Test
  void theSameAgainAfterwardsIsNotTwice() {
    assertThat(broken(draft(item(1, "14:00", "15:00"), item(2, "15:00", "16:00")))).isEmpty();
  }

  @Test
  void notes() {
    assertThat(broken(draft(details(Place.BRANCH, "", "x".repeat(4_000), "")))).isEmpty();
    assertThat(broken(draft(details(Place.BRANCH, "", "x".repeat(4_001), ""))))
        .containsExactly(BookingRule.NOTES_TOO_LONG);
  }

  @Test
  void address() {
    assertThat(broken(draft(details(Place.ADDRESS, "x".repeat(500), "", "")))).isEmpty();
    assertThat(broken(draft(details(Place.ADDRESS, "x".repeat(501), "", ""))))
        .containsExactly(BookingRule.ADDRESS_TOO_LONG);
    assertThat(broken(draft(details(Place.BRANCH, "x".repeat(501), "", ""))))
        .containsExactly(BookingRule.ADDRESS_TOO_LONG);
    assertThat(broken(draft(details(Place.ADDRESS, " \t\n", "", "")))).containsExactly(BookingRule.ADDRESS_MISSING);
    assertThat(broken(draft(details(Place.BRANCH, "", "", "")))).isEmpty();
  }

  @Test
  void reason() {
    assertThat(broken(draft(details(Place.BRANCH, "", "", "")))).isEmpty();
    assertThat(broken(draft(details(Place.BRANCH, "", "", "ok")))).containsExactly(BookingRule.REASON_LENGTH);
    assertThat(broken(draft(details(Place.BRANCH, "", "", "yes")))).isEmpty();
    assertThat(broken(draft(details(Place.BRANCH, "", "", "x".repeat(500))))).isEmpty();
    assertThat(broken(draft(details(Place.BRANCH, "", "", "x".repeat(501)))))
        .containsExactly(BookingRule.REASON_LENGTH);
  }

  @Test
  void noneOfTheseCanBeOverridden() {
    assertThat(DraftRules.breaches(withServices(0), NOW)).noneMatch(breach -> breach.rule().overridable());
    assertThat(DraftRules.breaches(lasting(Instant.MIN, Duration.ofDays(365)), NOW))
        .hasSize(2).noneMatch(breach -> breach.rule().overridable());
  }

  @Test
  void allThatIsBrokenIsSaidAtOnce() {
    assertThat(broken(lasting(NOW, Duration.ofDays(2))
        .with(details(Place.ADDRESS, "", "x".repeat(4_001), "x")))).containsExactly(
            BookingRule.TOO_LONG, BookingRule.NOTES_TOO_LONG, BookingRule.ADDRESS_MISSING, BookingRule.REASON_LENGTH);
  }
}
