package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// When the guests of a group begin.
class GroupTimesTest {

  private static final Instant TWO = Instant.parse("2026-03-02T06:00:00Z");
  private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

  private static AppointmentItem item(int seq, int guest, int startsAfter, int minutes) {
    return new AppointmentItem(seq, guest, 1, OptionalLong.of(10 + guest), OptionalLong.empty(),
        Slot.ofMinutes(TWO.plusSeconds(60L * startsAfter), minutes), AppointmentItem.Buffers.NONE, BigDecimal.TEN);
  }

  private static BookingDraft draft(AppointmentItem... items) {
    return new BookingDraft(1, AppointmentDetails.atBranch(1), List.of(items));
  }

  private static List<BookingInput.Line> lines(AppointmentItem... items) {
    return Stream.of(items).map(BookingInput.Line::of).toList();
  }

  private static BookingInput.Line newcomer(int guest) {
    return new BookingInput.Line(guest, 1, "60", 0, 0, Optional.empty());
  }

  @Test
  void aNewGroupBeginsAtOnceOrOneAfterTheOther() {
    List<BookingInput.Line> lines = List.of(newcomer(1), newcomer(2), newcomer(3));
    GroupTimes atOnce = new GroupTimes(TWO, Duration.ZERO, lines, Optional.empty());
    assertThat(atOnce.startOf(3, lines.subList(2, 3))).isEqualTo(TWO);
    GroupTimes apart = new GroupTimes(TWO, HALF_AN_HOUR, lines, Optional.empty());
    assertThat(apart.startOf(1, lines.subList(0, 1))).isEqualTo(TWO);
    assertThat(apart.startOf(3, lines.subList(2, 3))).isEqualTo(TWO.plus(HALF_AN_HOUR.multipliedBy(2)));
  }

  private static final AppointmentItem[] UNEVEN = {item(1, 1, 0, 60), item(2, 2, 10, 60), item(3, 3, 45, 60)};

  @Test
  void timesThatFollowNoRuleMoveWithTheVisit() {
    List<BookingInput.Line> lines = lines(UNEVEN);
    GroupTimes later = new GroupTimes(TWO.plusSeconds(3600), Duration.ZERO, lines, Optional.of(draft(UNEVEN)));
    assertThat(later.startOf(2, lines.subList(1, 2))).isEqualTo(TWO.plusSeconds(4200));
    assertThat(later.kept(List.of(item(3, 3, 60, 60)), lines.subList(2, 3)).getFirst().during().start())
        .isEqualTo(TWO.plusSeconds(3600 + 45 * 60));
  }

  @Test
  void anotherDistanceIsAgreedAnew() {
    List<BookingInput.Line> lines = lines(UNEVEN);
    GroupTimes apart = new GroupTimes(TWO, HALF_AN_HOUR, lines, Optional.of(draft(UNEVEN)));
    assertThat(apart.startOf(3, lines.subList(2, 3))).isEqualTo(TWO.plusSeconds(3600));
    List<AppointmentItem> planned = List.of(item(3, 3, 60, 60));
    assertThat(apart.kept(planned, lines.subList(2, 3))).isEqualTo(planned);
  }

  @Test
  void whoeverIsLeftOfAGroupKeepsTheirTimes() {
    List<BookingInput.Line> left = lines(UNEVEN[1], UNEVEN[2]);
    GroupTimes times = new GroupTimes(TWO.plusSeconds(600), Duration.ZERO, left, Optional.of(draft(UNEVEN)));
    assertThat(times.startOf(1, left.subList(0, 1))).isEqualTo(TWO.plusSeconds(600));
    assertThat(times.startOf(2, left.subList(1, 2))).isEqualTo(TWO.plusSeconds(45 * 60));
  }

  @Test
  void aGuestWithAnotherServiceFollowsWhileTheOthersKeepTheirPauses() {
    AppointmentItem[] paused = {item(1, 1, 0, 60), item(2, 1, 75, 30), item(3, 2, 0, 60)};
    List<BookingInput.Line> lines = lines(paused);
    GroupTimes times = new GroupTimes(TWO, Duration.ZERO, lines, Optional.of(draft(paused)));
    List<AppointmentItem> planned = List.of(item(1, 1, 0, 60), item(2, 1, 60, 30));
    assertThat(times.kept(planned, lines.subList(0, 2))).extracting(AppointmentItem::during)
        .as("the pause stays").containsExactly(paused[0].during(), paused[1].during());
    List<AppointmentItem> longer = List.of(item(1, 1, 0, 90), item(2, 1, 90, 30));
    assertThat(times.kept(longer, lines.subList(0, 2))).isEqualTo(longer);
  }

  @Test
  void theDistanceIsReadFromABookingOnlyWhereItIsTheSameEverywhere() {
    assertThat(GroupTimes.apart(draft(item(1, 1, 0, 60)))).isEmpty();
    assertThat(GroupTimes.apart(draft(UNEVEN))).isEmpty();
    assertThat(GroupTimes.apart(draft(item(1, 1, 0, 60), item(2, 2, 30, 60), item(3, 3, 60, 60)))).isEqualTo("30");
  }
}
