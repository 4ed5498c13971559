package guitara.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a failed statement means, decided by its SQLSTATE and never by its message.
public enum Trouble {
  /// Somebody holds what was asked for (exclusion or unique constraint).
  TAKEN,
  /// A competitor is writing right now, or two of them got in each other's way: asking again is safe.
  BUSY,
  /// The server is away, stopping, starting, or the connection broke: the outcome of the last statement is unknown.
  AWAY,
  /// The server takes no changes: a standby, or a server that is being moved. Nothing was changed.
  READ_ONLY,
  /// The server's disk is full. Nothing was changed.
  FULL,
  /// The server's own files changed under it or its disk fails: it has to be restarted. Nothing was changed.
  BROKEN,
  /// The database is not as this program knows it: another version's schema, or an extension is gone.
  MISFIT,
  /// The role lacks the right, or may not sign in.
  DENIED,
  /// The data breaks a rule of the schema.
  INVALID,
  /// A booking would not be whole: its claims or its sums do not match its items.
  NOT_WHOLE,
  /// The machine of states knows no such step, or it needs a reason.
  NO_SUCH_STEP,
  /// Anything else: a defect of this program or of the server.
  UNEXPECTED;

  /// The server and its driver always give a state; the pool has none for a connection that broke under its user.
  static Trouble of(Throwable failure) {
    return sqlState(failure).map(Trouble::ofSqlState)
        .orElse(sqlCauses(failure).isEmpty() ? UNEXPECTED : AWAY);
  }

  /// What the server, its driver or the pool said among the causes of a failure, the root last.
  static List<SQLException> sqlCauses(Throwable failure) {
    List<SQLException> found = new ArrayList<>();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        found.add(sql);
      }
    }
    return found;
  }

  /// The SQLSTATE nearest to the root of a failure.
  static Optional<String> sqlState(Throwable failure) {
    return sqlCauses(failure).stream().map(SQLException::getSQLState).filter(Objects::nonNull)
        .reduce((outer, nearer) -> nearer);
  }

  /// Codes of the 'G' class are raised by this program's own functions (db/migration).
  static Trouble ofSqlState(String state) {
    return switch (state) {
      case "23P01", "23505" -> TAKEN;
      case "40001", "40P01", "55P03" -> BUSY;
      case "57P01", "57P02", "57P03", "53300", "08000" -> AWAY;
      case "25006" -> READ_ONLY;
      case "53100" -> FULL;
      // Tables, columns, functions, operators, operator classes and constraints that are not there.
      case "42P01", "42703", "42883", "42704", "42P10", "3F000" -> MISFIT;
      case "42501" -> DENIED;
      case "GD001", "GD002" -> NOT_WHOLE;
      case "GD003", "GD004" -> NO_SUCH_STEP;
      default -> ofClass(state.substring(0, 2));
    };
  }

  private static Trouble ofClass(String sqlClass) {
    return switch (sqlClass) {
      case "08" -> AWAY;
      case "22", "23" -> INVALID;
      case "28" -> DENIED;
      // The server's own files and its own confusion: libraries of another version, damaged tables.
      case "58", "XX" -> BROKEN;
      default -> UNEXPECTED;
    };
  }
}
