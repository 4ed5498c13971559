package guitara.desk.list;

import guitara.booking.Appointment;
import guitara.desk.core.DeskHistory.Deed;
import guitara.ui.control.Notice;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// What the lists ask the rest of the desk to do.
public interface ListPlace {

  /// Show a booking.
  void open(Appointment appointment);

  /// Ask why a booking is to be called off.
  void cancel(Appointment appointment);

  /// Show a booking on the board.
  ///
  /// @param seq the treatment to select
  void jump(LocalDate day, long appointmentId, int seq);

  /// Find a way out for each booking of somebody who cannot come.
  void sick(OptionalLong staffId, LocalDate day);

  void say(Notice notice);

  /// Something was done, all of which one undo takes back; say so.
  void done(List<Deed> deeds, String sentence);
}
