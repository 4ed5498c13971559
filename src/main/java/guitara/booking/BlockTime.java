package guitara.booking;

import guitara.access.Actor;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import guitara.time.Slot;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Keeps people and rooms free of bookings: breaks, meetings, cleaning. One statement and a commit each. Blocks.
public final class BlockTime {

  private record BlockRow(String outcome, int blocked, int leftOut) {}

  private static final String BLOCK = SqlFile.read(BlockTime.class, "block-time.sql");
  private static final String CHANGE = SqlFile.read(BlockTime.class, "change-blocked-time.sql");
  /// Whether another transaction than this one wrote the intent.
  private static final String BEFORE = "SELECT at < now() FROM intent WHERE id = :intent";
  private static final String UNBLOCK = "SELECT unblock_time(:intent, :blocked, :following, :actor, :workstation)";

  private final Database database;

  public BlockTime(Database database) {
    this.database = database;
  }

  /// Blocks, once or every week, all or nothing unless what is taken may be left out.
  public BlockOutcome block(BlockTimeRequest request) {
    Optional<BlockRule> broken = BlockRule.brokenBy(request);
    if (broken.isPresent()) {
      return new BlockOutcome.Refused(broken.get());
    }
    return write(
        transaction -> {
          BlockRow row = of(transaction, BLOCK, BlockRow.class, request.intent(), request.actor())
              .setParameter("branch", request.branchId()).setParameter("kind", request.kind().name())
              .setParameter("title", request.title()).setParameter("skip", request.leaveOutTaken())
              .setParameter("resources", resources(request.resources()))
              .setParameter("during", ranges(request.occurrences()))
              .getSingleResult();
          return new BlockOutcome.Done(row.blocked, row.leftOut);
        },
        () -> clashes(request.branchId(), request.resources(), request.occurrences(), 0));
  }

  /// Moves, resizes or renames one occurrence.
  ///
  /// @param wanted how it shall be, with the version that this was made from
  public BlockOutcome change(UUID intent, Actor actor, long branchId, BlockedTime wanted) {
    Optional<BlockRule> broken = BlockRule.brokenBy(wanted.title(), List.of(wanted.during()));
    if (broken.isPresent()) {
      return new BlockOutcome.Refused(broken.get());
    }
    return write(
        transaction -> {
          Appointments.ChangeRow row = of(transaction, CHANGE, Appointments.ChangeRow.class, intent, actor)
              .setParameter("blocked", wanted.id()).setParameter("version", wanted.version())
              .setParameter("resource", wanted.resourceId()).setParameter("kind", wanted.kind().name())
              .setParameter("title", wanted.title()).setParameter("starts", wanted.during().start())
              .setParameter("ends", wanted.during().end())
              .getSingleResultOrNull();
          return switch (row == null ? "GONE" : row.outcome()) {
            case "DONE", "REPEATED" -> new BlockOutcome.Done(1, 0);
            case "STALE" -> transaction.refuse(new BlockOutcome.Stale());
            case "GONE" -> transaction.refuse(new BlockOutcome.Gone());
            default -> throw new IllegalStateException("change_blocked_time answered " + row.outcome());
          };
        },
        () -> clashes(branchId, List.of(wanted.resourceId()), List.of(wanted.during()), wanted.id()));
  }

  /// Gives one occurrence up, or this and all that follow in its series. The same intent again, after a lost answer, is
  /// done.
  public BlockOutcome unblock(UUID intent, Actor actor, long blockedTimeId, boolean following) {
    return database.write(transaction -> {
      int gone = of(transaction, UNBLOCK, Integer.class, intent, actor)
          .setParameter("blocked", blockedTimeId).setParameter("following", following).getSingleResult();
      boolean free = gone == 0 && !transaction.session().createNativeQuery(BEFORE, Boolean.class)
          .setParameter("intent", intent).getSingleResult();
      return free ? new BlockOutcome.Gone() : new BlockOutcome.Done(Math.max(gone, 1), 0);
    });
  }

  private BlockOutcome write(Function<Transaction, BlockOutcome> work, Supplier<List<Clash>> holders) {
    try {
      return database.write(work);
    } catch (DatabaseException e) {
      return switch (e.trouble()) {
        case TAKEN -> {
          List<Clash> clashes = holders.get();
          yield clashes.isEmpty() ? new BlockOutcome.Busy() : new BlockOutcome.Clashed(clashes);
        }
        case BUSY -> new BlockOutcome.Busy();
        default -> throw e;
      };
    }
  }

  private List<Clash> clashes(long branchId, List<Long> resources, List<Slot> during, long replaced) {
    return database.read(
        session -> Clashes.of(session, branchId, resources(resources), ranges(during), replaced));
  }

  private static <T> org.hibernate.query.NativeQuery<T> of(
      Transaction transaction, String sql, Class<T> row, UUID intent, Actor actor) {
    return transaction.session().createNativeQuery(sql, row)
        .setParameter("intent", intent).setParameter("actor", actor.staffId())
        .setParameter("workstation", actor.workstation());
  }

  /// As PostgreSQL reads an array of ids.
  private static String resources(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  /// As PostgreSQL reads an array of half-open periods.
  private static String ranges(List<Slot> slots) {
    return slots.stream().map(slot -> "\"[" + slot.start() + "," + slot.end() + ")\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
