package guitara.desk.booking;

import guitara.booking.Appointment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A booking that is not in the database yet, as it is kept for the next start.
///
/// @param typedAt when it was typed last
/// @param branch the branch's id
/// @param kind what was being done
/// @param hands which values a hand set
/// @param client what was typed of the client's name; empty once somebody is chosen
/// @param hold the form's own hold
/// @param sent what was sent without an answer
record KeptBooking(
    Instant typedAt, long branch, Kind kind, BookingInput input, Hands hands, String client, UUID hold,
    Optional<BookingSaver.Sent> sent) {

  /// What was being done.
  ///
  /// @param appointment the booking that was being changed, 0 for a new one
  /// @param version from which it was being changed
  /// @param before what stood in its fields before
  record Kind(boolean walkIn, long appointment, int version, Optional<BookingInput> before) {}

  /// @param lines one for each line of the input
  record Hands(boolean time, List<LineHands> lines) {

    Hands {
      lines = List.copyOf(lines);
    }
  }

  record LineHands(boolean service, boolean minutes, boolean person, boolean room) {}

  KeptBooking {
    if (hands.lines().size() != input.lines().size()) {
      throw new IllegalArgumentException("Lines and hands do not match");
    }
  }

  /// What is typed in a form, with what is on its way without an answer.
  static KeptBooking of(BookingForm form, Instant typedAt, String client) {
    Kind kind = new Kind(
        form.isWalkIn(), form.appointmentId(), form.base().map(Appointment::version).orElse(0),
        form.base().map(before -> BookingInput.of(before, form.branch())));
    return new KeptBooking(
        typedAt, form.branch().id(), kind, form.fields().read(), form.fields().hands(), client, form.hold().id(),
        form.saver().unsettled());
  }

  /// Whether what stands in the fields is what was sent, as far as anybody can tell without the day's facts.
  boolean isAsSent(Reading reading) {
    return sent.flatMap(it -> reading.draft().map(it.order().draft()::equals)).orElse(false);
  }
}
