package guitara.health.list;

import guitara.health.HealthReport;
import guitara.health.Severity;
import guitara.health.measure.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Judges each line of the checklists by what is known. Lines that mean the same in both seeds are judged alike.
///
/// @param ticks what was ticked by hand, and when
record Judge(
    ListFacts facts, Optional<HealthReport> report, Optional<Run> bench, Optional<Run> load,
    Map<String, Instant> ticks, int pool, Instant now) {

  /// Seed 000 and seed 001 name 20 as what one program may hold.
  private static final int LARGEST_POOL = 20;
  /// Seed 001 and seed 003: 80 of 100.
  private static final int HITS = 80;
  private static final Duration WEEK = Duration.ofDays(7);
  /// The quarter after which seed 002 looks at everything again.
  private static final Duration QUARTER = Duration.ofDays(92);

  List<Item> all() {
    return Stream.concat(seed000(), seed004()).toList();
  }

  private Stream<Item> seed000() {
    return Stream.of(
        optimised("000-1"),
        settings("000-2"),
        restarted("000-3"),
        measured("000-4", bench, "bench"),
        monitored("000-5"),
        scheduled("000-6"),
        pooled("000-7"),
        cached("000-8"),
        weekly("000-9"));
  }

  private Stream<Item> seed004() {
    return Stream.of(
        indexes("004-1"),
        pooled("004-2"),
        plans("004-3"),
        Item.judged("004-4", true, "paged"),
        cached("004-5"),
        compressed("004-6"),
        limited("004-7"),
        monitored("004-8"),
        measured("004-9", load, "load"));
  }

  private Item optimised(String code) {
    boolean fresh = facts.staleTables() == 0;
    return fresh ? Item.judged(code, true, "optimised") : Item.judged(code, false, "stale", facts.staleTables());
  }

  private Item settings(String code) {
    String wrong = Stream.of(facts.below(), facts.otherwise()).filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other).orElse("");
    return wrong.isEmpty() ? Item.judged(code, true, "settings") : Item.judged(code, false, "settings-differ", wrong);
  }

  private Item restarted(String code) {
    return facts.pendingRestart().isEmpty() ? Item.judged(code, true, "restarted")
        : Item.judged(code, false, "restart", facts.pendingRestart());
  }

  private Item measured(String code, Optional<Run> youngest, String what) {
    if (youngest.isEmpty()) {
      return Item.judged(code, false, what + "-never");
    }
    Run run = youngest.get();
    if (run.at().plus(QUARTER).isBefore(now)) {
      return Item.judged(code, false, what + "-old", run.at());
    }
    return Item.judged(code, run.measured().allWell(), what + (run.measured().allWell() ? "" : "-missed"), run.at());
  }

  private Item monitored(String code) {
    return Item.judged(code, facts.statementsSeen(), facts.statementsSeen() ? "monitored" : "statements-unseen");
  }

  private Item scheduled(String code) {
    if (facts.jobsSeen() == 0) {
      return byHand(code, "jobs-unseen", Optional.empty());
    }
    return Item.judged(code, facts.optimisedWeekly(), facts.optimisedWeekly() ? "scheduled" : "not-scheduled");
  }

  private Item pooled(String code) {
    return Item.judged(code, pool <= LARGEST_POOL, pool <= LARGEST_POOL ? "pooled" : "pool-large", pool);
  }

  private Item cached(String code) {
    boolean well = facts.hitPercent() < 0 || facts.hitPercent() >= HITS;
    return facts.hitPercent() < 0 ? Item.judged(code, true, "cached")
        : Item.judged(code, well, well ? "cached-hits" : "few-hits", facts.hitPercent());
  }

  private Item weekly(String code) {
    return byHand(code, "weekly", Optional.of(WEEK));
  }

  private Item indexes(String code) {
    return byReport(code, check -> check.contains("index") || check.contains("key"), "indexes", "indexes-ill");
  }

  private Item plans(String code) {
    return byReport(code, "changed-plans"::equals, "plans", "plans-changed");
  }

  private Item byReport(String code, Predicate<String> wanted, String well, String ill) {
    if (report.isEmpty()) {
      return byHand(code, "not-examined", Optional.of(QUARTER));
    }
    long found = report.get().findings().stream()
        .filter(finding -> wanted.test(finding.check()) && finding.severity() != Severity.NOTICE).count();
    long seen = report.get().checks().stream().filter(check -> wanted.test(check.name()))
        .mapToLong(check -> check.examined()).sum();
    if (seen == 0) {
      return byHand(code, "nothing-examined", Optional.of(QUARTER));
    }
    return found == 0 ? Item.judged(code, true, well, seen) : Item.judged(code, false, ill, found);
  }

  private Item compressed(String code) {
    boolean on = !facts.walCompression().equals("off");
    return Item.judged(code, on, on ? "compressed" : "not-compressed");
  }

  private Item limited(String code) {
    if (facts.connectionLimit() < 0) {
      return Item.judged(code, false, "unlimited");
    }
    boolean watched = facts.watched() || facts.jobsSeen() == 0;
    return Item.judged(code, watched, watched ? "limited" : "unwatched", facts.connectionLimit());
  }

  /// A tick that is too old counts no more.
  private Item byHand(String code, String why, Optional<Duration> good) {
    Optional<Instant> at = Optional.ofNullable(ticks.get(code));
    boolean ticked = at.filter(moment -> good.isEmpty() || moment.plus(good.get()).isAfter(now)).isPresent();
    return Item.byHand(code, ticked, why, at);
  }
}
