package guitara.health.check;

import static guitara.health.check.Scale.text;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Indexes that no question has used for as long as they were watched, and how much the others are used (bands of seed
/// 002: none, under 10, under 100, more). The program's own schema is judged by its snapshots, which outlive a crash;
/// any other by the server's counters, where the server says since when it counts.
///
/// Never told of: what guards uniqueness, a constraint or the identity of rows, and the only indexes of foreign keys.
public final class UnusedIndexes implements Check {

  private static final String NAME = "unused-indexes";
  private static final int LOW = 10;
  private static final int MEDIUM = 100;
  private static final String SQL = SqlFile.read(UnusedIndexes.class, "unused-indexes.sql");
  private static final String SNAPSHOTS =
      "SELECT index_name, scans, first_seen AS since FROM guitara.index_usage";

  private record Row(
      String index, String table, String name, String oid, long scans, Optional<Instant> since, long bytes,
      String definition, boolean free) {

    Row counted(Counted own) {
      return new Row(index, table, name, oid, own.scans(), Optional.of(own.since()), bytes, definition, free);
    }
  }

  private record Counted(long scans, Instant since) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of("unused-index", "index-usage");
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    boolean own = Scale.snapshots(ward, "index_usage");
    List<Row> all = ward.rows(SQL, row -> new Row(text(row, "index"), text(row, "on_table"), text(row, "name"),
        text(row, "oid"), row.getLong("scans"), Moments.of(row, "since"),
        row.getLong("bytes"), text(row, "definition"), row.getBoolean("free")), ward.schema());
    return own ? judge(ward, own(ward, all), "Not yet seen by the hourly snapshot.") : judge(ward, all,
        "The server does not say since when it counts: so it is after a crash, and until the first reset.")
        .without(0, Scale.missing(ward, "index_usage"));
  }

  private static List<Row> own(Ward ward, List<Row> all) throws SQLException {
    Map<String, Counted> counted = new HashMap<>();
    ward.rows(SNAPSHOTS, row -> counted.put(text(row, "index_name"),
        new Counted(row.getLong("scans"), Moments.of(row, "since").orElseThrow())));
    return all.stream().map(row -> Optional.ofNullable(counted.get(row.name())).map(row::counted)
        .orElse(new Row(row.index(), row.table(), row.name(), row.oid(), 0, Optional.empty(), row.bytes(),
            row.definition(), row.free()))).toList();
  }

  private static Examination judge(Ward ward, List<Row> all, String unknown) throws SQLException {
    Instant now = Moments.now(ward);
    Duration window = Duration.ofHours((long) (24 * ward.thresholds().value(Threshold.UNUSED_DAYS)));
    List<Row> known = all.stream().filter(row -> row.since().isPresent()).toList();
    List<Row> watched = known.stream().filter(row -> !row.since().orElseThrow().isAfter(now.minus(window))).toList();
    Examination seen = Examination.of(watched.size(), findings(ward, watched, now));
    return seen.without(all.size() - known.size(), all.size() > known.size() ? unknown : "")
        .without(known.size() - watched.size(), known.size() > watched.size()
            ? "Watched for less than " + window.toDays() + " days." : "");
  }

  private static List<Finding> findings(Ward ward, List<Row> watched, Instant now) throws SQLException {
    if (watched.isEmpty()) {
      return List.of();
    }
    long floor = Scale.floor(ward);
    Set<String> needed = new HashSet<>();
    ForeignKeys.of(ward).stream().filter(key -> key.covering().size() == 1)
        .forEach(key -> needed.addAll(key.covering()));
    List<Finding> findings = new ArrayList<>(watched.stream()
        .filter(row -> row.scans() == 0 && row.free() && row.bytes() >= floor && !needed.contains(row.oid()))
        .map(row -> unused(row, now)).toList());
    findings.add(Finding.of(NAME, "index-usage", Severity.NOTICE, ward.schema(),
        count(watched, 0, 1), count(watched, 1, LOW), count(watched, LOW, MEDIUM),
        count(watched, MEDIUM, Long.MAX_VALUE)));
    return findings;
  }

  private static Finding unused(Row row, Instant now) {
    Instant since = row.since().orElseThrow();
    return Finding.of(NAME, "unused-index", Severity.WARNING, row.index(), row.table(), new Size(row.bytes()),
        Duration.between(since, now)).since(since).curedBy(Drop.of(row.index(), row.definition(), row.bytes()));
  }

  private static long count(List<Row> rows, long from, long below) {
    return rows.stream().filter(row -> row.scans() >= from && row.scans() < below).count();
  }
}
