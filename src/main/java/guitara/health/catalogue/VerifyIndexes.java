package guitara.health.catalogue;

import guitara.database.CareConnections;
import guitara.database.IndexCatalogue;
import guitara.database.IndexCatalogue.Definition;
import guitara.database.IndexCatalogue.Planned;
import guitara.database.SqlFile;
import guitara.health.catalogue.IndexState.Entry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares the program's indexes with their catalogue. Changes nothing; blocks.
public final class VerifyIndexes {

  private static final String UNUSED = SqlFile.read(VerifyIndexes.class, "unused-indexes.sql");
  private static final String INVALID = SqlFile.read(VerifyIndexes.class, "invalid-indexes.sql");

  private final CareConnections connections;

  public VerifyIndexes(CareConnections connections) {
    this.connections = connections;
  }

  public IndexState verify() {
    return connections.with(connection -> compare(IndexCatalogue.packaged(), IndexCatalogue.present(connection),
        invalid(connection), unused(connection)));
  }

  private static IndexState compare(
      List<Planned> planned, List<Definition> present, List<Definition> invalid, Set<String> unused) {
    Map<String, Planned> plan = planned.stream().collect(Collectors.toMap(one -> one.index().name(), one -> one));
    Map<String, Definition> there = present.stream().collect(Collectors.toMap(Definition::name, Function.identity()));
    Set<String> broken = invalid.stream().map(Definition::name).collect(Collectors.toSet());
    return new IndexState(
        planned.stream().filter(one -> !there.containsKey(one.index().name()) && !broken.contains(one.index().name()))
            .map(VerifyIndexes::entry).toList(),
        present.stream().filter(one -> !plan.containsKey(one.name())).map(one -> entry(plan, one)).toList(),
        planned.stream().filter(one -> there.containsKey(one.index().name())
            && !one.index().equals(there.get(one.index().name()))).map(VerifyIndexes::entry).toList(),
        invalid.stream().map(one -> entry(plan, one)).toList(),
        present.stream().filter(one -> unused.contains(one.name())).map(one -> entry(plan, one)).toList());
  }

  private static Entry entry(Planned planned) {
    Definition index = planned.index();
    return new Entry(index.name(), index.table(), index.definition(), planned.purpose(), planned.seed());
  }

  private static Entry entry(Map<String, Planned> plan, Definition index) {
    Planned planned = plan.get(index.name());
    return planned != null ? entry(planned)
        : new Entry(index.name(), index.table(), index.definition(), "", "");
  }

  private static List<Definition> invalid(Connection connection) throws SQLException {
    List<Definition> found = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(INVALID)) {
      while (row.next()) {
        found.add(new Definition(row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return found;
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
