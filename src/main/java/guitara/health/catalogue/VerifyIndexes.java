package guitara.health.catalogue;

import guitara.database.CareConnections;
import guitara.database.SqlFile;
import guitara.health.catalogue.CompareIndexes.Compared;
import guitara.health.catalogue.CompareIndexes.State;
import guitara.health.catalogue.IndexState.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Compares the program's indexes with their catalogue. Changes nothing; blocks.
public final class VerifyIndexes {

  private static final String UNUSED = SqlFile.read(VerifyIndexes.class, "unused-indexes.sql");

  private final CareConnections connections;

  public VerifyIndexes(CareConnections connections) {
    this.connections = connections;
  }

  /// Compares.
  public IndexState verify() {
    List<Compared> all = new CompareIndexes(connections).compare();
    Set<String> unused = connections.with(VerifyIndexes::unused);
    return new IndexState(entries(all, State.MISSING), entries(all, State.EXTRA), entries(all, State.CHANGED),
        entries(all, State.UNUSABLE), entries(all.stream().filter(one -> unused.contains(one.name()))));
  }

  private static List<Entry> entries(List<Compared> all, State state) {
    return entries(all.stream().filter(one -> one.state() == state));
  }

  private static List<Entry> entries(Stream<Compared> some) {
    return some.map(one -> new Entry(one.name(), one.table(), one.definition(), one.purpose(), one.seed())).toList();
  }

  private static Set<String> unused(Connection connection) throws SQLException {
    Set<String> found = new HashSet<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(UNUSED)) {
      while (row.next()) {
        found.add(Objects.requireNonNull(row.getString(1)));
      }
    }
    return found;
  }
}
