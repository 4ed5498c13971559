package guitara.desk.calendar;

import guitara.booking.calendar.Calendars;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What the calendars need from the rest of the desk.
///
/// @param directory the names of the moment
/// @param branch the branch that the desk works for now
/// @param day the business day that the desk is at: the calendars walk it
/// @param texts with the bundles `calendar` and `desk`
public record CalendarContext(
    Calendars calendars,
    Supplier<Directory> directory,
    Supplier<Branch> branch,
    ObjectProperty<LocalDate> day,
    InstantSource clock,
    Tasks tasks,
    Formats formats,
    Texts texts) {

  CalendarWords words() {
    return new CalendarWords(texts, formats, directory.get());
  }

  LocalDate today() {
    return branch.get().businessDate(clock.instant());
  }
}
