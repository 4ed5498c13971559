package guitara.support;

import guitara.booking.Appointment;
import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.FindAppointment;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStep;
import guitara.booking.TakeStepRequest;
import java.util.List;

/// Books and steps in a house as a receptionist does, and expects that it works.
public final class Reception {

  private final House house;
  private final BookAppointment book;
  private final TakeStep step;
  private final FindAppointment find;

  public Reception(House house) {
    this.house = house;
    this.book = new BookAppointment(house.database, House.CLOCK, List.of(house.branch, house.barbers));
    this.step = new TakeStep(house.database);
    this.find = new FindAppointment(house.database);
  }

  /// Books, and answers with its number.
  public long book(BookingDraft draft) {
    return done(book.apply(new BookAppointmentRequest(Intents.next(), house.liza, draft, false)));
  }

  /// Books for the time being.
  public long hold(BookingDraft draft) {
    return done(book.apply(new BookAppointmentRequest(Intents.next(), house.liza, draft, true)));
  }

  /// Takes the steps one after the other.
  public long step(long id, Step... steps) {
    for (Step next : steps) {
      done(step.apply(new TakeStepRequest(
          Intents.next(), house.liza, id, next, next.needsReason() ? "client called" : "")));
    }
    return id;
  }

  public Appointment find(long id) {
    return find.apply(id).orElseThrow();
  }

  private static long done(BookingOutcome outcome) {
    if (outcome instanceof BookingOutcome.Done(long id, int _)) {
      return id;
    }
    throw new AssertionError("Expected it to be done, but: " + outcome);
  }
}
