package guitara.booking;

import guitara.support.House;
import java.util.List;
import java.util.UUID;

/// The booking use cases of one house, as a desk calls them.
final class Desk {

  final House house;
  final BookAppointment book;
  final ChangeAppointment change;
  final TakeStep step;
  final CheckBooking check;

  Desk(House house) {
    this.house = house;
    this.book = new BookAppointment(house.database, House.CLOCK, List.of(house.branch, house.barbers));
    this.change = new ChangeAppointment(house.database, House.CLOCK, List.of(house.branch, house.barbers));
    this.step = new TakeStep(house.database);
    this.check = new CheckBooking(house.database, House.CLOCK, List.of(house.branch, house.barbers));
  }

  BookingOutcome book(BookingDraft draft) {
    return book(Intents.next(), draft);
  }

  BookingOutcome book(UUID intent, BookingDraft draft) {
    return book.apply(new BookAppointmentRequest(intent, house.liza, draft, false));
  }

  BookingOutcome change(long id, int version, BookingDraft draft) {
    return change(Intents.next(), id, version, draft);
  }

  BookingOutcome change(UUID intent, long id, int version, BookingDraft draft) {
    return change.apply(new ChangeAppointmentRequest(intent, house.liza, id, version, draft));
  }

  BookingOutcome step(long id, Step step) {
    return step(Intents.next(), id, step);
  }

  BookingOutcome step(UUID intent, long id, Step step) {
    String reason = step.needsReason() ? "client called" : "";
    return this.step.apply(new TakeStepRequest(intent, house.liza, id, step, reason));
  }

  Appointment find(long id) {
    return house.database.read(session -> Appointments.find(session, id)).orElseThrow();
  }

  static BookingOutcome.Done done(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Done done) {
      return done;
    }
    throw new AssertionError("Expected it to be done, but: " + outcome);
  }
}
