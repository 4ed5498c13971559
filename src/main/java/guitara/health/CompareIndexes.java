package guitara.health;

import guitara.database.CareConnections;
import guitara.database.IndexCatalogue;
import guitara.database.IndexCatalogue.Definition;
import guitara.database.IndexCatalogue.Planned;
import java.sql.Connection;
import java.sql.SQLException;
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

  private static final String UNUSABLE = "SELECT c.relname, t.relname FROM pg_index i"
      + " JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid"
      + " WHERE c.relnamespace = 'guitara'::regnamespace AND NOT (i.indisvalid AND i.indisready)";

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
      String name, String table, State state, String expected, String actual, String purpose, String seed) {}

  /// All indexes of either side; none where this is not the program's own database.
  public List<Compared> compare() {
    return connections.with(connection -> {
      Ward ward = new Ward(connection, "guitara", true, 0, Thresholds.shipped());
      return ward.holds("SELECT to_regclass('guitara.claim') IS NOT NULL") ? compare(connection, ward) : List.of();
    });
  }

  private static List<Compared> compare(Connection connection, Ward ward) throws SQLException {
    Map<String, Definition> there = IndexCatalogue.present(connection).stream()
        .collect(Collectors.toMap(Definition::name, Function.identity()));
    Map<String, String> unusable = ward.rows(UNUSABLE, row -> Map.entry(row.getString(1), row.getString(2))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
    unusable.forEach((index, table) -> {
      if (!planned.contains(index)) {
        all.add(new Compared(index, table, State.UNUSABLE, "", "", "", ""));
      }
    });
    all.sort(Comparator.comparing(Compared::state).thenComparing(Compared::table).thenComparing(Compared::name));
    return List.copyOf(all);
  }

  private static State state(Definition expected, Definition found, Map<String, String> unusable) {
    if (unusable.containsKey(expected.name())) {
      return State.UNUSABLE;
    }
    if (found.definition().isEmpty()) {
      return State.MISSING;
    }
    return expected.equals(found) ? State.AS_EXPECTED : State.CHANGED;
  }
}
