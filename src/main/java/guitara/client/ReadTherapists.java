package guitara.client;

import guitara.database.Database;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.List;

/// Reads who can be preferred by a client.
public final class ReadTherapists {

  private static final String SQL = SqlFile.read(ReadTherapists.class, "read-therapists.sql");

  private final Database database;

  public ReadTherapists(Database database) {
    this.database = database;
  }

  /// All who work here, by name.
  public List<Therapist> read() {
    return database.read(session -> session.createNativeQuery(SQL, Tuple.class).getResultStream()
        .map(row -> new Therapist(Rows.number(row, "id"), Rows.text(row, "display_name"))).toList());
  }
}
