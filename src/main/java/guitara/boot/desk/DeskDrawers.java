package guitara.boot.desk;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.Breach;
import guitara.desk.board.BoardHandler;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

final class DeskDrawers implements BoardHandler {
  @Override
  public void bookAt(OptionalLong staff, OptionalLong room, Instant start, String typed) {}

  @Override
  public void open(Appointment appointment) {}

  @Override
  public void cancel(Appointment appointment) {}

  @Override
  public void reconsider(Appointment appointment, BookingDraft wanted, List<Breach> breaches) {}
}
