package guitara.health;

import guitara.health.Finding.Size;
import guitara.health.Finding.Who;
import guitara.health.cure.Obstacle;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sentences about checks, findings and cures, for screen, report and command alike
/// (`fxml/text/health.properties`).
///
/// Each kind of finding has four: `message` (what is so), `desk` (what it means for the people at the desk), `else`
/// (what happens if nothing is done) and `advice` (what to do).
public final class HealthWords {

  private static final double STEP = 1024;

  private final ResourceBundle texts;
  private final Locale locale;
  private final DateTimeFormatter moments;
  private final boolean people;

  /// @param zone in which moments are told
  public HealthWords(Locale locale, ZoneId zone) {
    this(locale, zone, true);
  }

  /// Without the names of people, for what leaves the house.
  public static HealthWords withoutPeople(Locale locale, ZoneId zone) {
    return new HealthWords(locale, zone, false);
  }

  private HealthWords(Locale locale, ZoneId zone, boolean people) {
    this.people = people;
    this.texts = ResourceBundle.getBundle("fxml.text.health", locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.locale = locale;
    this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale).withZone(zone);
  }

  /// A check's name for people.
  public String check(String name) {
    return texts.getString("health.check." + name);
  }

  public String message(Finding finding) {
    return of(finding, "message");
  }

  public String desk(Finding finding) {
    return of(finding, "desk");
  }

  public String otherwise(Finding finding) {
    return of(finding, "else");
  }

  public String advice(Finding finding) {
    return of(finding, "advice");
  }

  /// What a limit is about.
  public String threshold(String code) {
    return texts.getString("health.threshold." + code);
  }

  /// What a cure does.
  public String cure(Cure cure) {
    return cure(cure.kind());
  }

  /// What a cure of this kind does.
  public String cure(String kind) {
    return texts.getString("health.cure." + kind);
  }

  /// Why a cure was taken back.
  public String takenBack(String why) {
    return texts.getString("health.taken-back." + why);
  }

  /// What speaks against running a cure now, with the next step.
  public String obstacle(Obstacle obstacle) {
    return format("health.obstacle." + obstacle.kind(), obstacle.facts().toArray());
  }

  /// What a keeper of the database does well to know.
  public List<String> tips() {
    return Stream.of("slow-statements", "index-usage", "bloat", "vacuum", "connections", "log-threshold", "settings")
        .map(tip -> texts.getString("health.optimize.tip." + tip)).toList();
  }

  /// How long a cure takes, and whether everybody can keep working.
  public String effort(Cure cure) {
    return format("health.effort", cure.expected(),
        texts.getString(cure.working() ? "health.working" : "health.not-working"));
  }

  /// A heading or line of the report on paper.
  public String report(String part, Object... facts) {
    return format("health.report." + part, facts);
  }

  private String of(Finding finding, String part) {
    return format("health.finding." + finding.kind() + "." + part,
        Stream.concat(Stream.of(finding.object()), finding.facts().stream()).toArray());
  }

  private String format(String key, Object... facts) {
    return new MessageFormat(texts.getString(key), locale).format(Stream.of(facts).map(this::told).toArray());
  }

  private Object told(Object fact) {
    return switch (fact) {
      case Who who -> who(who);
      case Size size -> size(size.bytes());
      case Duration duration -> duration(duration);
      case Instant moment -> moments.format(moment);
      case List<?> several -> String.join(", ", several.stream().map(String::valueOf).toList());
      default -> fact;
    };
  }

  private String who(Who who) {
    String names = people ? String.join(", ", who.people()) : "";
    return Stream.of(who.workstation(), who.program(), names).filter(part -> !part.isBlank())
        .collect(Collectors.joining(" · "));
  }

  /// In kB, MB or GB of 1024.
  public String size(long bytes) {
    if (bytes < STEP) {
      return bytes + " bytes";
    }
    double amount = bytes / STEP;
    for (String unit : List.of("kB", "MB", "GB")) {
      if (amount < STEP) {
        return String.format(locale, amount < 10 ? "%.1f %s" : "%.0f %s", amount, unit);
      }
      amount /= STEP;
    }
    return String.format(locale, "%.1f TB", amount);
  }

  /// In the largest unit that fits, e.g. `3 days`.
  public String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 2) {
      return texts.getString("health.duration.moment");
    }
    for (var unit : List.of(new Unit("days", 86_400), new Unit("hours", 3_600), new Unit("minutes", 60))) {
      if (seconds >= 2 * unit.seconds()) {
        return format("health.duration." + unit.name(), seconds / unit.seconds());
      }
    }
    return format("health.duration.seconds", seconds);
  }

  private record Unit(String name, long seconds) {}
}
