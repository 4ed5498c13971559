package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.desk.core.DeskHistory.Deed;
import guitara.time.Slot;
import guitara.ui.control.Notice;
import java.util.List;

/// Who tells the person what became of a gesture.
interface BoardAnswers {

  /// It stands in the database.
  void done(Deed deed, String client, Slot during, DayWords words);

  /// It does not: say why, and the next step.
  void refused(BookingOutcome outcome, Appointment before, BookingDraft wanted, DayWords words);

  /// Blocked time was changed.
  void blocked(String sentence, Deed deed);

  /// There is nothing to answer: why something stays as it was, or that it was taken back.
  void say(String sentence);

  /// What could be done instead of what was just refused.
  void instead(String reason, List<Notice.Answer> ways);

  /// It does not, for a reason that was not foreseen.
  void failed(Throwable failure);

  /// Nobody knows yet; the same is asked again once the server answers.
  ///
  /// @param what the client's name, or what the blocked time is for
  void unanswered(String what);

  /// The day could not be read; the old picture stays.
  void loadFailed(Throwable failure, Runnable retry);
}
