package guitara.health;

/// How soon somebody should do something about a finding.
public enum Severity {
  /// Work stops or data is in danger, now or soon.
  CRITICAL,
  /// It costs time or room every day, or grows.
  WARNING,
  /// Worth knowing; nothing is lost by leaving it.
  NOTICE
}
