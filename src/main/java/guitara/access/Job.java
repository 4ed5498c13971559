package guitara.access;

import guitara.job.Cron;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something that the program does by itself.
///
/// @param cron five fields of crontab(5), in UTC
/// @param last the last time it ran, or runs now
public record Job(
    String code, String name, String cron, boolean enabled, Instant nextRunAt, Optional<Run> last) {

  /// One time that it ran.
  ///
  /// @param result RUNNING, OK, FAILED, or ABANDONED where its machine was lost
  /// @param detail what it did, or the error's code; may be empty
  /// @param leader the name of the machine
  public record Run(
      long id, Instant startedAt, Optional<Instant> endedAt, String result, String detail, String leader) {}

  /// The plan in words; hours by UTC.
  public String plan(Locale locale) {
    return Cron.parse(cron).describe(locale);
  }

  /// The next so many times of a plan; empty where these are no five fields of crontab.
  public static List<Instant> times(String cron, Instant from, int howMany) {
    try {
      Cron plan = Cron.parse(cron.strip());
      return Stream.iterate(plan.next(from), plan::next).limit(howMany).toList();
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
