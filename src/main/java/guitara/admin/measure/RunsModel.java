package guitara.admin.measure;

import guitara.admin.core.AdminContext;
import guitara.database.CannotGoOn;
import guitara.health.measure.Measured;
import guitara.health.measure.Measured.Kind;
import guitara.health.measure.Run;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The measurements of one kind, and the one under way. To be used on the JavaFX thread.
final class RunsModel {

  private final AdminContext context;
  private final Measuring measuring;
  private final Kind kind;
  private final Busy busy = new Busy();
  private final LatestOnly<List<Run>> history;
  private final ObservableList<Run> runs = FXCollections.observableArrayList();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper(this, "said", "");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private AtomicBoolean stopped = new AtomicBoolean();

  RunsModel(AdminContext context, Measuring measuring, Kind kind) {
    this.context = context;
    this.measuring = measuring;
    this.kind = kind;
    this.history = new LatestOnly<>(context.tasks(), busy);
  }

  /// Reads the history again.
  void refresh() {
    history.ask(() -> measuring.measurements().of(kind), fresh -> {
      if (!fresh.equals(runs)) {
        runs.setAll(fresh);
      }
      remark.set(fresh.isEmpty() ? context.texts().get("admin.measure.none." + kind) : "");
    }, failure -> remark.set(runs.isEmpty() ? context.texts().get("admin.failed") : ""));
  }

  /// Measures, keeps what came of it and reads the history again.
  ///
  /// @param work blocks
  /// @param failed hears of what nobody foresaw
  void start(Function<Measuring.Course, Measured> work, Consumer<Throwable> failed) {
    if (running.get()) {
      return;
    }
    AtomicBoolean mine = new AtomicBoolean();
    stopped = mine;
    running.set(true);
    said.set(context.texts().get("admin.measure.begins"));
    Measuring.Course course = new Measuring.Course() {
      @Override
      public void at(String line) {
        Platform.runLater(() -> said.set(line));
      }

      @Override
      public void mayStop() {
        if (mine.get()) {
          throw new CancellationException();
        }
      }
    };
    context.tasks().<Measured>run(() -> {
      Measured measured = work.apply(course);
      measuring.measurements().keep(measured);
      return measured;
    })
        .onSuccess(measured -> said.set(context.texts().get(
            measured.allWell() ? "admin.measure.done" : "admin.measure.done-missed")))
        .onFailure(CancellationException.class, none -> said.set(context.texts().get("admin.measure.stopped")))
        .onFailure(CannotGoOn.class, refused -> said.set(refused.sentence()))
        .onFailure(failure -> {
          said.set(context.texts().get("admin.measure.broken"));
          failed.accept(failure);
        })
        .onFinally(() -> {
          running.set(false);
          refresh();
        })
        .start();
  }

  /// Ends what is under way as soon as nothing of it is left behind.
  void stop() {
    stopped.set(true);
    said.set(context.texts().get("admin.measure.stopping"));
  }

  /// A line that is said beside the buttons.
  void say(String sentence) {
    said.set(sentence);
  }

  /// How a run is called among others.
  String name(Run run) {
    return context.texts().format("admin.measure.run", context.words().exactly(run.at()),
        Optional.of(run.who()).filter(who -> !who.isEmpty()).orElse("–"));
  }

  ObservableList<Run> runs() {
    return runs;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
