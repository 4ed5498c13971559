package guitara.desk.calendar;

import guitara.booking.calendar.DayLoad;
import java.time.LocalDate;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// One day in a calendar, which can have the focus.
abstract class DayTile extends StackPane {

  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private LocalDate day = LocalDate.EPOCH;

  DayTile() {
    getStyleClass().add("day-tile");
    setAccessibleRole(AccessibleRole.BUTTON);
    setMinSize(0, 0);
  }

  final void hold(Node content) {
    getChildren().setAll(content);
    content.setMouseTransparent(true);
  }

  LocalDate day() {
    return day;
  }

  /// Shows one day of a picture.
  void show(DayLoad load, CalendarPicture picture, LocalDate today, CalendarWords words) {
    day = load.day();
    pseudoClassStateChanged(TODAY, day.equals(today));
    pseudoClassStateChanged(OUTSIDE, picture.wanted().isOutside(day));
    pseudoClassStateChanged(OFF, load.minutes().working() == 0 && load.bookings() == 0);
    setAccessibleText(words.spoken(picture.wanted().subject(), load));
  }

  /// Only the day the desk is at is reached by Tab; the arrows lead to the others.
  void choose(LocalDate chosen) {
    boolean mine = day.equals(chosen);
    pseudoClassStateChanged(CHOSEN, mine);
    setFocusTraversable(mine);
  }
}
