package guitara.admin.core;

import guitara.access.Account;
import guitara.access.Account.GivenRole;
import guitara.ui.Formats;
import guitara.ui.Moments;
import guitara.ui.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/// Moments and states as an administrator reads them.
public final class Words {

  private final Texts texts;
  private final Formats formats;
  private final ZoneId zone;
  private final Moments moments;

  public Words(Texts texts, Formats formats, ZoneId zone, InstantSource clock) {
    this.texts = texts;
    this.formats = formats;
    this.zone = zone;
    this.moments = new Moments(texts, formats, clock);
  }

  /// The day where it is not today, and the time.
  public String when(Instant at) {
    return moments.when(at);
  }

  /// As [#when(Instant)], or a dash.
  public String when(Optional<Instant> at) {
    return at.map(this::when).orElse("–");
  }

  /// Date and time to the second, for the audit.
  public String exactly(Instant at) {
    return texts.format("ui.when", formats.date(formats.dayOf(at)), formats.exactTime(at));
  }

  /// Where times are told.
  public ZoneId zone() {
    return zone;
  }

  public String time(Instant at) {
    return formats.time(at);
  }

  /// When a day begins here.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public String state(Account account) {
    return account.lockedUntil().isPresent() && account.status() == Account.Status.ACTIVE
        ? texts.format("admin.account.locked", when(account.lockedUntil()))
        : texts.get("admin.account.status." + account.status());
  }

  /// The tone of a state's chip.
  public static String tone(Account account) {
    return switch (account.status()) {
      case PENDING -> "amber";
      case ACTIVE -> account.lockedUntil().isPresent() ? "red" : "green";
      case DISABLED -> "grey";
    };
  }

  public String roles(Account account) {
    return account.roles().isEmpty() ? texts.get("admin.account.no-role")
        : account.roles().stream().map(this::role).collect(Collectors.joining(", "));
  }

  private String role(GivenRole role) {
    return role.branchId().isEmpty() ? role.roleName()
        : texts.format("admin.account.role-at", role.roleName(), role.branchName());
  }

  /// What the audit calls a table, in words where there are some.
  public String table(String table) {
    String key = "admin.audit.table." + table;
    return texts.bundle().containsKey(key) ? texts.get(key) : table;
  }

  public String action(String action) {
    String key = "admin.audit.action." + action;
    return texts.bundle().containsKey(key) ? texts.get(key) : action;
  }

  public String face(String face) {
    return texts.get("admin.face." + face);
  }
}
