package guitara.admin.core;

import guitara.ui.Texts;
import guitara.ui.task.Busy;
import guitara.ui.task.Running;
import guitara.ui.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Rows that are read whole and looked at again when something changes: the old ones stay until the new have come. To
/// be used on the JavaFX thread.
public final class ListingModel<T> {

  private final Tasks tasks;
  private final Texts texts;
  private final Callable<List<T>> read;
  private final String whenEmpty;
  private final Busy busy = new Busy();
  private final ObservableList<T> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private List<T> all = List.of();
  private Predicate<T> wanted = row -> true;
  private boolean narrowed;
  private Optional<Running> reading = Optional.empty();
  private boolean again;
  private Consumer<Runnable> adoption = Runnable::run;

  /// @param read blocks
  /// @param whenEmpty key of the sentence where there is nothing, which says how to fill it
  public ListingModel(Tasks tasks, Texts texts, Callable<List<T>> read, String whenEmpty) {
    this.tasks = tasks;
    this.texts = texts;
    this.read = read;
    this.whenEmpty = whenEmpty;
  }

  /// Every change of the rows is handed to `wrapper`, which runs it and keeps selection and place.
  void adoptWith(Consumer<Runnable> wrapper) {
    adoption = wrapper;
  }

  /// Shows only some of the rows from now on.
  public void narrow(boolean narrows, Predicate<T> to) {
    narrowed = narrows;
    wanted = to;
    adopt();
  }

  /// Reads again; asked for while it reads, it does so once more afterwards.
  public void refresh() {
    if (reading.isPresent()) {
      again = true;
      return;
    }
    reading = Optional.of(tasks.run(read).showing(busy)
        .onSuccess(fresh -> {
          all = fresh;
          adopt();
        })
        .onFailure(failure -> remark.set(all.isEmpty() ? texts.get("admin.failed") : ""))
        .onFinally(() -> {
          reading = Optional.empty();
          if (again) {
            again = false;
            refresh();
          }
        })
        .start());
  }

  private void adopt() {
    List<T> shown = all.stream().filter(wanted).toList();
    if (!shown.equals(rows)) {
      adoption.accept(() -> rows.setAll(shown));
    }
    remark.set(!shown.isEmpty() ? "" : texts.get(narrowed ? "admin.nothing-fits" : whenEmpty));
  }

  public ObservableList<T> rows() {
    return rows;
  }

  /// Everything that was read, narrowed or not.
  public List<T> all() {
    return all;
  }

  /// What is said where there is nothing to show.
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public Busy busy() {
    return busy;
  }
}
