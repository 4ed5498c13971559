package guitara.admin.health;

import guitara.admin.core.AdminContext;
import guitara.health.Finding;
import guitara.health.cure.CureOutcome;
import guitara.health.cure.CureWatch;
import guitara.health.cure.Maintenance;
import guitara.health.cure.MaintenanceRun;
import guitara.health.cure.Obstacle;
import guitara.health.cure.Rehearsal;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Trying out, running and taking back a cure, and what is said of it. One thing at a time; what runs goes on when the
/// drawer is closed. To be used on the JavaFX thread.
final class CureModel {

  private final HealthModel health;
  private final AdminContext context;
  private final Texts texts;
  private final Maintenance maintenance;
  private final Busy busy = new Busy();
  private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
  private final ReadOnlyObjectWrapper<List<Obstacle>> obstacles = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<MaintenanceRun>> undoable =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(-1);
  private volatile boolean cancelled;

  /// What became of it, in a sentence.
  ///
  /// @param good whether it went as it should
  record Said(String sentence, boolean good) {

    static final Said NOTHING = new Said("", true);
  }

  private final class Watch implements CureWatch {

    @Override
    public void progress(String phase, double now) {
      Platform.runLater(() -> {
        part.set(now);
        say(texts.format("admin.health.cure.phase", phase), true);
      });
    }

    @Override
    public boolean isCancelled() {
      return cancelled;
    }
  }

  CureModel(HealthModel health) {
    this.health = health;
    this.context = health.context();
    this.texts = context.texts();
    this.maintenance = new Maintenance(health.care(), context.clock());
  }

  /// Reads what speaks against it now.
  void look(Finding finding) {
    context.tasks().run(() -> maintenance.obstacles(finding))
        .onSuccess(obstacles::set).onFailure(failure -> { }).start();
  }

  /// Tries it in a transaction that is rolled back.
  void rehearse(Finding finding) {
    begin(() -> maintenance.rehearse(finding), this::tell);
  }

  private void tell(Rehearsal tried) {
    if (!tried.possible()) {
      say(tried.why().isEmpty() ? texts.get("admin.health.cure.no-rehearsal")
          : texts.format("admin.health.cure.no-rehearsal.why", tried.why()), true);
    } else if (tried.succeeded()) {
      say(texts.format("admin.health.cure.rehearsed", health.words().duration(tried.took())), true);
    } else {
      say(texts.format("admin.health.cure.rehearsal-failed", tried.why()), false);
    }
  }

  /// Runs it, and examines the database again.
  ///
  /// @param despite whether the person has decided to, against what does not stop it
  void run(Finding finding, boolean despite) {
    String who = context.session().get().person().name();
    begin(() -> maintenance.run(finding, who, despite, new Watch()), outcome -> {
      tell(outcome, "admin.health.cure.done");
      health.examine();
    });
  }

  /// Takes a run back, and examines the database again.
  void undo(MaintenanceRun run) {
    String who = context.session().get().person().name();
    begin(() -> maintenance.undo(run.id(), who, new Watch()), outcome -> {
      tell(outcome, "admin.health.cure.undone");
      undoable.set(Optional.empty());
      health.examine();
    });
  }

  private void tell(CureOutcome outcome, String done) {
    switch (outcome) {
      case CureOutcome.Done(MaintenanceRun run) -> {
        undoable.set(Optional.of(run).filter(MaintenanceRun::canBeUndone));
        obstacles.set(List.of());
        say(texts.get(done) + measured(texts, run), true);
        context.place().say(texts.get(done));
      }
      case CureOutcome.Refused(List<Obstacle> against) -> {
        obstacles.set(against);
        say(texts.get("admin.health.cure.refused"), false);
      }
      case CureOutcome.TakenBack(MaintenanceRun run, String why) ->
          say(health.words().takenBack(why) + measured(texts, run), false);
      case CureOutcome.Failed(String state, String left) -> say(left.isEmpty()
          ? texts.format("admin.health.cure.failed", state)
          : texts.format("admin.health.cure.failed.left", state, left), false);
      case CureOutcome.Cancelled _ -> say(texts.get("admin.health.cure.cancelled"), true);
    }
  }

  /// What was measured before and after, as an addition to a sentence.
  static String measured(Texts texts, MaintenanceRun run) {
    return run.beforeMs().isEmpty() || run.afterMs().isEmpty() ? ""
        : " " + texts.format("admin.health.cure.measured", run.beforeMs().getAsDouble(), run.afterMs().getAsDouble());
  }

  private <T> void begin(Callable<T> work, Consumer<T> then) {
    if (busy.workingProperty().get()) {
      return;
    }
    cancelled = false;
    part.set(-1);
    say(texts.get("admin.health.cure.works"), true);
    context.tasks().run(work).showing(busy).onSuccess(then).onFailure(failure -> {
      say(texts.get("admin.health.cure.broken"), false);
      context.place().fail(failure, () -> begin(work, then));
    }).start();
  }

  /// Asks whoever runs it to give it up and to clear away what was begun; the answer comes from there.
  void cancel() {
    cancelled = true;
  }

  private void say(String sentence, boolean good) {
    said.set(new Said(sentence, good));
  }

  /// The obstacles in words, one to a line; empty where nothing speaks against it.
  String against() {
    return obstacles.get().stream().map(health.words()::obstacle).collect(Collectors.joining("\n"));
  }

  ReadOnlyObjectProperty<Said> saidProperty() {
    return said.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<List<Obstacle>> obstaclesProperty() {
    return obstacles.getReadOnlyProperty();
  }

  /// The run that a click can take back.
  ReadOnlyObjectProperty<Optional<MaintenanceRun>> undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /// From 0 to 1, negative where it cannot be told.
  ReadOnlyDoubleProperty partProperty() {
    return part.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty workingProperty() {
    return busy.workingProperty();
  }
}
