package guitara.health;

import java.time.Instant;
import java.util.List;

/// The health of a schema at a moment.
///
/// @param server the server's version
/// @param ms how long all checks took, in milliseconds
/// @param findings of all checks, the gravest first
public record HealthReport(
    String server, String database, String schema, Instant at, long ms, List<Checked> checks,
    List<Finding> findings) {

  /// A check as it went.
  ///
  /// @param why what could not be seen, and which GRANT or extension is missing
  /// @param ms how long it took, in milliseconds
  public record Checked(String name, int examined, int notExamined, String why, long ms) {}

  public HealthReport {
    checks = List.copyOf(checks);
    findings = List.copyOf(findings);
  }

  /// Whether somebody should do something.
  public boolean isWell() {
    return findings.stream().noneMatch(finding -> finding.severity() != Severity.NOTICE);
  }
}
