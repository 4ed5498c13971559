package guitara.booking;

import guitara.facility.Branch;
import guitara.money.Money;
import guitara.time.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.OptionalLong;

/// Drafts and days without a database: Royal Care on Monday 2 March 2026, open 13:00 to 01:00.
final class Drafts {

  static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  static final Branch BRANCH = new Branch(1, "RC", "Royal Care", ZoneId.of("Asia/Manila"), LocalTime.of(13, 0),
      LocalTime.of(1, 0), LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("PHP"), 30, "PH");
  static final Instant NOW = at("12:00");
  static final long JO = 10;
  static final long BEA = 11;
  static final long ROOM_A = 20;
  static final long ROOM_B = 21;
  static final long SHIATSU = 30;
  static final long MARIA = 40;
  static final AppointmentItem.Buffers BUFFERS = new AppointmentItem.Buffers(5, 15, 10);

  private Drafts() {}

  static Instant at(String time) {
    return BRANCH.instantOn(MONDAY, LocalTime.parse(time));
  }

  static Slot slot(String from, String to) {
    return new Slot(at(from), at(to));
  }

  /// Jo in room A, with buffers of 5 and 15 minutes and a turnover of 10.
  static AppointmentItem item(int seq, String from, String to) {
    return new AppointmentItem(seq, 1, SHIATSU, OptionalLong.of(JO), OptionalLong.of(ROOM_A), slot(from, to), BUFFERS,
        new BigDecimal("500.00"));
  }

  static AppointmentItem ofGuest(int guest, AppointmentItem item) {
    return new AppointmentItem(item.seq(), guest, item.serviceId(), item.staffId(), item.roomId(), item.during(),
        item.buffers(), item.price());
  }

  static AppointmentItem bea(AppointmentItem item) {
    return item.with(OptionalLong.of(BEA)).in(OptionalLong.of(ROOM_B));
  }

  static BookingDraft draft(AppointmentItem... items) {
    return new BookingDraft(BRANCH.id(), AppointmentDetails.atBranch(MARIA), List.of(items));
  }

  static BookingDraft draft(AppointmentDetails details) {
    return draft(item(1, "14:00", "15:00")).with(details);
  }

  static AppointmentDetails details(Place place, String address, String notes, String reason) {
    return new AppointmentDetails(MARIA, place, address, notes, reason);
  }

  static Appointment booked(long id, long client, AppointmentStatus status, AppointmentItem... items) {
    BookingDraft draft = new BookingDraft(BRANCH.id(), AppointmentDetails.atBranch(client), List.of(items));
    return new Appointment(id, 1, status, new Appointment.Guest(client, "Client " + client, false, 0, ""), draft,
        new Money(draft.price(), BRANCH.currency()), new Appointment.Origin("Liza", NOW, ""));
  }
}
