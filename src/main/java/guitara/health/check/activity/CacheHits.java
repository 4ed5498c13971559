package guitara.health.check.activity;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.Threshold;
import guitara.health.Ward;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// How much of what is asked comes from the server's memory: between the last look and this one where enough was asked
/// meanwhile, else since the counters began. Of little asked nothing is said.
public final class CacheHits implements Check {

  private static final String NAME = "cache-hits";
  private static final String KIND = "cache-misses";
  private static final String EVER = "cache-misses-ever";
  private static final String SQL = SqlFile.read(CacheHits.class, "block-reads.sql");
  private static final int PERCENT = 100;

  private final AtomicReference<Optional<BlockReads>> last = new AtomicReference<>(Optional.empty());

  private record Seen(int tables, BlockReads reads) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return List.of(KIND, EVER);
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    String place = ward.rows("SELECT current_database() || '.' || ?::text",
        row -> Objects.requireNonNull(row.getString(1)), ward.schema()).getFirst();
    Seen seen = ward.rows(SQL, row -> new Seen(row.getInt("tables"), new BlockReads(place, row.getLong("hits"),
        row.getLong("reads"), row.getObject("at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("began", OffsetDateTime.class)).map(OffsetDateTime::toInstant))),
        ward.schema()).getFirst();
    double enough = ward.thresholds().value(Threshold.CACHE_BLOCKS);
    Optional<BlockReads> before = Objects.requireNonNull(last.get());
    BlockReads lately = before.map(seen.reads()::since).orElse(seen.reads());
    boolean telling = lately.all() >= enough;
    if (before.isEmpty() || telling) {
      last.set(Optional.of(seen.reads()));
    }
    BlockReads judged = telling ? lately : seen.reads();
    boolean few = judged.all() < enough;
    List<Finding> findings = few || judged.part() >= ward.thresholds().value(Threshold.CACHE_HIT_PART)
        ? List.of() : List.of(finding(ward.schema(), judged));
    return Examination.of(few ? 0 : seen.tables(), findings).without(few ? seen.tables() : 0, few
        ? "Too little was asked so far to say anything (%d blocks).".formatted(judged.all()) : "");
  }

  private static Finding finding(String schema, BlockReads judged) {
    long percent = Math.round(PERCENT * judged.part());
    return judged.window()
        .map(window -> Finding.of(NAME, KIND, Severity.WARNING, schema, percent, judged.all(), window))
        .orElseGet(() -> Finding.of(NAME, EVER, Severity.WARNING, schema, percent, judged.all()));
  }
}
