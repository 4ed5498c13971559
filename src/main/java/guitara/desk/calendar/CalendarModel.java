package guitara.desk.calendar;

import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.Calendars;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.DayLoad.Free;
import guitara.booking.calendar.Subject;
import guitara.desk.calendar.CalendarPicture.Wanted;
import guitara.desk.core.Span;
import guitara.live.Change;
import guitara.live.LiveEvent;
import guitara.ui.task.Busy;
import guitara.ui.task.Refresh;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What the calendars know: whose, a week or a month, and the picture of it. The old picture stays until the new one
/// has come; what nobody looks at is not read. To be used on the JavaFX thread.
final class CalendarModel {

  private final CalendarContext context;
  private final Busy busy = new Busy();
  private final ObjectProperty<Span> span = new SimpleObjectProperty<>(this, "span", Span.WEEK);
  private final ObjectProperty<Subject> subject =
      new SimpleObjectProperty<>(this, "subject", new Subject.Everybody());
  private final ReadOnlyObjectWrapper<Optional<CalendarPicture>> picture =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final Refresh refresh = new Refresh(this::load);
  private boolean shown;

  CalendarModel(CalendarContext context) {
    this.context = context;
    context.day().subscribe((before, now) -> follow());
    span.subscribe((before, now) -> follow());
    subject.subscribe((before, now) -> follow());
  }

  /// Whether somebody looks; whoever begins to sees what has changed meanwhile.
  void shown(boolean now) {
    shown = now;
    look();
  }

  /// Looks again: another branch, or something changed.
  void look() {
    if (shown) {
      refresh.now();
    }
  }

  /// Looks again if an event concerns what is shown. The cache has heard of it before.
  void on(LiveEvent event) {
    boolean concerned = switch (event) {
      case LiveEvent.Changed(Change change) -> Calendars.concerns(change, wanted().period());
      case LiveEvent.Resync _ -> true;
      case LiveEvent.Connected _, LiveEvent.Away _ -> false;
    };
    if (concerned) {
      look();
    }
  }

  /// Within what is shown the day walks without reading anything.
  private void follow() {
    if (picture.get().filter(it -> it.wanted().equals(wanted())).isEmpty()) {
      look();
    }
  }

  private Wanted wanted() {
    LocalDate day = context.day().get();
    Span now = span.get();
    LocalDate first = now.first(day, context.texts().locale());
    return new Wanted(now,
        new CalendarPeriod(context.branch().get(), first, now.days(day, context.texts().locale())),
        now == Span.MONTH ? day.withDayOfMonth(1) : first, subject.get());
  }

  private void load(Runnable finished) {
    Wanted asked = wanted();
    context.tasks().<List<DayLoad>>run(() -> context.calendars().of(asked.period()).of(asked.subject()))
        .showing(busy)
        .onSuccess(loads -> {
          if (asked.equals(wanted())) {
            CalendarPicture read = new CalendarPicture(asked, loads);
            picture.set(Optional.of(read));
            remark.set(context.words().remark(read, context.today()));
          }
        })
        .onFailure(failure -> remark.set(context.words().failed(failure)))
        .onFinally(finished)
        .start();
  }

  /// Names have changed: the same picture is said with the new ones.
  void renamed() {
    picture.get().ifPresent(now -> {
      remark.set(context.words().remark(now, context.today()));
      picture.set(Optional.of(new CalendarPicture(now.wanted(), now.loads())));
    });
  }

  /// Where something could be booked on the day the desk is at; of a branch, nowhere in particular.
  Optional<Instant> free() {
    return subject.get() instanceof Subject.Everybody ? Optional.empty()
        : picture.get().flatMap(now -> now.load(context.day().get()))
            .flatMap(DayLoad::longestFree).map(Free::during).map(slot -> slot.start());
  }

  ObjectProperty<Span> spanProperty() {
    return span;
  }

  ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  ReadOnlyObjectProperty<Optional<CalendarPicture>> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /// What is said where there is nothing to see, or the calendar could not be read.
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
