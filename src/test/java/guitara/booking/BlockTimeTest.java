package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Breaks, meetings and cleaning keep people and rooms free, once or every week.
class BlockTimeTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);
  private final BlockTime block = new BlockTime(house.database);
  private final DaySchedules days = new DaySchedules(house.database);

  @AfterEach
  void close() {
    house.close();
  }

  private BlockTimeRequest lunch(List<Long> resources, List<Slot> at, boolean leaveOut) {
    return new BlockTimeRequest(
        Intents.next(), house.liza, house.branch.id(), resources, BlockKind.BREAK, "Lunch", at, leaveOut);
  }

  private BlockedTime lunchOfJo() {
    assertThat(block.block(lunch(List.of(house.jo), List.of(house.slot("14:00", "15:00")), false)))
        .isEqualTo(new BlockOutcome.Done(1, 0));
    return days.of(house.branch, House.MONDAY).blocked().getFirst();
  }

  @Test
  void nobodyCanBookIntoBlockedTime() {
    long before = house.database.statements();
    BlockedTime lunch = lunchOfJo();
    assertThat(lunch.name()).isEqualTo("Lunch");
    assertThat(lunch.blockedBy()).isEqualTo("Liza");
    assertThat(house.database.statements() - before).as("one to block, three to read the day").isEqualTo(4);
    BookingOutcome outcome = desk.book(house.draft(house.maria, house.jo, house.roomA, "13:30"));
    assertThat(outcome).isInstanceOfSatisfying(BookingOutcome.Clashed.class, clashed -> {
      assertThat(clashed.clashes().getFirst().purpose()).isEqualTo(ClaimPurpose.BLOCK);
      assertThat(clashed.clashes().getFirst().holder()).isEqualTo("Lunch");
    });
    assertThat(DayConflicts.of(
        days.of(house.branch, House.MONDAY), house.draft(house.maria, house.jo, house.roomA, "13:30"), 0))
        .extracting(DayConflicts.Conflict::purpose).containsExactly(ClaimPurpose.BLOCK);
  }

  @Test
  void blockingWhatIsBookedIsRefusedWithWhoIsThere() {
    Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00")));
    BlockOutcome outcome = block.block(
        lunch(List.of(house.jo, house.bea), List.of(house.slot("14:30", "15:30")), false));
    assertThat(outcome).isInstanceOfSatisfying(BlockOutcome.Clashed.class, clashed ->
        assertThat(clashed.clashes().getFirst().holder()).isEqualTo("Maria Cristina Evangelista-Delos Santos"));
    assertThat(house.count("SELECT count(*) FROM blocked_time")).as("all or nothing").isZero();
  }

  @Test
  void everyWeekWithoutTheWeeksThatAreTaken() {
    Instant nextWeek = house.at("14:00").plus(Duration.ofDays(7));
    BookingDraft draft = house.draft(house.maria, house.jo, house.roomA, "14:00");
    Desk.done(desk.book(draft.with(List.of(draft.items().getFirst().at(Slot.ofMinutes(nextWeek, 60))))));
    List<Slot> weeks = WeeklyOccurrences.of(house.slot("14:00", "15:00"), 6, house.branch.zone());
    assertThat(block.block(lunch(List.of(house.jo), weeks, false))).isInstanceOf(BlockOutcome.Clashed.class);
    assertThat(block.block(lunch(List.of(house.jo), weeks, true))).isEqualTo(new BlockOutcome.Done(5, 1));
    BlockedTime first = days.of(house.branch, House.MONDAY).blocked().getFirst();
    assertThat(first.repeated()).isTrue();
    assertThat(block.unblock(Intents.next(), house.liza, first.id(), true)).isEqualTo(new BlockOutcome.Done(5, 0));
    assertThat(house.count("SELECT count(*) FROM claim WHERE purpose = 'BLOCK'")).isZero();
  }

  @Test
  void theSameIntentBlocksOnce() {
    BlockTimeRequest request = lunch(List.of(house.jo), List.of(house.slot("14:00", "15:00")), false);
    block.block(request);
    assertThat(block.block(request)).isEqualTo(new BlockOutcome.Done(1, 0));
    assertThat(house.count("SELECT count(*) FROM blocked_time")).isEqualTo(1);
  }

  @Test
  void blockedTimeMovesToSomebodyElseOrIsRefused() {
    BlockedTime lunch = lunchOfJo();
    Desk.done(desk.book(house.draft(house.maria, house.bea, house.roomA, "16:00")));
    long branch = house.branch.id();
    assertThat(block.change(Intents.next(), house.liza, branch, lunch.at(house.bea, house.slot("16:30", "17:30"))))
        .isInstanceOf(BlockOutcome.Clashed.class);
    UUID intent = Intents.next();
    BlockedTime moved = lunch.at(house.bea, house.slot("18:00", "18:30"));
    assertThat(block.change(intent, house.liza, branch, moved)).isEqualTo(new BlockOutcome.Done(1, 0));
    assertThat(block.change(intent, house.liza, branch, moved)).as("sent again").isEqualTo(new BlockOutcome.Done(1, 0));
    assertThat(block.change(Intents.next(), house.liza, branch, moved)).as("from an old version")
        .isEqualTo(new BlockOutcome.Stale());
    Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomB, "14:00")));
  }

  @Test
  void whatCannotBeBlockedIsSaid() {
    Slot hour = house.slot("14:00", "15:00");
    assertThat(block.block(lunch(List.of(), List.of(hour), false)))
        .isEqualTo(new BlockOutcome.Refused(BlockRule.NOBODY));
    assertThat(block.block(lunch(List.of(house.jo), WeeklyOccurrences.of(hour, 54, ZoneId.of("UTC")), false)))
        .isEqualTo(new BlockOutcome.Refused(BlockRule.TOO_OFTEN));
    assertThat(block.block(lunch(List.of(house.jo), List.of(Slot.ofMinutes(hour.start(), 4)), false)))
        .isEqualTo(new BlockOutcome.Refused(BlockRule.TOO_SHORT));
    assertThat(block.block(lunch(List.of(house.jo), List.of(Slot.ofMinutes(hour.start(), 1441)), false)))
        .isEqualTo(new BlockOutcome.Refused(BlockRule.TOO_LONG));
    assertThat(block.unblock(Intents.next(), house.liza, 999_999, false)).isEqualTo(new BlockOutcome.Gone());
    assertThat(block.change(Intents.next(), house.liza, house.branch.id(), new BlockedTime(
        999_999, 1, BlockKind.OTHER, "", house.jo, hour, UUID.randomUUID(), false, "")))
        .isEqualTo(new BlockOutcome.Gone());
  }

  /// New York's clocks go forward on 8 March 2026: half past two does not exist that night.
  @Test
  void weeklyTimesKeepTheWallClock() {
    ZoneId newYork = ZoneId.of("America/New_York");
    Slot first = Slot.ofMinutes(House.MONDAY.minusDays(1).atTime(LocalTime.of(2, 30)).atZone(newYork).toInstant(), 30);
    List<Slot> weeks = WeeklyOccurrences.of(first, 3, newYork);
    assertThat(weeks).extracting(slot -> slot.start().atZone(newYork).toLocalTime())
        .containsExactly(LocalTime.of(2, 30), LocalTime.of(3, 0), LocalTime.of(2, 30));
    assertThat(weeks).extracting(Slot::minutes).containsOnly(30L);
  }

  @Test
  void givingUpAgainWithTheSameIntentIsDoneAndWithAnotherItIsGone() {
    block.block(lunch(List.of(house.jo), List.of(house.slot("14:00", "15:00")), false));
    long lunch = house.count("SELECT id FROM blocked_time");
    UUID intent = Intents.next();
    assertThat(block.unblock(intent, house.liza, lunch, false)).isEqualTo(new BlockOutcome.Done(1, 0));
    assertThat(block.unblock(intent, house.liza, lunch, false)).isInstanceOf(BlockOutcome.Done.class);
    assertThat(block.unblock(Intents.next(), house.liza, lunch, false)).isInstanceOf(BlockOutcome.Gone.class);
  }
}
