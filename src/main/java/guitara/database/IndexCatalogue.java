package guitara.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Every index that the program's database must have, why, and which of the seeds' meant the same (`db/indexes.csv`).
public final class IndexCatalogue {

  /// An index as it is.
  ///
  /// @param definition as PostgreSQL prints it, without the schema's name
  public record Definition(String name, String table, String definition) {}

  /// An index as it is planned.
  ///
  /// @param seed the name of the seeds' index with the same meaning, empty where there is none
  public record Planned(Definition index, String purpose, String seed) {}

  private static final String FILE = "/db/indexes.csv";
  private static final int FIELDS = 5;
  private static final String PRESENT = SqlFile.read(IndexCatalogue.class, "index-definitions.sql");

  private IndexCatalogue() {}

  /// The catalogue that the program ships.
  public static List<Planned> packaged() {
    try (InputStream in = IndexCatalogue.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its file " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(IndexCatalogue::planned).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Planned planned(String line) {
    List<String> fields = List.of(line.split(";", -1));
    if (fields.size() != FIELDS) {
      throw new IllegalStateException("Not " + FIELDS + " fields in " + FILE + ": " + line);
    }
    return new Planned(
        new Definition(fields.get(0), fields.get(1), fields.get(2)), fields.get(3), fields.get(4));
  }

  /// The usable indexes that a database has.
  public static List<Definition> present(Connection connection) throws SQLException {
    List<Definition> found = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(PRESENT)) {
      while (row.next()) {
        found.add(new Definition(row.getString(1), row.getString(2), row.getString(3)));
      }
    }
    return found;
  }
}
