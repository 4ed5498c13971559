package guitara.demo;

import guitara.database.BulkCopy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Collects bookings as rows, each with its items and the intent that made it, and sends them in batches.
final class VisitWriter {

  private static final int BATCH = 20_000;

  private final Load load;
  private final DemoMoment moment;
  private final LongSupplier ids;
  private final Reasons reasons = new Reasons();
  private final BulkCopy appointments = BulkCopy.into("guitara.appointment", "id", "branch_id", "client_id", "status",
      "during", "place", "address", "price", "notes", "override_reason", "ended_reason", "created_at", "created_by",
      "updated_at", "updated_by", "version");
  private final BulkCopy items = BulkCopy.into("guitara.appointment_item", "appointment_id", "seq", "service_id",
      "staff_id", "room_id", "during", "buffer_before", "buffer_after", "turnover", "price");
  private final BulkCopy intents =
      BulkCopy.into("guitara.intent", "id", "appointment_id", "step", "at", "by_staff_id", "workstation");
  private int waiting;

  /// @param ids of the appointments, one after the other
  VisitWriter(Load load, DemoMoment moment, LongSupplier ids) {
    this.load = load;
    this.moment = moment;
    this.ids = ids;
  }

  void add(Visit visit, Dice dice) throws SQLException {
    long id = ids.getAsLong();
    Course course = Course.of(visit, moment.now(), reasons, dice);
    boolean atBranch = visit.address().isEmpty();
    appointments.row(id, visit.branch().id(), visit.client(), course.status(), range(visit.starts(), visit.ends()),
        atBranch ? "BRANCH" : "ADDRESS", visit.address(), visit.price(), reasons.note(dice),
        reasons.overridden(visit, dice), course.endedReason(), course.createdAt(), course.createdBy(),
        course.updatedAt(), course.updatedBy(), course.version());
    int seq = 0;
    for (Visit.Item item : visit.items()) {
      seq++;
      items.row(id, seq, item.service().id(), item.staff(), item.room(),
          range(visit.branch().at(visit.day(), item.start()), visit.branch().at(visit.day(), item.end())),
          item.before(), item.after(), item.service().turnover(), item.price());
    }
    intent(id, "BOOK", course.createdAt(), course.createdBy(), dice);
    if (course.status().equals("CANCELLED")) {
      intent(id, "CANCEL", course.updatedAt(), course.updatedBy(), dice);
    }
    if (++waiting == BATCH) {
      send();
    }
  }

  private void intent(long appointment, String step, Instant at, long by, Dice dice) {
    intents.row(intentId(at, dice), appointment, step, at, by, "front-" + (by % 2 + 1));
  }

  /// A UUID of version 7: its time first.
  private static UUID intentId(Instant at, Dice dice) {
    long high = (at.toEpochMilli() << 16) | 0x7000 | (dice.bits() & 0x0FFF);
    long low = 0x8000_0000_0000_0000L | (dice.bits() & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }

  private static String range(Instant from, Instant to) {
    return "[" + from + "," + to + ")";
  }

  void send() throws SQLException {
    load.send(appointments);
    load.send(items);
    load.send(intents);
    waiting = 0;
  }
}
