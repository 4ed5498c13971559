package guitara.health.advise;

import guitara.database.SqlFile;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/// The large tables of a schema: their columns that a B-tree can hold, and those that lead into an index already.
record TableFacts(Map<String, Map<String, Column>> tables, Map<String, Set<String>> leading) {

  private static final String SCANNED = SqlFile.read(TableFacts.class, "scanned-tables.sql");
  private static final String FIRST = SqlFile.read(TableFacts.class, "first-columns.sql");

  /// A value shared by more of the rows leads to too many of them.
  private static final double FEW = 0.02;

  /// A column of a table.
  ///
  /// @param schema quoted where needed
  /// @param on the table with its schema, for a statement
  /// @param quoted its name for a statement
  /// @param share which part of the rows has the same value, on the average
  /// @param bytes of the whole table
  record Column(String schema, String table, String on, String quoted, OptionalDouble share, long bytes) {

    boolean isSelective() {
      return share.isPresent() && share.getAsDouble() <= FEW;
    }
  }

  static TableFacts read(Ward ward) throws SQLException {
    Map<String, Map<String, Column>> tables = new HashMap<>();
    ward.rows(SCANNED, row -> {
      String table = Objects.requireNonNull(row.getString("table"));
      double share = row.getDouble("share");
      boolean known = !row.wasNull();
      Column column = new Column(Objects.requireNonNull(row.getString("schema")), table,
          Objects.requireNonNull(row.getString("on")), Objects.requireNonNull(row.getString("quoted")),
          known ? OptionalDouble.of(share) : OptionalDouble.empty(), row.getLong("bytes"));
      return tables.computeIfAbsent(table, _ -> new HashMap<>()).put(row.getString("column"), column);
    }, ward.schema(), (long) ward.thresholds().value(Threshold.PLAN_TABLE_BYTES));
    Map<String, Set<String>> leading = new HashMap<>();
    ward.rows(FIRST, row -> leading.computeIfAbsent(Objects.requireNonNull(row.getString("table")),
        _ -> new HashSet<>()).add(row.getString("column")), ward.schema());
    return new TableFacts(tables, leading);
  }

  /// The columns of a candidate in an order that serves: those by which no index can be entered yet, the most telling
  /// first. Empty where the table is small, or where an index of its first column was there and was not taken.
  List<Column> usable(String table, List<String> candidate, int most) {
    Map<String, Column> columns = tables.getOrDefault(table, Map.of());
    if (candidate.stream().anyMatch(name -> leading.getOrDefault(table, Set.of()).contains(name))) {
      return List.of();
    }
    return candidate.stream().map(columns::get).filter(Objects::nonNull).limit(most).toList();
  }
}
