package guitara.health.cure;

import guitara.database.SqlFile;
import guitara.health.Cure;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Ward;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// What is looked at before a cure is begun.
///
/// @param grace how old another's transaction may be without being in the way
record Preconditions(Duration grace) {

  private static final String HOLDERS = SqlFile.read(Preconditions.class, "holders.sql");
  private static final String PATIENT = SqlFile.read(Preconditions.class, "patient.sql");

  /// Whoever takes longer should choose an hour in which nobody else is there.
  private static final Duration LONG = Duration.ofMinutes(1);
  /// A build needs room for the new one, for sorting, and some is written meanwhile.
  private static final double ROOM = 1.5;
  private static final long LITTLE = 100L << 20;

  private record Patient(String owner, boolean mine, long bytes, Optional<String> place, boolean here) {}

  List<Obstacle> of(Ward ward, Finding finding, Cure cure) throws SQLException {
    List<Obstacle> all = new ArrayList<>();
    Optional<Patient> patient = patient(ward, finding.object());
    patient.filter(one -> !one.mine()).ifPresent(one -> all.add(Obstacle.stop("missing-right", one.owner())));
    if (waits(cure)) {
      holders(ward, finding.object()).forEach(all::add);
    }
    if (rebuilds(cure) && patient.isPresent()) {
      room(patient.get()).ifPresent(all::add);
    }
    if (!cure.working() || cure.expected().compareTo(LONG) >= 0) {
      quiet(ward, cure).ifPresent(all::add);
    }
    if (changesForGood(cure)) {
      backup(ward).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Patient> patient(Ward ward, String object) throws SQLException {
    return named(ward.connection(), object) ? ward.rows(PATIENT, row -> new Patient(
        Objects.requireNonNull(row.getString("owner")), row.getBoolean("mine"), row.getLong("bytes"),
        Optional.ofNullable(row.getString("place")), row.getBoolean("here")), object).stream().findFirst()
        : Optional.empty();
  }

  /// Not every finding is about a relation: a setting's name or a session's number is none, and may not even parse.
  private static boolean named(Connection connection, String object) throws SQLException {
    try (var ask = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      ask.setString(1, object);
      try (var row = ask.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException notAName) {
      if ("42602".equals(notAName.getSQLState()) || "42601".equals(notAName.getSQLState())
          || "0A000".equals(notAName.getSQLState())) {
        return false;
      }
      throw notAName;
    }
  }

  private static boolean waits(Cure cure) {
    return cure.statements().stream().anyMatch(sql -> sql.contains(" CONCURRENTLY"));
  }

  private static boolean rebuilds(Cure cure) {
    return cure.statements().stream().anyMatch(sql -> sql.matches("(?s)(CREATE|REINDEX|VACUUM \\(?FULL|CLUSTER).*"));
  }

  /// Nothing takes these back but a backup.
  private static boolean changesForGood(Cure cure) {
    return cure.undo().isEmpty()
        && cure.statements().stream()
            .anyMatch(sql -> sql.matches("(?s)(DELETE|UPDATE|ALTER TABLE|TRUNCATE|DROP TABLE).*"));
  }

  private List<Obstacle> holders(Ward ward, String object) throws SQLException {
    String relation = named(ward.connection(), object) ? object : "pg_catalog.pg_class";
    return ward.rows(HOLDERS, row -> Obstacle.stop("old-snapshot", Objects.requireNonNull(row.getString("who")),
        Duration.ofMillis(Math.round(row.getDouble("seconds") * 1_000))), grace.toMillis() / 1_000.0, relation);
  }

  private static Optional<Obstacle> room(Patient patient) {
    long needed = Math.round(patient.bytes() * ROOM);
    OptionalLong free = patient.here() ? patient.place().map(Preconditions::free).orElse(OptionalLong.empty())
        : OptionalLong.empty();
    if (free.isPresent()) {
      return free.getAsLong() >= needed ? Optional.empty()
          : Optional.of(Obstacle.stop("no-space", new Size(needed), new Size(free.getAsLong())));
    }
    return needed < LITTLE ? Optional.empty() : Optional.of(Obstacle.warn("space-unknown", new Size(needed)));
  }

  /// The server's folder by its name on the server: only where that is this machine does it exist and tell something.
  private static OptionalLong free(String folder) {
    Path place = Path.of(folder);
    try {
      return Files.isDirectory(place)
          ? OptionalLong.of(Files.getFileStore(place).getUsableSpace()) : OptionalLong.empty();
    } catch (IOException notOurs) {
      return OptionalLong.empty();
    }
  }

  private static Optional<Obstacle> quiet(Ward ward, Cure cure) throws SQLException {
    long others = ward.rows("SELECT count(DISTINCT coalesce(host(client_addr), '') || usename || application_name)"
        + " FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend'"
        + " AND application_name <> current_setting('application_name')"
        + " AND state_change > clock_timestamp() - interval '5 minutes'", row -> row.getLong(1)).getFirst();
    return others == 0 ? Optional.empty() : Optional.of(Obstacle.warn("quiet-hours", others, cure.expected()));
  }

  private static Optional<Obstacle> backup(Ward ward) throws SQLException {
    boolean recent = ward.holds("SELECT coalesce(max(last_archived_time) > clock_timestamp() - interval '1 day', false)"
        + " FROM pg_stat_archiver");
    return recent ? Optional.empty() : Optional.of(Obstacle.warn("no-backup"));
  }
}
