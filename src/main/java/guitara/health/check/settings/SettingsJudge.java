package guitara.health.check.settings;

import guitara.health.Finding;
import guitara.health.Finding.Size;
import guitara.health.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// Judges settings: those that endanger the data, those that do not suit the computer, and those that merely could be
/// better.
final class SettingsJudge {

  static final String UNSAFE = "setting-unsafe";
  static final String LAST = "setting-loses-last";
  static final String UNCLEARED = "setting-no-vacuum";
  static final String PASSWORD = "setting-password";
  static final String CHECKSUMS = "setting-checksums";
  static final String OVER = "setting-memory-over";
  static final List<String> KINDS = List.of(UNSAFE, LAST, UNCLEARED, PASSWORD, CHECKSUMS, OVER, "setting-memory",
      "setting-disk", "setting-statistics", "setting-log");

  /// Above this part of a computer's memory the rest of it runs short; seed 004 gives a quarter.
  private static final double MEMORY_PART = 0.4;

  private record Rule(String name, String kind, Severity severity, String right) {}

  private static final List<Rule> RULES = List.of(
      new Rule("fsync", UNSAFE, Severity.CRITICAL, "on"),
      new Rule("full_page_writes", UNSAFE, Severity.CRITICAL, "on"),
      new Rule("synchronous_commit", LAST, Severity.CRITICAL, "on"),
      new Rule("autovacuum", UNCLEARED, Severity.CRITICAL, "on"),
      new Rule("track_counts", UNCLEARED, Severity.CRITICAL, "on"),
      new Rule("password_encryption", PASSWORD, Severity.WARNING, "scram-sha-256"),
      new Rule("data_checksums", CHECKSUMS, Severity.NOTICE, "on"));

  private final String check;
  private final Map<String, Setting> settings;
  private final OptionalLong memory;

  /// @param memory of the computer that the server runs on, in bytes, where it is known
  SettingsJudge(String check, Map<String, Setting> settings, OptionalLong memory) {
    this.check = check;
    this.settings = Map.copyOf(settings);
    this.memory = memory;
  }

  /// Every setting that is looked at.
  static List<String> names() {
    return Stream.concat(RULES.stream().map(Rule::name), Advised.ALL.stream().map(Advised::name)).toList();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    for (Rule rule : RULES) {
      setting(rule.name()).filter(setting -> !right(rule, setting)).ifPresent(setting -> all.add(
          Finding.of(check, rule.kind(), rule.severity(), setting.name(), setting.told(), rule.right())));
    }
    for (Advised advised : Advised.ALL) {
      setting(advised.name()).filter(setting -> !suits(advised, setting)).ifPresent(setting -> all.add(
          Finding.of(check, advised.kind(), Severity.NOTICE, setting.name(), setting.told(), advised.told())));
    }
    memory.ifPresent(bytes -> setting("shared_buffers")
        .filter(setting -> setting.number() > MEMORY_PART * bytes)
        .ifPresent(setting -> all.add(Finding.of(check, OVER, Severity.WARNING, setting.name(), setting.told(),
            new Size((long) (bytes / 4.0)), new Size(bytes)))));
    return all;
  }

  private Optional<Setting> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /// Where a copy of the database has to confirm as well, what was acknowledged is as safe as on this disk.
  private static boolean right(Rule rule, Setting setting) {
    return setting.is(rule.right()) || (rule.kind().equals(LAST) && !setting.is("off"));
  }

  private static boolean suits(Advised advised, Setting setting) {
    double value = setting.is("on") ? 1 : setting.is("off") ? 0 : setting.number();
    return value >= advised.from() && value <= advised.to();
  }
}
