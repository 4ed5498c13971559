package guitara.admin.audit;

import guitara.access.AuditEntry;
import guitara.access.AuditEntry.Difference;
import guitara.admin.core.AdminContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An entry of the audit in words.
record EntryWords(AdminContext context) {

  private static final int MOST = 4;
  private static final List<String> NAMES =
      List.of("first_name", "last_name", "name", "display_name", "login", "code", "status");
  private static final Set<String> TRIFLES =
      Set.of("id", "version", "path", "created_at", "code_until", "business_day_cut", "opens", "closes");

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
    return entry.differences().stream().sorted(Comparator.comparingInt(EntryWords::weight)).limit(MOST)
        .map(this::change).collect(Collectors.joining(" · "))
        + (entry.differences().size() > MOST ? " …" : "");
  }

  /// What names the row comes first, what the program keeps for itself last.
  private static int weight(Difference difference) {
    int named = NAMES.indexOf(difference.column());
    return named >= 0 ? named - NAMES.size() : TRIFLES.contains(difference.column()) ? 1 : 0;
  }

  private String change(Difference difference) {
    ValueWords words = new ValueWords(context.words());
    String column = words.column(difference.column());
    String after = words.value(difference.after());
    if (difference.before().isEmpty()) {
      return context.texts().format("admin.audit.new-value", column, after);
    }
    return context.texts().format("admin.audit.change", column, words.value(difference.before()),
        after.isEmpty() ? "–" : after);
  }
}
