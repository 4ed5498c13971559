package guitara.desk.list;

import guitara.booking.Appointment;
import guitara.booking.list.BookingFilter;
import guitara.booking.list.BookingLine;
import guitara.booking.list.BookingPage;
import guitara.booking.list.BookingSort;
import guitara.booking.list.BookingView;
import guitara.facility.Branch;
import guitara.ui.task.Busy;
import guitara.ui.task.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the list of bookings knows: view and filter, the lines read so far, and how many each view has.
///
/// A change elsewhere reads again as much as is shown; the lines stay where they are. To be used on the JavaFX thread.
final class BookingListModel {

  /// What was read in one go.
  private record Read(List<BookingLine> lines, Optional<BookingPage.Key> next, Map<BookingView, Long> counts) {}

  private final ListContext context;
  private final Busy busy = new Busy();
  private final ReadOnlyObjectWrapper<BookingFilter> filter =
      new ReadOnlyObjectWrapper<>(BookingFilter.of(BookingView.TODAY));
  private final ReadOnlyObjectWrapper<BookingSort> sort =
      new ReadOnlyObjectWrapper<>(BookingSort.of(BookingView.TODAY));
  private final ReadOnlyObjectWrapper<Map<BookingView, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ObservableList<BookingLine> lines = FXCollections.observableArrayList();
  private Optional<BookingPage.Key> next = Optional.empty();
  private Optional<Running> reading = Optional.empty();
  private boolean again;
  private boolean begun;
  private Consumer<Runnable> adoption = Runnable::run;

  BookingListModel(ListContext context) {
    this.context = context;
  }

  /// Every change of the shown lines is handed to `wrapper`, which runs it and keeps selection and place.
  void adoptWith(Consumer<Runnable> wrapper) {
    adoption = wrapper;
  }

  void view(BookingView view) {
    if (view != filter.get().view()) {
      sort.set(BookingSort.of(view));
    }
    filter(filter.get().in(view));
  }

  void filter(BookingFilter wanted) {
    if (!wanted.equals(filter.get()) || !begun) {
      filter.set(wanted);
      restart();
    }
  }

  void sortBy(BookingSort.By column) {
    sort.set(sort.get().clicked(column));
    restart();
  }

  /// Reads from the top: another view, filter, order or branch.
  void restart() {
    begun = true;
    reading.ifPresent(Running::cancel);
    read(0, fresh -> lines.setAll(fresh.lines));
  }

  /// Looks again at what is shown. Nothing is read before the list was first asked for.
  void refresh() {
    if (!begun) {
      return;
    }
    if (reading.isPresent()) {
      again = true;
    } else {
      read(lines.size(), fresh -> Adoption.adopt(lines, fresh.lines, BookingLine::id));
    }
  }

  private void read(int atLeast, Consumer<Read> adopt) {
    again = false;
    Branch branch = context.branch().get();
    BookingFilter wanted = filter.get();
    BookingSort order = sort.get();
    start(context.tasks().run(() -> read(branch, wanted, order, atLeast))
        .showing(busy)
        .onSuccess(fresh -> {
          next = fresh.next;
          counts.set(fresh.counts);
          adoption.accept(() -> adopt.accept(fresh));
          remark.set(fresh.lines.isEmpty() ? emptiness() : "");
        }));
  }

  private Read read(Branch branch, BookingFilter wanted, BookingSort order, int atLeast) {
    List<BookingLine> all = new ArrayList<>();
    Optional<BookingPage.Key> after = Optional.empty();
    do {
      BookingPage page = context.reads().lists().page(branch, wanted, order, after);
      all.addAll(page.lines());
      after = page.next();
    } while (after.isPresent() && all.size() < atLeast);
    return new Read(all, after, context.reads().lists().counts(branch, wanted));
  }

  /// Reads the next page, if there is one and nothing else is being read.
  void more() {
    if (next.isEmpty() || reading.isPresent()) {
      return;
    }
    Branch branch = context.branch().get();
    BookingFilter wanted = filter.get();
    BookingSort order = sort.get();
    Optional<BookingPage.Key> after = next;
    start(context.tasks().run(() -> context.reads().lists().page(branch, wanted, order, after))
        .showing(busy)
        .onSuccess(page -> {
          next = page.next();
          List<Long> known = lines.stream().map(BookingLine::id).toList();
          lines.addAll(page.lines().stream().filter(line -> !known.contains(line.id())).toList());
        }));
  }

  /// Starts reading; what was given up, or came too late, changes nothing.
  private void start(guitara.ui.task.BackgroundTask<?> task) {
    Running[] mine = new Running[1];
    mine[0] = task
        .onFailure(failure -> {
          if (lines.isEmpty()) {
            remark.set(context.texts().get("list.failed"));
          }
        })
        .onFinally(() -> {
          if (reading.filter(it -> it == mine[0]).isPresent()) {
            reading = Optional.empty();
            if (again) {
              refresh();
            }
          }
        })
        .start();
    reading = Optional.of(mine[0]);
  }

  private String emptiness() {
    BookingFilter now = filter.get();
    if (!now.narrows()) {
      return context.texts().get("list.empty." + now.view());
    }
    return context.texts().format("list.empty-filter", now.text().isEmpty() ? 0 : 1, now.text());
  }

  /// Reads a booking as it stands, for whoever opens it.
  void withBooking(long id, Consumer<Appointment> then, Runnable gone) {
    context.tasks().run(() -> context.bookings().find().apply(id)).showing(busy)
        .onSuccess(found -> found.ifPresentOrElse(then, gone))
        .onFailure(failure -> gone.run())
        .start();
  }

  ObservableList<BookingLine> lines() {
    return lines;
  }

  ReadOnlyObjectProperty<BookingFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<BookingSort> sortProperty() {
    return sort.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Map<BookingView, Long>> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// What is said where there is nothing to show.
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
