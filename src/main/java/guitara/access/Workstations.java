package guitara.access;

import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Secret;
import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The computers of a shared server. All calls block.
public final class Workstations {

  private static final Logger LOG = Logger.getLogger(Workstations.class.getName());
  private static final String ALL = SqlFile.read(Workstations.class, "workstations.sql");
  private static final String INVITE = SqlFile.read(Workstations.class, "invite-workstation.sql");

  private final Database database;
  private final Changes changes;

  public Workstations(Database database) {
    this.database = database;
    this.changes = new Changes(database);
  }

  /// What a new computer joins with; shown this once.
  ///
  /// @param role its database role, to be typed in there together with the code
  public record Invitation(String role, IssuedCode code) {}

  /// Those at work first, then those invited, then those shut out; the youngest first in each.
  public List<Workstation> all() {
    return database.read(session -> session.createNativeQuery(ALL, Tuple.class).getResultStream()
        .map(row -> new Workstation(Rows.text(row, "role_name"), Rows.text(row, "name"),
            List.of(Rows.text(row, "faces").split(",")), Rows.instant(row, "created_at"),
            Rows.instant(row, "code_until"), Rows.optionalInstant(row, "enrolled_at"),
            Rows.optionalInstant(row, "revoked_at")))
        .toList());
  }

  /// Invites a computer for the faces named; it has 15 minutes to join.
  ///
  /// @param name 1 to 60 characters
  /// @param faces at least one
  public AccessOutcome<Invitation> invite(String name, Set<Face> faces) {
    String wanted = Arrays.stream(Face.values()).filter(faces::contains).map(Face::code).sorted()
        .reduce((all, next) -> all + "," + next).orElse("");
    return changes.make(transaction -> {
      Tuple row = transaction.session().createNativeQuery(INVITE, Tuple.class)
          .setParameter("name", name).setParameter("faces", wanted).getSingleResult();
      return new Invitation(Rows.text(row, "role_name"),
          new IssuedCode(new Secret(Rows.text(row, "code")), Rows.instant(row, "until")));
    });
  }

  /// Shuts a computer out: whoever works there is signed out at once, and its connections end.
  public AccessOutcome<Boolean> revoke(String role) {
    AccessOutcome<Boolean> outcome = changes.call("revoke_workstation(?1)", role);
    if (outcome instanceof AccessOutcome.Done<Boolean>) {
      endConnections(role);
    }
    return outcome;
  }

  /// One that came in again before the end was committed may do nothing any more: to fail here loses nothing.
  private void endConnections(String role) {
    try {
      database.write(transaction -> transaction.session()
          .createNativeQuery("SELECT end_connections(:role)", Integer.class)
          .setParameter("role", role).getSingleResult());
    } catch (DatabaseException e) {
      LOG.log(Level.INFO, "Connections of a computer that is shut out may last until it closes them", e);
    }
  }
}
