package guitara.desk.booking;

import static guitara.desk.booking.PaperHouse.ANA;
import static guitara.desk.booking.PaperHouse.BEA;
import static guitara.desk.booking.PaperHouse.FOOT_SOAK;
import static guitara.desk.booking.PaperHouse.HOT_STONE;
import static guitara.desk.booking.PaperHouse.JO;
import static guitara.desk.booking.PaperHouse.MONDAY;
import static guitara.desk.booking.PaperHouse.ROOM_A;
import static guitara.desk.booking.PaperHouse.ROOM_B;
import static guitara.desk.booking.PaperHouse.SHIATSU;
import static guitara.desk.booking.PaperHouse.at;
import static guitara.desk.booking.PaperHouse.draft;
import static guitara.desk.booking.PaperHouse.item;
import static guitara.desk.booking.PaperHouse.slot;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Place;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.control.Remark;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was typed, and the draft it comes to.
class DraftMakerTest {

  private static final BookingInput.Where BRANCH = new BookingInput.Where(Place.BRANCH, "");

  private final DraftMaker maker = new DraftMaker(PaperHouse.DIRECTORY, PaperHouse.BRANCH, PaperHouse.WORDS);

  private static BookingInput.Line line(long service, String minutes, long person, long room) {
    return new BookingInput.Line(1, service, minutes, person, room, Optional.empty());
  }

  private static BookingInput input(String time, BookingInput.Where where, BookingInput.Line... lines) {
    return new BookingInput(
        ANA, List.of(lines), new BookingInput.When(MONDAY, time), where, "", "", false);
  }

  private BookingDraft made(BookingInput input) {
    Reading reading = maker.read(input, Optional.empty());
    assertThat(reading.complete()).as("%s %s", reading.wrong(), reading.missing()).isTrue();
    return reading.draft().orElseThrow();
  }

  private Reading read(BookingInput input) {
    return maker.read(input, Optional.empty());
  }

  @Test
  void treatmentsFollowEachOtherWithTheCataloguesBuffersAndEverybodysPrice() {
    BookingDraft draft = made(input("2pm", BRANCH,
        line(SHIATSU, "60", JO, ROOM_A), line(SHIATSU, "1:30", BEA, ROOM_B), line(FOOT_SOAK, "30", 0, 0)));
    assertThat(draft.items()).extracting(AppointmentItem::during)
        .containsExactly(slot("14:00", "15:00"), slot("15:00", "16:30"), slot("16:30", "17:00"));
    assertThat(draft.items()).extracting(AppointmentItem::price)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("500"), new BigDecimal("600"), new BigDecimal("500"));
    assertThat(draft.items().getFirst().buffers()).isEqualTo(new AppointmentItem.Buffers(0, 15, 10));
    assertThat(draft.items().getLast().staffId()).isEmpty();
    assertThat(draft.items().getLast().roomId()).isEmpty();
    assertThat(draft.details().clientId()).isEqualTo(ANA.id());
  }

  @Test
  void aTimeBeforeTheCutIsTheNightThatFollows() {
    assertThat(made(input("0030", BRANCH, line(SHIATSU, "30", JO, ROOM_A))).during())
        .isEqualTo(slot("00:30", "01:00"));
    assertThat(at("00:30")).isAfter(at("23:59"));
  }

  @Test
  void anAddressHasNoRoomAndKeepsTheWayFree() {
    AppointmentItem item = made(
        input("15:00", new BookingInput.Where(Place.ADDRESS, "12 Rizal Street"), line(SHIATSU, "60", JO, ROOM_A)))
        .items().getFirst();
    assertThat(item.roomId()).isEmpty();
    assertThat(item.staffBusy()).isEqualTo(slot("14:30", "16:30"));
  }

  @Test
  void anAddressThatWasTypedAndGivenUpIsNotBooked() {
    assertThat(made(input("15:00", new BookingInput.Where(Place.BRANCH, "12 Rizal Street"),
        line(SHIATSU, "60", JO, ROOM_A))).details().address()).isEmpty();
  }

  @Test
  void whatIsNotThereYetIsMissingAndNotWrong() {
    Reading reading = read(new BookingInput(PickedClient.NOBODY, List.of(BookingInput.Line.EMPTY),
        new BookingInput.When(MONDAY, " "), new BookingInput.Where(Place.ADDRESS, " "), "", "", false));
    assertThat(reading.missing()).containsOnlyKeys(
        Spot.CLIENT, Spot.TIME, Spot.ADDRESS, new Spot(Spot.Field.SERVICE, 1));
    assertThat(reading.wrong()).isEmpty();
    assertThat(reading.draft()).isEmpty();
    assertThat(reading.complete()).isFalse();
  }

  @Test
  void aVisitWithoutALineHasNoService() {
    assertThat(read(input("14:00", BRANCH)).missing()).containsOnlyKeys(Spot.SERVICES);
  }

  @Test
  void whatCannotBeReadIsWrongWhereItStands() {
    Reading reading = read(input("25:99", BRANCH, line(SHIATSU, "long", JO, ROOM_A), line(SHIATSU, "4", JO, ROOM_A)));
    assertThat(reading.wrong()).containsOnlyKeys(
        Spot.TIME, new Spot(Spot.Field.MINUTES, 1), new Spot(Spot.Field.MINUTES, 2));
    assertThat(reading.wrong().values()).extracting(Remark::text).containsExactlyInAnyOrder(
        "What time? Type it as 14:30, 1430 or 2pm.", "How many minutes? Type a number such as 90.",
        "A treatment takes 5 to 720 minutes.");
    assertThat(reading.draft()).isEmpty();
  }

  @Test
  void servicesAreReadUpToTheFirstThatCannotBe() {
    Reading reading = read(input("14:00", BRANCH, line(SHIATSU, "60", JO, ROOM_A), line(0, "", 0, 0),
        line(HOT_STONE, "90", BEA, ROOM_B)));
    assertThat(reading.draft().orElseThrow().items()).hasSize(1);
    assertThat(reading.missing()).containsOnlyKeys(new Spot(Spot.Field.SERVICE, 2));
  }

  @Test
  void tooMuchIsWrong() {
    BookingInput.Line[] lines = Collections.nCopies(BookingDraft.MOST_ITEMS + 1, line(FOOT_SOAK, "5", 0, 0))
        .toArray(BookingInput.Line[]::new);
    BookingInput many = input("14:00", BRANCH, lines);
    Reading reading = read(new BookingInput(many.client(), many.lines(), many.when(), many.where(),
        "x".repeat(4_001), "", false));
    assertThat(reading.wrong()).containsOnlyKeys(Spot.SERVICES, Spot.NOTES);
    assertThat(reading.complete()).isFalse();
  }

  private static final AppointmentItem AGREED = new AppointmentItem(
      1, 2, SHIATSU, item(1, JO, ROOM_A, "14:00", "15:00").staffId(), item(1, JO, ROOM_A, "14:00", "15:00").roomId(),
      slot("14:00", "15:00"), new AppointmentItem.Buffers(5, 20, 0), new BigDecimal("450"));

  private AppointmentItem changed(BookingInput.Line line, BookingInput.Where where) {
    return maker.read(input("16:00", where, line), Optional.of(draft(AGREED))).draft().orElseThrow().items().getFirst();
  }

  @Test
  void whatWasAgreedStaysWhileServiceAndPlaceStay() {
    AppointmentItem moved =
        changed(new BookingInput.Line(2, SHIATSU, "60", BEA, ROOM_B, Optional.of(AGREED)), BRANCH);
    assertThat(moved.price()).isEqualByComparingTo("450");
    assertThat(moved.buffers()).isEqualTo(AGREED.buffers());
    assertThat(moved.guest()).isEqualTo(2);
    assertThat(moved.staffId()).hasValue(BEA);
    assertThat(moved.during()).isEqualTo(slot("16:00", "17:00"));
  }

  @Test
  void anotherServiceOrPlaceIsAgreedAnew() {
    AppointmentItem other =
        changed(new BookingInput.Line(1, HOT_STONE, "60", JO, ROOM_A, Optional.of(AGREED)), BRANCH);
    assertThat(other.price()).isEqualByComparingTo("500");
    assertThat(other.buffers()).isEqualTo(new AppointmentItem.Buffers(0, 15, 10));
    AppointmentItem home = changed(new BookingInput.Line(1, SHIATSU, "60", JO, ROOM_A, Optional.of(AGREED)),
        new BookingInput.Where(Place.ADDRESS, "12 Rizal Street"));
    assertThat(home.price()).isEqualByComparingTo("500");
    assertThat(home.buffers().before()).isEqualTo(30);
  }

  private static final BookingDraft WITH_A_PAUSE =
      draft(item(1, JO, ROOM_A, "14:00", "15:00"), item(2, JO, ROOM_A, "15:30", "16:30"));

  private List<Slot> slots(String firstMinutes) {
    BookingInput typed = input("18:00", BRANCH,
        new BookingInput.Line(1, SHIATSU, firstMinutes, JO, ROOM_A, Optional.of(WITH_A_PAUSE.items().getFirst())),
        new BookingInput.Line(1, SHIATSU, "60", JO, ROOM_A, Optional.of(WITH_A_PAUSE.items().getLast())));
    return maker.read(typed, Optional.of(WITH_A_PAUSE)).draft().orElseThrow().items().stream()
        .map(AppointmentItem::during).toList();
  }

  @Test
  void aPauseMovesWithTheVisitAndGoesWithAnotherLength() {
    assertThat(slots("60")).containsExactly(slot("18:00", "19:00"), slot("19:30", "20:30"));
    assertThat(slots("90")).containsExactly(slot("18:00", "19:30"), slot("19:30", "20:30"));
  }

  @Test
  void guestsAreTreatedAtOnceOrOneAfterTheOther() {
    BookingInput.Line second = new BookingInput.Line(2, SHIATSU, "60", BEA, ROOM_B, Optional.empty());
    BookingInput together = input("14:00", BRANCH, line(SHIATSU, "60", JO, ROOM_A), second);
    assertThat(made(together).items()).extracting(AppointmentItem::guest).containsExactly(1, 2);
    assertThat(made(together).items()).extracting(AppointmentItem::during)
        .containsExactly(slot("14:00", "15:00"), slot("14:00", "15:00"));
    BookingInput apart = new BookingInput(ANA, together.lines(), new BookingInput.When(MONDAY, "14:00", "45"), BRANCH,
        "", "", false);
    assertThat(made(apart).items()).extracting(AppointmentItem::during)
        .containsExactly(slot("14:00", "15:00"), slot("14:45", "15:45"));
    BookingInput unreadable = new BookingInput(ANA, together.lines(), new BookingInput.When(MONDAY, "14:00", "x"),
        BRANCH, "", "", false);
    assertThat(read(unreadable).wrong()).containsOnlyKeys(Spot.APART);
  }

  @Test
  void theHourThatDoesNotExistIsSaidAndTheOneThatComesTwiceIsTheFirst() {
    Branch berlin = new Branch(1, "B", "Night house", ZoneId.of("Europe/Berlin"), LocalTime.of(18, 0),
        LocalTime.of(4, 0), LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("EUR"), 0, "DE");
    DraftMaker there = new DraftMaker(PaperHouse.DIRECTORY, berlin, new BookingWords(BookingWordsTest.TEXTS,
        new Formats(DrawerFixture.LOCALE, berlin.zone()), berlin, PaperHouse.CLOCK));
    Reading spring = there.read(night(LocalDate.of(2026, 3, 28), "2:30"), Optional.empty());
    assertThat(spring.draft()).isEmpty();
    assertThat(spring.wrong().get(Spot.TIME)).isEqualTo(Remark.error(
        "02:30 does not exist that night: the clocks go forward. Type 03:00 or later."));
    Reading autumn = there.read(night(LocalDate.of(2026, 10, 24), "2:30"), Optional.empty());
    assertThat(autumn.wrong()).isEmpty();
    assertThat(autumn.draft().orElseThrow().during())
        .isEqualTo(Slot.ofMinutes(Instant.parse("2026-10-25T00:30:00Z"), 60));
  }

  private static BookingInput night(LocalDate day, String time) {
    return new BookingInput(ANA, List.of(line(SHIATSU, "60", JO, ROOM_A)), new BookingInput.When(day, time), BRANCH,
        "", "", false);
  }
}
