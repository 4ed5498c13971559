package guitara.desk.booking;

import guitara.booking.BookAppointment;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.ChangeAppointment;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.CheckBooking;
import guitara.booking.DaySchedule;
import guitara.booking.DaySchedules;
import guitara.booking.TakeStep;
import guitara.booking.TakeStepRequest;
import guitara.facility.Branch;
import java.time.LocalDate;

/// What the booking drawer asks of the program. All of it blocks.
public interface BookingAccess {

  BookingOutcome book(BookAppointmentRequest request);

  BookingOutcome change(ChangeAppointmentRequest request);

  BookingOutcome step(TakeStepRequest request);

  CheckBooking.Findings check(BookingDraft draft, long appointment);

  DaySchedule day(Branch branch, LocalDate day);

  /// The use cases that write.
  record Writers(BookAppointment book, ChangeAppointment change, TakeStep step) {}

  static BookingAccess of(Writers writers, CheckBooking check, DaySchedules days) {
    return new BookingAccess() {
      @Override
      public BookingOutcome book(BookAppointmentRequest request) {
        return writers.book.apply(request);
      }

      @Override
      public BookingOutcome change(ChangeAppointmentRequest request) {
        return writers.change.apply(request);
      }

      @Override
      public BookingOutcome step(TakeStepRequest request) {
        return writers.step.apply(request);
      }

      @Override
      public CheckBooking.Findings check(BookingDraft draft, long appointment) {
        return check.apply(draft, appointment);
      }

      @Override
      public DaySchedule day(Branch branch, LocalDate day) {
        return days.of(branch, day);
      }
    };
  }
}
