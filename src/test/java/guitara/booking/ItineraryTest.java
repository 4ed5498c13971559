package guitara.booking;

import static guitara.booking.Drafts.BEA;
import static guitara.booking.Drafts.ROOM_B;
import static guitara.booking.Drafts.at;
import static guitara.booking.Drafts.bea;
import static guitara.booking.Drafts.draft;
import static guitara.booking.Drafts.item;
import static guitara.booking.Drafts.ofGuest;
import static guitara.booking.Drafts.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.time.Slot;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ItineraryTest {

  private static final BookingDraft THREE =
      draft(item(1, "14:00", "15:00"), bea(item(2, "15:00", "15:30")), item(3, "15:45", "16:45"));

  private static List<Slot> slots(BookingDraft draft) {
    return draft.items().stream().map(AppointmentItem::during).toList();
  }

  @Test
  void movingOneMovesTheWholeVisitAndNothingElse() {
    BookingDraft moved = Itinerary.move(THREE, 2, at("23:30"));
    assertThat(slots(moved)).containsExactly(slot("22:30", "23:30"), slot("23:30", "00:00"), slot("00:15", "01:15"));
    assertThat(Itinerary.move(moved, 1, at("14:00"))).isEqualTo(THREE);
  }

  @Test
  void reassigningTakesAlongWhatTheSamePersonGives() {
    BookingDraft changed = Itinerary.assign(THREE, 1, OptionalLong.of(BEA));
    assertThat(changed.items()).extracting(AppointmentItem::staffId).containsOnly(OptionalLong.of(BEA));
    assertThat(changed.items()).extracting(AppointmentItem::roomId)
        .isEqualTo(THREE.items().stream().map(AppointmentItem::roomId).toList());
    assertThat(slots(changed)).isEqualTo(slots(THREE));
  }

  @Test
  void assigningAnUnassignedTreatmentLeavesTheOtherUnassignedOnesAlone() {
    BookingDraft none = Itinerary.assign(THREE, 1, OptionalLong.empty());
    assertThat(none.items()).extracting(AppointmentItem::staffId)
        .containsExactly(OptionalLong.empty(), OptionalLong.of(BEA), OptionalLong.empty());
    assertThat(Itinerary.assign(none, 3, OptionalLong.of(BEA)).items()).extracting(AppointmentItem::staffId)
        .containsExactly(OptionalLong.empty(), OptionalLong.of(BEA), OptionalLong.of(BEA));
  }

  @Test
  void anotherRoomTakesAlongWhatIsInTheSameRoom() {
    BookingDraft changed = Itinerary.assignRoom(THREE, 3, OptionalLong.of(ROOM_B));
    assertThat(changed.items()).extracting(AppointmentItem::roomId).containsOnly(OptionalLong.of(ROOM_B));
    assertThat(changed.items()).extracting(AppointmentItem::staffId)
        .isEqualTo(THREE.items().stream().map(AppointmentItem::staffId).toList());
    BookingDraft none = Itinerary.assignRoom(THREE, 1, OptionalLong.empty());
    assertThat(Itinerary.assignRoom(none, 1, OptionalLong.of(ROOM_B)).items())
        .extracting(AppointmentItem::roomId)
        .containsExactly(OptionalLong.of(ROOM_B), OptionalLong.of(ROOM_B), OptionalLong.empty());
  }

  @Test
  void resizingPushesWhatFollowsAndPullsWhatWentBefore() {
    assertThat(slots(Itinerary.resize(THREE, 2, slot("15:00", "16:00"))))
        .containsExactly(slot("14:00", "15:00"), slot("15:00", "16:00"), slot("16:15", "17:15"));
    assertThat(slots(Itinerary.resize(THREE, 2, slot("14:30", "15:30"))))
        .containsExactly(slot("13:30", "14:30"), slot("14:30", "15:30"), slot("15:45", "16:45"));
    assertThat(slots(Itinerary.resize(THREE, 2, slot("15:00", "15:10"))))
        .containsExactly(slot("14:00", "15:00"), slot("15:00", "15:10"), slot("15:25", "16:25"));
  }

  @Test
  void resizingOneGuestLeavesTheOthersAlone() {
    BookingDraft couple = draft(item(1, "14:00", "15:00"), ofGuest(2, bea(item(2, "15:00", "16:00"))));
    assertThat(slots(Itinerary.resize(couple, 1, slot("14:00", "15:30"))))
        .containsExactly(slot("14:00", "15:30"), slot("15:00", "16:00"));
  }

  @Test
  void aTreatmentThatDoesNotExistIsADefectOfTheCaller() {
    assertThatThrownBy(() -> Itinerary.move(THREE, 4, at("14:00"))).isInstanceOf(NoSuchElementException.class);
  }
}
