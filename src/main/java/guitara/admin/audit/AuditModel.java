package guitara.admin.audit;

import guitara.access.AuditEntry;
import guitara.access.AuditFilter;
import guitara.access.AuditKey;
import guitara.access.AuditPage;
import guitara.admin.core.AdminContext;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the audit shows: the filter, and the entries read so far, page after page. To be used on the JavaFX thread.
final class AuditModel {

  private final AdminContext context;
  private final Busy busy = new Busy();
  private final LatestOnly<AuditPage> reading;
  private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<AuditFilter> filter = new ReadOnlyObjectWrapper<>(AuditFilter.ALL);
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private Optional<AuditKey> next = Optional.empty();

  AuditModel(AdminContext context) {
    this.context = context;
    this.reading = new LatestOnly<>(context.tasks(), busy);
  }

  void filter(AuditFilter wanted) {
    if (!wanted.equals(filter.get())) {
      filter.set(wanted);
      restart();
    }
  }

  /// Reads from the newest on.
  void restart() {
    ask(Optional.empty());
  }

  /// Reads the next page, if there is one and nothing else is being read.
  void more() {
    if (next.isPresent() && !busy.workingProperty().get()) {
      ask(next);
    }
  }

  /// What is new at the top is shown only where nobody has scrolled on: nothing moves under the eye.
  void refresh() {
    if (entries.isEmpty() || entries.size() <= FIRST) {
      restart();
    }
  }

  private static final int FIRST = 50;

  private void ask(Optional<AuditKey> after) {
    AuditFilter wanted = filter.get();
    reading.ask(() -> context.use().audit().page(wanted, after), page -> {
      next = page.next();
      if (after.isPresent()) {
        entries.addAll(page.entries());
      } else if (!page.entries().equals(entries)) {
        entries.setAll(page.entries());
      }
      remark.set(entries.isEmpty()
          ? context.texts().get(wanted.narrows() ? "admin.audit.nothing-fits" : "admin.audit.empty") : "");
    }, failure -> context.place().fail(failure, () -> ask(after)));
  }

  ObservableList<AuditEntry> entries() {
    return entries;
  }

  ReadOnlyObjectProperty<AuditFilter> filterProperty() {
    return filter.getReadOnlyProperty();
  }

  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
