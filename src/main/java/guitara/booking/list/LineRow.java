package guitara.booking.list;

import guitara.booking.AppointmentStatus;
import guitara.booking.Place;
import guitara.money.Money;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// One booking as `bookings-page.sql` returns it.
///
/// @param treatments `service:staff:room` each, in their order, with 0 for nobody and no room
record LineRow(
    long id, int version, String status, Instant starts, Instant ends, long clientId, String client, String nameKey,
    String place, BigDecimal price, String currency, Instant bookedAt, String endedReason, String treatments) {

  BookingLine toLine() {
    return new BookingLine(
        id, version, AppointmentStatus.valueOf(status), new Slot(starts, ends), new BookingLine.Guest(clientId, client),
        Place.valueOf(place), toTreatments(), Money.of(price, currency), bookedAt, endedReason);
  }

  BookingPage.Key toKey() {
    return new BookingPage.Key(nameKey, starts, bookedAt, id);
  }

  private List<BookingLine.Treatment> toTreatments() {
    return Arrays.stream(treatments.split(" ", -1)).map(text -> {
      String[] ids = text.split(":", -1);
      return new BookingLine.Treatment(Long.parseLong(ids[0]), idOrNone(ids[1]), idOrNone(ids[2]));
    }).toList();
  }

  private static OptionalLong idOrNone(String id) {
    return id.equals("0") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(id));
  }
}
