package guitara.booking;

import guitara.money.Money;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// One treatment with its booking, as `appointments.sql` returns it; 0 stands for nobody and no room.
record AppointmentRow(
    long id, int version, String status, long branchId, long clientId, String clientName, boolean firstVisit,
    long noShows, String allergyNote, String place, String address, String notes, String overrideReason,
    BigDecimal price, String currency, String bookedBy, Instant bookedAt, String endedReason,
    String series, int seq, int guest, long serviceId, long staffId, long roomId, Instant starts, Instant ends,
    int bufferBefore, int bufferAfter, int turnover, BigDecimal itemPrice) {

  /// Rows of several bookings, folded into bookings in the order of their first rows.
  static List<Appointment> fold(List<AppointmentRow> rows) {
    Map<Long, List<AppointmentRow>> byBooking = new LinkedHashMap<>();
    rows.forEach(row -> byBooking.computeIfAbsent(row.id, id -> new ArrayList<>(2)).add(row));
    return byBooking.values().stream().map(AppointmentRow::toAppointment).toList();
  }

  private static Appointment toAppointment(List<AppointmentRow> rows) {
    AppointmentRow head = rows.getFirst();
    AppointmentDetails details =
        new AppointmentDetails(head.clientId, Place.valueOf(head.place), head.address, head.notes, head.overrideReason);
    return new Appointment(
        head.id,
        head.version,
        AppointmentStatus.valueOf(head.status),
        new Appointment.Guest(head.clientId, head.clientName, head.firstVisit, (int) head.noShows, head.allergyNote),
        new BookingDraft(head.branchId, details, rows.stream().map(AppointmentRow::toItem).toList()),
        Money.of(head.price, head.currency),
        new Appointment.Origin(head.bookedBy, head.bookedAt, head.endedReason,
            Optional.of(head.series).filter(id -> !id.isEmpty()).map(UUID::fromString)));
  }

  private AppointmentItem toItem() {
    return new AppointmentItem(
        seq, guest, serviceId, idOrNone(staffId), idOrNone(roomId), new Slot(starts, ends),
        new AppointmentItem.Buffers(bufferBefore, bufferAfter, turnover), itemPrice);
  }

  private static OptionalLong idOrNone(long id) {
    return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
