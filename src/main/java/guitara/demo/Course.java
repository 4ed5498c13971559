package guitara.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far a booking has come at a moment, and who wrote that when.
record Course(
    String status, Optional<String> endedReason, Instant createdAt, long createdBy, Instant updatedAt, long updatedBy,
    int version) {

  private static final Duration PAYING = Duration.ofMinutes(30);
  private static final Duration EARLY = Duration.ofMinutes(20);
  private static final int OPENS = 12 * 60 + 30;
  private static final int CLOSES = 23 * 60 + 50;

  static Course of(Visit visit, Instant now, Reasons reasons, Dice dice) {
    String status = status(visit, now);
    Instant created = created(visit, now, dice);
    List<Long> desks = visit.branch().receptionists();
    long by = dice.of(desks);
    Instant last = visit.starts().isBefore(now) ? visit.starts() : now;
    Instant updated = switch (status) {
      case "COMPLETED" -> visit.ends().plus(Duration.ofMinutes(4));
      case "AWAITING_PAYMENT" -> visit.ends();
      case "IN_PROGRESS" -> visit.starts().plus(Duration.ofMinutes(2));
      case "ARRIVED" -> now.minus(Duration.ofMinutes(3));
      case "NO_SHOW" -> visit.starts().plus(Duration.ofMinutes(20));
      case "PENDING", "CONFIRMED" -> created;
      default -> created.plusSeconds((long) (dice.fraction() * Duration.between(created, last).toSeconds()));
    };
    return new Course(status, reasons.ended(status, dice), created, by,
        updated.isAfter(now) ? now : updated, updated.equals(created) ? by : dice.of(desks), steps(status));
  }

  private static String status(Visit visit, Instant now) {
    return switch (visit.fate()) {
      case CANCELLED -> "CANCELLED";
      case NO_SHOW -> "NO_SHOW";
      case REJECTED -> "REJECTED";
      case EXPIRED -> "AUTO_CANCELLED";
      case ANSWERED -> "THERAPIST_CONFIRMED";
      case DRIVEN -> "DRIVER_CONFIRMED";
      case PENDING -> "PENDING";
      case UNASSIGNED -> visit.client() % 2 == 0 ? "PENDING" : "CONFIRMED";
      case GOES_WELL, OVERRIDDEN -> underWay(visit, now);
    };
  }

  private static String underWay(Visit visit, Instant now) {
    if (!visit.ends().isAfter(now)) {
      return visit.ends().plus(PAYING).isAfter(now) ? "AWAITING_PAYMENT" : "COMPLETED";
    }
    if (!visit.starts().isAfter(now)) {
      return "IN_PROGRESS";
    }
    boolean early = visit.address().isEmpty() && !visit.starts().minus(EARLY).isAfter(now);
    return early ? "ARRIVED" : "CONFIRMED";
  }

  /// A quarter calls on the day itself, the others some days before, always while somebody is at the desk.
  private static Instant created(Visit visit, Instant now, Dice dice) {
    Instant called = dice.chance(0.25)
        ? visit.starts().minus(Duration.ofMinutes(dice.between(40, 300)))
        : deskTime(visit, dice.between(1, 10), dice);
    Instant latest = now.minus(Duration.ofMinutes(dice.between(3, 240)));
    Instant made = called.isAfter(latest) ? latest : called;
    return made.isBefore(visit.starts()) ? made.plusSeconds(dice.between(0, 59)) : made.minus(Duration.ofHours(2));
  }

  private static Instant deskTime(Visit visit, int daysBefore, Dice dice) {
    return visit.day().minusDays(daysBefore).atStartOfDay(visit.branch().zone())
        .plusMinutes(dice.between(OPENS, CLOSES)).toInstant();
  }

  private static int steps(String status) {
    return switch (status) {
      case "PENDING", "CONFIRMED" -> 1;
      case "IN_PROGRESS", "DRIVER_CONFIRMED" -> 3;
      case "AWAITING_PAYMENT" -> 4;
      case "COMPLETED" -> 5;
      default -> 2;
    };
  }
}
