package guitara.desk.series;

import guitara.booking.Appointment;
import guitara.booking.BookedSeries;
import guitara.booking.Occurrence;
import guitara.booking.SeriesLine;
import guitara.booking.SeriesShift;
import guitara.desk.booking.RepeatedBookings.Existing;
import guitara.desk.booking.RepeatedBookings.Form;
import guitara.desk.booking.RepeatedBookings.Order;
import guitara.facility.Branch;
import guitara.time.WallTime;
import java.util.List;

/// What is about to be done with several bookings.
sealed interface SeriesJob {

  /// The form behind the preview.
  Form form();

  /// Whose bookings they are.
  String client();

  /// What is wanted, a line each.
  List<SeriesRow> rows();

  /// A new series.
  record Book(Order order, Branch branch) implements SeriesJob {

    @Override
    public Form form() {
      return order.form();
    }

    @Override
    public String client() {
      return order.client().name();
    }

    @Override
    public List<SeriesRow> rows() {
      return Occurrence.of(order.draft(), order.rule(), branch).stream()
          .map(one -> SeriesRow.of(SeriesLine.of(one.draft()), one.kind())).toList();
    }
  }

  /// What was changed with one booking, done to others of its series.
  ///
  /// @param bookings those that are meant
  record Change(BookedSeries series, List<Appointment> bookings, SeriesShift shift, Existing existing)
      implements SeriesJob {

    @Override
    public Form form() {
      return existing.form();
    }

    @Override
    public String client() {
      return existing.booking().guest().name();
    }

    @Override
    public List<SeriesRow> rows() {
      return bookings.stream().map(this::row).toList();
    }

    private SeriesRow row(Appointment booking) {
      Occurrence moved = shift.of(booking.draft());
      return SeriesRow.of(new SeriesLine(booking.id(), booking.version(), moved.draft()), moved.kind());
    }
  }

  /// Calling off several bookings of a series.
  record CallOff(List<Appointment> bookings, Existing existing) implements SeriesJob {

    @Override
    public Form form() {
      return existing.form();
    }

    @Override
    public String client() {
      return existing.booking().guest().name();
    }

    @Override
    public List<SeriesRow> rows() {
      return bookings.stream().map(booking -> SeriesRow.of(
          new SeriesLine(booking.id(), booking.version(), booking.draft()), WallTime.Kind.ONCE)).toList();
    }
  }

  /// Whether anything can stand in the way.
  default boolean canClash() {
    return !(this instanceof CallOff);
  }
}
