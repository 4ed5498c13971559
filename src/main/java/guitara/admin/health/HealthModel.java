package guitara.admin.health;

import guitara.admin.core.AdminContext;
import guitara.database.CannotGoOn;
import guitara.database.CareConnections;
import guitara.database.Secret;
import guitara.health.ExamineDatabase;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthWords;
import guitara.health.Severity;
import guitara.health.plan.PinPlans;
import guitara.ui.Texts;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How the database is: opened when first looked at, examined then, on demand, and every few minutes while somebody
/// looks. To be used on the JavaFX thread.
public final class HealthModel {

  /// An examination that is older is made anew while the place is seen.
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final AdminContext context;
  private final CareAccess access;
  private final HealthWords words;
  private final Busy busy = new Busy();
  private final LatestOnly<Optional<CareConnections>> opening;
  private final LatestOnly<HealthReport> examining;
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CLOSED);
  private final ReadOnlyObjectWrapper<Optional<HealthReport>> report = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
  private volatile Optional<CareConnections> connections = Optional.empty();
  private Optional<Instant> tried = Optional.empty();

  /// How far the way to the database is.
  public enum Stage {
    /// Not opened yet, or it could not be.
    CLOSED,
    /// Somebody has to say who looks after the database.
    LOGIN,
    OPEN
  }

  HealthModel(AdminContext context, CareAccess access) {
    this.context = context;
    this.access = access;
    this.words = new HealthWords(context.texts().locale(), context.words().zone());
    this.opening = new LatestOnly<>(context.tasks(), busy);
    this.examining = new LatestOnly<>(context.tasks(), busy);
    sentence.set(context.texts().get("admin.health.not-yet"));
  }

  /// Looks again if the last look is too long ago.
  void look() {
    if (busy.workingProperty().get()) {
      return;
    }
    Instant now = context.clock().instant();
    if (stage.get() != Stage.LOGIN && tried.filter(last -> now.isBefore(last.plus(FRESH))).isEmpty()) {
      examine();
    }
  }

  /// Examines now, whatever was seen before.
  void examine() {
    if (stage.get() == Stage.OPEN) {
      ask();
    } else if (stage.get() == Stage.CLOSED) {
      tried = Optional.of(context.clock().instant());
      opening.ask(access::known, this::opened, this::failed);
    }
  }

  private void opened(Optional<CareConnections> known) {
    connections = known;
    stage.set(known.isPresent() ? Stage.OPEN : Stage.LOGIN);
    if (known.isPresent()) {
      ask();
    } else {
      sentence.set(context.texts().get("admin.health.who"));
    }
  }

  /// Takes the login of whoever looks after the database.
  void enter(String user, Secret password) {
    refusal.set("");
    opening.ask(() -> Optional.of(access.enter(user.strip(), password)), this::opened, failure -> {
      if (failure instanceof CannotGoOn refused) {
        refusal.set(refused.sentence());
      } else {
        context.place().fail(failure, () -> enter(user, password));
      }
    });
  }

  private void ask() {
    tried = Optional.of(context.clock().instant());
    examining.ask(() -> examined(care()), this::show, this::failed);
  }

  private static HealthReport examined(CareConnections care) {
    HealthReport found = new ExamineDatabase(care).examine(Optional.empty());
    new PinPlans(care).pin();
    return found;
  }

  private void failed(Throwable failure) {
    if (failure instanceof CannotGoOn refused) {
      sentence.set(refused.sentence());
    } else {
      sentence.set(context.texts().get("admin.health.failed"));
      context.place().fail(failure, this::examine);
    }
  }

  private void show(HealthReport fresh) {
    Texts texts = context.texts();
    report.set(Optional.of(fresh));
    sentence.set(fresh.findings().isEmpty()
        ? texts.format(blind() == 0 ? "admin.health.well" : "admin.health.well-so-far", fresh.checks().size())
        : Arrays.stream(Severity.values()).filter(severity -> count(severity) > 0)
            .map(severity -> texts.format("admin.health.count." + severity, count(severity)))
            .collect(Collectors.joining(", ")));
    detail.set(texts.format("admin.health.examined", context.words().time(fresh.at()), fresh.ms(), blind()));
  }

  /// The way to the database, once it is open.
  CareConnections care() {
    return connections.orElseThrow(() -> new IllegalStateException("Nobody has opened the database yet"));
  }

  AdminContext context() {
    return context;
  }

  HealthWords words() {
    return words;
  }

  /// The gravest thing that was found; empty where there is nothing, or nobody has looked.
  Optional<Severity> worst() {
    return findings().stream().map(Finding::severity).min(Severity::compareTo);
  }

  long count(Severity severity) {
    return findings().stream().filter(finding -> finding.severity() == severity).count();
  }

  /// How many checks could not see everything.
  long blind() {
    return report.get().stream().flatMap(seen -> seen.checks().stream())
        .filter(check -> !check.why().isEmpty()).count();
  }

  /// What was found last.
  List<Finding> findings() {
    return report.get().map(HealthReport::findings).orElse(List.of());
  }

  ReadOnlyObjectProperty<Optional<HealthReport>> reportProperty() {
    return report.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Stage> stageProperty() {
    return stage.getReadOnlyProperty();
  }

  /// The whole state in one sentence.
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /// When it was examined, and how long that took.
  ReadOnlyStringProperty detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /// Why a login was not taken.
  ReadOnlyStringProperty refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
