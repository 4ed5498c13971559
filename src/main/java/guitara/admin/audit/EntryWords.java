package guitara.admin.audit;

import guitara.access.AuditEntry;
import guitara.access.AuditEntry.Difference;
import guitara.admin.core.AdminContext;
import java.util.stream.Collectors;

/// An entry of the audit in words.
record EntryWords(AdminContext context) {

  private static final int MOST = 4;

  String who(AuditEntry entry) {
    if (!entry.who().isEmpty()) {
      return entry.who();
    }
    return entry.account().isPresent()
        ? context.texts().format("admin.audit.account", Long.toString(entry.account().getAsLong()))
        : context.texts().get("admin.audit.nobody");
  }

  String where(AuditEntry entry) {
    return entry.station().isEmpty() ? entry.workstation() : entry.station();
  }

  String what(AuditEntry entry) {
    String action = context.words().action(entry.action());
    return entry.table().isEmpty() ? action
        : context.texts().format("admin.audit.what", action, context.words().table(entry.table()), entry.row());
  }

  /// The first few columns, on one line.
  String changes(AuditEntry entry) {
    return entry.differences().stream().limit(MOST).map(this::change).collect(Collectors.joining(" · "))
        + (entry.differences().size() > MOST ? " …" : "");
  }

  private String change(Difference difference) {
    if (difference.before().isEmpty()) {
      return context.texts().format("admin.audit.new-value", difference.column(), difference.after());
    }
    return context.texts().format("admin.audit.change", difference.column(), difference.before(),
        difference.after().isEmpty() ? "–" : difference.after());
  }
}
