package guitara.health.catalogue;

import guitara.database.CareConnections;
import guitara.database.IndexCatalogue;
import guitara.database.IndexCatalogue.Definition;
import guitara.database.IndexCatalogue.Planned;
import guitara.database.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The program's own index catalogue against what its database has. Blocks.
public final class CompareIndexes {

  private static final String INVALID = SqlFile.read(CompareIndexes.class, "invalid-indexes.sql");

  private final CareConnections connections;

  public CompareIndexes(CareConnections connections) {
    this.connections = connections;
  }

  /// How an index stands; what needs somebody comes first.
  public enum State { MISSING, UNUSABLE, CHANGED, EXTRA, AS_EXPECTED }

  /// One index, as it should be and as it is.
  ///
  /// @param expected its definition in the catalogue, empty where it knows none
  /// @param actual its definition in the database, empty where there is none that can be used
  /// @param seed the name of the seeds’ index with the same meaning, empty where there is none
  public record Compared(
      String name, String table, State state, String expected, String actual, String purpose, String seed) {

    /// As it is planned, where it is planned.
    String definition() {
      return expected.isEmpty() ? actual : expected;
    }
  }

  /// All indexes of either side; none where this is not the program's own database.
  public List<Compared> compare() {
    return connections.with(connection -> {
      List<Definition> present = IndexCatalogue.present(connection);
      return present.isEmpty() ? List.of() : compare(present, invalid(connection));
    });
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

  private static List<Compared> compare(List<Definition> present, List<Definition> invalid) {
    Map<String, Definition> there =
        present.stream().collect(Collectors.toMap(Definition::name, Function.identity()));
    Map<String, Definition> unusable =
        invalid.stream().collect(Collectors.toMap(Definition::name, Function.identity()));
    List<Compared> all = new ArrayList<>();
    Set<String> planned = new HashSet<>();
    for (Planned plan : IndexCatalogue.packaged()) {
      Definition index = plan.index();
      planned.add(index.name());
      Definition found = there.getOrDefault(index.name(), new Definition(index.name(), index.table(), ""));
      all.add(new Compared(index.name(), index.table(), state(index, found, unusable), index.definition(),
          found.definition(), plan.purpose(), plan.seed()));
    }
    there.values().stream().filter(index -> !planned.contains(index.name())).forEach(index -> all.add(
        new Compared(index.name(), index.table(), State.EXTRA, "", index.definition(), "", "")));
    invalid.stream().filter(index -> !planned.contains(index.name())).forEach(index -> all.add(
        new Compared(index.name(), index.table(), State.UNUSABLE, "", index.definition(), "", "")));
    all.sort(Comparator.comparing(Compared::state).thenComparing(Compared::table).thenComparing(Compared::name));
    return List.copyOf(all);
  }

  private static State state(Definition expected, Definition found, Map<String, Definition> unusable) {
    if (unusable.containsKey(expected.name())) {
      return State.UNUSABLE;
    }
    if (found.definition().isEmpty()) {
      return State.MISSING;
    }
    return expected.equals(found) ? State.AS_EXPECTED : State.CHANGED;
  }
}
