package guitara.desk.booking;

import static guitara.desk.booking.PaperHouse.ANA;
import static guitara.desk.booking.PaperHouse.BEA;
import static guitara.desk.booking.PaperHouse.JO;
import static guitara.desk.booking.PaperHouse.MARIA;
import static guitara.desk.booking.PaperHouse.MONDAY;
import static guitara.desk.booking.PaperHouse.ROOM_A;
import static guitara.desk.booking.PaperHouse.ROOM_B;
import static guitara.desk.booking.PaperHouse.SHIATSU;
import static guitara.desk.booking.PaperHouse.item;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Place;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Two desks changed one booking.
class BookingMergeTest {

  private static final BookingInput.Line WITH_JO = BookingInput.Line.of(item(1, JO, ROOM_A, "14:00", "15:00"));
  private static final BookingInput.Line WITH_BEA = BookingInput.Line.of(item(1, BEA, ROOM_B, "14:00", "15:00"));
  private static final BookingInput BASE = new BookingInput(ANA, List.of(WITH_JO), when("14:00"),
      new BookingInput.Where(Place.BRANCH, ""), "", "", false);

  private static BookingInput.When when(String time) {
    return new BookingInput.When(MONDAY, time);
  }

  private static BookingInput moved(BookingInput input, String time) {
    return new BookingInput(input.client(), input.lines(), when(time), input.where(), input.notes(), input.reason(),
        input.tentative());
  }

  private static BookingInput noted(BookingInput input, String notes) {
    return new BookingInput(input.client(), input.lines(), input.when(), input.where(), notes, input.reason(),
        input.tentative());
  }

  private static BookingInput with(BookingInput input, BookingInput.Line... lines) {
    return new BookingInput(input.client(), List.of(lines), input.when(), input.where(), input.notes(),
        input.reason(), input.tentative());
  }

  private static BookingInput at(BookingInput input, String address) {
    return new BookingInput(input.client(), input.lines(), input.when(),
        new BookingInput.Where(Place.ADDRESS, address), input.notes(), input.reason(), input.tentative());
  }

  private static BookingInput because(BookingInput input, String reason, boolean tentative) {
    return new BookingInput(
        input.client(), input.lines(), input.when(), input.where(), input.notes(), reason, tentative);
  }

  private static BookingMerge merge(BookingInput mine, BookingInput theirs) {
    return BookingMerge.of(
        BASE, mine, theirs, BookingMerge.parts(PaperHouse.DIRECTORY, PaperHouse.WORDS), PaperHouse.WORDS);
  }

  @Test
  void whatEachChangedAloneIsKeptOfBoth() {
    BookingMerge merge = merge(noted(BASE, "mine"), moved(BASE, "16:00"));
    assertThat(merge.differences()).containsExactly("When: Mon 2 Mar 14:00 → Mon 2 Mar 16:00");
    assertThat(merge.merged()).isEqualTo(noted(moved(BASE, "16:00"), "mine"));
  }

  @Test
  void whatBothChangedIsMineAndTheirsIsTold() {
    BookingMerge merge = merge(moved(BASE, "18:00"), moved(BASE, "16:00"));
    assertThat(merge.differences())
        .containsExactly("When: Mon 2 Mar 14:00 → Mon 2 Mar 16:00 (you: Mon 2 Mar 18:00)");
    assertThat(merge.merged().when()).isEqualTo(when("18:00"));
  }

  @Test
  void theSameChangeOnBothDesksIsNoContest() {
    BookingMerge merge = merge(moved(BASE, "16:00"), moved(BASE, "16:00"));
    assertThat(merge.differences()).containsExactly("When: Mon 2 Mar 14:00 → Mon 2 Mar 16:00");
    assertThat(merge.merged()).isEqualTo(moved(BASE, "16:00"));
  }

  @Test
  void nothingStandsWhereAPartWasEmpty() {
    assertThat(merge(BASE, noted(BASE, "firm")).differences()).containsExactly("Notes: nothing → firm");
    assertThat(merge(noted(BASE, "soft"), noted(BASE, "firm")).differences())
        .containsExactly("Notes: nothing → firm (you: soft)");
    assertThat(merge(BASE, at(BASE, "12 Rizal Street")).differences())
        .containsExactly("Where: nothing → 12 Rizal Street");
  }

  @Test
  void everyPartIsToldInTheOrderOfTheConversation() {
    BookingInput theirs = noted(at(moved(with(BASE, WITH_BEA), "16:00"), "12 Rizal Street"), "firm").with(MARIA);
    assertThat(merge(BASE, theirs).differences()).containsExactly(
        "Client: Ana Peña → Maria Santos",
        "Services: Shiatsu 60 min with Jo Reyes in Room A → Shiatsu 60 min with Bea Cruz in Room B",
        "When: Mon 2 Mar 14:00 → Mon 2 Mar 16:00",
        "Where: nothing → 12 Rizal Street",
        "Notes: nothing → firm");
    assertThat(merge(BASE, theirs).merged()).isEqualTo(theirs);
  }

  @Test
  void servicesAreOneWholeMineWhereTouched() {
    BookingInput.Line longer = new BookingInput.Line(1, SHIATSU, "90", JO, ROOM_A, WITH_JO.origin());
    assertThat(merge(with(BASE, longer), with(BASE, WITH_BEA)).merged().lines()).containsExactly(longer);
    assertThat(merge(BASE, with(BASE, WITH_BEA, WITH_JO)).merged().lines()).containsExactly(WITH_BEA, WITH_JO);
  }

  @Test
  void linesThatWereOnlyMadeAnewAreNotTouched() {
    BookingInput.Line same = new BookingInput.Line(
        1, WITH_JO.serviceId(), WITH_JO.minutes(), WITH_JO.staffId(), WITH_JO.roomId(), Optional.empty());
    assertThat(merge(with(BASE, same), with(BASE, WITH_BEA)).merged().lines()).containsExactly(WITH_BEA);
  }

  @Test
  void myReasonAndMyHoldStay() {
    BookingInput merged = merge(because(BASE, "vip", true), moved(BASE, "16:00")).merged();
    assertThat(merged.reason()).isEqualTo("vip");
    assertThat(merged.tentative()).isTrue();
    assertThat(merge(BASE, because(BASE, "theirs", true)).merged().tentative()).isFalse();
  }

  @Test
  void whereNothingDiffersNothingIsTold() {
    assertThat(merge(BASE, BASE).differences()).isEmpty();
    assertThat(merge(BASE, BASE).merged()).isEqualTo(BASE);
  }
}
