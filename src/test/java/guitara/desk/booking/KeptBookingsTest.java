package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Intents;
import guitara.booking.Place;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/// What is typed becomes a document and comes back the same, or not at all.
class KeptBookingsTest {

  private static final Instant AT = Instant.parse("2026-03-02T06:32:11.123456Z");

  private static final AppointmentItem ITEM = new AppointmentItem(
      1, 1, 7, OptionalLong.of(3), OptionalLong.empty(), Slot.ofMinutes(AT, 60),
      new AppointmentItem.Buffers(5, 10, 15), new BigDecimal("650.00"));

  private static KeptBooking whole() {
    BookingInput input = new BookingInput(
        new PickedClient(12, "Ana \"Peña\""),
        List.of(new BookingInput.Line(1, 7, "60", 3, 0, Optional.of(ITEM)),
            new BookingInput.Line(2, 0, "", 4, 0, Optional.empty())),
        new BookingInput.When(LocalDate.of(2026, 3, 2), "14:3", "15"),
        new BookingInput.Where(Place.ADDRESS, "12 Mabini St"), "first line\nsecond line", "because", true);
    BookingDraft draft = new BookingDraft(1, AppointmentDetails.atBranch(12), List.of(ITEM));
    return new KeptBooking(
        AT, 1, new KeptBooking.Kind(true, 44, 3, Optional.of(input.with(PickedClient.NOBODY))), input,
        new KeptBooking.Hands(true, List.of(
            new KeptBooking.LineHands(true, false, true, false), new KeptBooking.LineHands(false, false, true, false))),
        "An", Intents.next(),
        Optional.of(new BookingSaver.Sent(Intents.next(), new BookingSaver.Order(44, 3, draft, false))));
  }

  @Test
  void everythingComesBackAsItWas() {
    List<KeptBooking> kept = List.of(whole(), whole());
    assertThat(KeptBookings.of(KeptBookings.text(kept))).contains(kept);
  }

  /// However far a write came: what is not whole is nothing.
  @Test
  void aDocumentThatWasCutOffIsNothing() {
    String text = KeptBookings.text(List.of(whole()));
    for (int length = 0; length < text.length(); length++) {
      assertThat(KeptBookings.of(text.substring(0, length))).as("cut off at " + length).isEmpty();
    }
  }

  @Test
  void whatIsDamagedOrFromAnotherVersionIsNothing() {
    String text = KeptBookings.text(List.of(whole()));
    assertThat(text).contains("\"format\":1").contains("\"lines\"");
    assertThat(KeptBookings.of(text.replace("\"format\":1", "\"format\":2"))).isEmpty();
    assertThat(KeptBookings.of(text.replace("\"notes\"", "\"remarks\""))).isEmpty();
    assertThat(KeptBookings.of(text.replace("2026-03-02", "2026-03-42"))).isEmpty();
    assertThat(KeptBookings.of(text + text)).isEmpty();
    assertThat(KeptBookings.of("\0\0\0\0")).isEmpty();
    assertThat(KeptBookings.of("null")).isEmpty();
    assertThat(KeptBookings.of("{\"format\":1,\"bookings\":[null]}")).isEmpty();
  }
}
