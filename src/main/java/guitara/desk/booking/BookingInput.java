package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Place;
import guitara.facility.Branch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All that stands in the fields at one moment, as typed.
record BookingInput(
    PickedClient client, List<Line> lines, When when, Where where, String notes, String reason, boolean tentative) {

  /// One service line; 0 stands for nothing chosen.
  ///
  /// @param guest whose it is, from 1; the lines of a guest follow one another
  /// @param origin the treatment that the line was made from
  record Line(
      int guest, long serviceId, String minutes, long staffId, long roomId, Optional<AppointmentItem> origin) {

    static final Line EMPTY = new Line(1, 0, "", 0, 0, Optional.empty());

    static Line of(AppointmentItem item) {
      return new Line(
          item.guest(), item.serviceId(), Long.toString(item.during().minutes()), item.staffId().orElse(0),
          item.roomId().orElse(0), Optional.of(item));
    }
  }

  /// @param day a business day: times before its cut belong to the night that follows
  /// @param apart minutes between the guests of a group, as typed; empty where all begin at once
  record When(LocalDate day, String time, String apart) {

    When(LocalDate day, String time) {
      this(day, time, "");
    }
  }

  record Where(Place place, String address) {}

  BookingInput {
    lines = List.copyOf(lines);
  }

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  static String timeText(Instant at, Branch branch) {
    return TIME.format(at.atZone(branch.zone()));
  }

  /// A booking as it would have been typed.
  static BookingInput of(Appointment appointment, Branch branch) {
    return of(new PickedClient(appointment.guest().id(), appointment.guest().name()), appointment.draft(), branch);
  }

  /// A draft as it would have been typed.
  static BookingInput of(PickedClient client, BookingDraft draft, Branch branch) {
    AppointmentDetails details = draft.details();
    Instant start = draft.during().start();
    return new BookingInput(
        client,
        draft.items().stream().sorted(Comparator.comparingInt(AppointmentItem::guest)).map(Line::of).toList(),
        new When(branch.businessDate(start), timeText(start, branch), GroupTimes.apart(draft)),
        new Where(details.place(), details.address()),
        details.notes(), details.overrideReason(), false);
  }

  BookingInput with(PickedClient changed) {
    return new BookingInput(changed, lines, when, where, notes, reason, tentative);
  }
}
