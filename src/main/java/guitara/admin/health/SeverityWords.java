package guitara.admin.health;

import guitara.admin.core.Chip;
import guitara.health.Severity;
import guitara.ui.Texts;

/// How grave something is, in a word and a colour.
final class SeverityWords {

  private SeverityWords() {}

  static Chip chip(Texts texts, Severity severity) {
    return new Chip(texts.get("admin.health.severity." + severity), tone(severity));
  }

  private static String tone(Severity severity) {
    return switch (severity) {
      case CRITICAL -> "red";
      case WARNING -> "amber";
      case NOTICE -> "blue";
    };
  }
}
