package guitara.access;

import guitara.access.AuditChoices.Someone;
import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.query.NativeQuery;

/// Reads who changed what. Nobody can change it, so there is nothing here but reading. All calls block.
public final class AuditTrail {

  private static final int PAGE = 50;
  private static final String ENTRIES = SqlFile.read(AuditTrail.class, "audit-page.sql");
  private static final String TABLES = SqlFile.read(AuditTrail.class, "audited-tables.sql");

  private final Database database;

  public AuditTrail(Database database) {
    this.database = database;
  }

  /// The newest entries, or those that follow `after`.
  public AuditPage page(AuditFilter filter, Optional<AuditKey> after) {
    Map<String, Object> values = new LinkedHashMap<>();
    String sql = ENTRIES.replace("/* conditions */", conditions(filter, after, values));
    List<AuditEntry> read = database.read(session -> {
      NativeQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class);
      values.forEach(query::setParameter);
      return query.setParameter("page", PAGE + 1).getResultStream().map(AuditTrail::entry).toList();
    });
    List<AuditEntry> shown = read.subList(0, Math.min(PAGE, read.size()));
    return new AuditPage(shown, read.size() > PAGE ? Optional.of(shown.getLast().key()) : Optional.empty());
  }

  private static String conditions(AuditFilter filter, Optional<AuditKey> after, Map<String, Object> values) {
    StringBuilder all = new StringBuilder();
    filter.account().ifPresent(account -> add(all, values, "l.account_id = :account", "account", account));
    if (!filter.table().isEmpty()) {
      add(all, values, "l.table_name = :table", "table", filter.table());
      if (!filter.row().isEmpty()) {
        add(all, values, "l.row_key = :row", "row", filter.row());
      }
    }
    if (!filter.action().isEmpty()) {
      add(all, values, "l.action = :action", "action", filter.action());
    }
    filter.from().ifPresent(from -> add(all, values, "l.at >= :from", "from", from));
    filter.until().ifPresent(until -> add(all, values, "l.at < :until", "until", until));
    after.ifPresent(key -> {
      add(all, values, "(l.at, l.id) < (:at, :id)", "at", key.at());
      values.put("id", key.id());
    });
    return all.toString();
  }

  private static void add(StringBuilder all, Map<String, Object> values, String condition, String name, Object value) {
    all.append("\n           AND ").append(condition);
    values.put(name, value);
  }

  private static AuditEntry entry(Tuple row) {
    return new AuditEntry(
        new AuditKey(Rows.instant(row, "at"), Rows.number(row, "id")), Rows.text(row, "action"),
        Rows.text(row, "table_name"), Rows.text(row, "row_key"), Rows.optionalNumber(row, "account_id"),
        Rows.text(row, "who"), Rows.text(row, "workstation"), Rows.text(row, "station"),
        Differences.between(Rows.text(row, "before"), Rows.text(row, "after")));
  }

  public AuditChoices choices() {
    return database.read(session -> new AuditChoices(
        session.createNativeQuery("SELECT a.id, a.name FROM admin.account a ORDER BY lower(a.name), a.id", Tuple.class)
            .getResultStream().map(row -> new Someone(Rows.number(row, "id"), Rows.text(row, "name"))).toList(),
        session.createNativeQuery(TABLES, String.class).getResultList()));
  }
}
