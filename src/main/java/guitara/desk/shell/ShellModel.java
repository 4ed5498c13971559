package guitara.desk.shell;

import guitara.desk.core.Span;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.Theme;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the shell knows: the day shown, the branch, who is signed in, the place, the theme.
///
/// The day is a business day; `today` says which one it is now (it turns at the branch's cut hour, not at midnight).
public final class ShellModel {

  private final Texts texts;
  private final Formats formats;
  private final Supplier<LocalDate> today;
  private final ObjectProperty<LocalDate> day;
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(this, "span", Span.DAY);
  private final ObservableList<Choice> branches = FXCollections.observableArrayList();
  private final ObjectProperty<Choice> branch = new SimpleObjectProperty<>(this, "branch");
  private final StringProperty person = new SimpleStringProperty(this, "person", "");
  private Runnable lock = () -> { };
  private Runnable signOut = () -> { };
  private Runnable account = () -> { };
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(this, "section", Section.BOARD);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

  public ShellModel(Texts texts, Formats formats, Supplier<LocalDate> today) {
    this.texts = texts;
    this.formats = formats;
    this.today = today;
    this.day = new SimpleObjectProperty<>(this, "day", today.get());
  }

  public void goToToday() {
    day.set(today.get());
  }

  public void goToNextDay() {
    day.set(day.get().plusDays(1));
  }

  public void goToPreviousDay() {
    day.set(day.get().minusDays(1));
  }

  /// Goes on by as much as is shown at once: a day on the board, a week or a month in the calendars.
  void goOn() {
    day.set(span.get().step(day.get(), 1));
  }

  void goBack() {
    day.set(span.get().step(day.get(), -1));
  }

  public void switchTheme() {
    theme.set(theme.get().other());
  }

  /// What is shown in full words, such as "Sunday 22 November 2026", "22–28 November 2026" or "November 2026".
  public StringBinding dayInWords() {
    return Bindings.createStringBinding(() -> switch (span.get()) {
      case DAY -> formats.dayInWords(day.get());
      case WEEK -> {
        LocalDate first = span.get().first(day.get(), formats.locale());
        yield formats.days(first, first.plusDays(span.get().days(first, formats.locale()) - 1L));
      }
      case MONTH -> formats.month(day.get());
    }, day, span);
  }

  /// How far it is from today in words; empty where today is shown.
  public StringBinding distanceInWords() {
    return Bindings.createStringBinding(() -> {
      long steps = span.get().between(today.get(), day.get(), formats.locale());
      return switch (span.get()) {
        case DAY -> distance(steps);
        case WEEK -> texts.format("desk.week.distance", steps, Math.abs(steps));
        case MONTH -> texts.format("desk.month.distance", steps, Math.abs(steps));
      };
    }, day, span);
  }

  public BooleanBinding isToday() {
    return Bindings.createBooleanBinding(() -> day.get().equals(today.get()), day);
  }

  private String distance(long days) {
    if (days == 0) {
      return "";
    }
    if (days > 0) {
      return days == 1 ? texts.get("desk.day.tomorrow") : texts.format("desk.day.ahead", days);
    }
    return days == -1 ? texts.get("desk.day.yesterday") : texts.format("desk.day.ago", -days);
  }

  public ObjectProperty<LocalDate> dayProperty() {
    return day;
  }

  /// How much is shown at once.
  public ObjectProperty<Span> spanProperty() {
    return span;
  }

  public ObservableList<Choice> branches() {
    return branches;
  }

  public ObjectProperty<Choice> branchProperty() {
    return branch;
  }

  /// The name of who is signed in, which stands on what is done here.
  public StringProperty personProperty() {
    return person;
  }

  /// How one leaves; without it the ways out lead nowhere.
  public void leaveBy(Runnable byLock, Runnable bySignOut) {
    lock = byLock;
    signOut = bySignOut;
  }

  /// Where people see and change what concerns only themselves.
  public void showAccountBy(Runnable way) {
    account = way;
  }

  public void showAccount() {
    account.run();
  }

  /// Away for a moment, or a colleague takes over: the PIN is enough.
  public void lock() {
    lock.run();
  }

  /// Away for good.
  public void signOut() {
    signOut.run();
  }

  public ObjectProperty<Section> sectionProperty() {
    return section;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }
}
