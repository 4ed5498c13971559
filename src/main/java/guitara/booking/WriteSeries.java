package guitara.booking;

import guitara.booking.series.Recurrence;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import guitara.facility.Branch;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/// Books, changes or calls off several bookings in one piece: two statements and a commit, however many there are.
/// Blocks; throws [guitara.database.DatabaseException] when the server is away, and may then be asked again with the
/// same intent.
public final class WriteSeries {

  private record Row(String outcome, long appointmentId) {}

  private static final String BOOK = SqlFile.read(WriteSeries.class, "book-series.sql");
  private static final String CHANGE = SqlFile.read(WriteSeries.class, "change-series.sql");
  private static final String STEP = SqlFile.read(WriteSeries.class, "step-series.sql");

  private final Database database;
  private final InstantSource clock;
  private final CheckSeries check;

  WriteSeries(Database database, InstantSource clock, CheckSeries check) {
    this.database = database;
    this.clock = clock;
    this.check = check;
  }

  public SeriesOutcome apply(SeriesRequest request) {
    return switch (request) {
      case SeriesRequest.Book book -> limit(book).<SeriesOutcome>map(SeriesOutcome.Limit::new)
          .orElseGet(() -> write(book.drafts().stream().map(SeriesLine::of).toList(), book.hold(),
              transaction -> book(transaction, book)));
      case SeriesRequest.Change change -> change.lines().size() > Recurrence.MOST_TIMES
          ? new SeriesOutcome.Limit(Recurrence.Wrong.TOO_OFTEN)
          : write(change.lines(), change.hold(), transaction -> change(transaction, change));
      case SeriesRequest.TakeStep step -> step.step().needsReason() && step.reason().isEmpty()
          ? new SeriesOutcome.ReasonMissing()
          : write(linesOf(step), Optional.empty(), transaction -> step(transaction, step));
    };
  }

  private Optional<Recurrence.Wrong> limit(SeriesRequest.Book book) {
    int count = book.drafts().size();
    if (count == 0) {
      return Optional.of(Recurrence.Wrong.ONCE);
    }
    if (count > Recurrence.MOST_TIMES || book.rule().every() < 1) {
      return Optional.of(count > Recurrence.MOST_TIMES ? Recurrence.Wrong.TOO_OFTEN : Recurrence.Wrong.EVERY_NOTHING);
    }
    return book.drafts().stream().anyMatch(draft -> !DraftRules.horizon(draft, clock.instant()).isEmpty())
        ? Optional.of(Recurrence.Wrong.TOO_FAR) : Optional.empty();
  }

  /// What is restored may find its place taken: asked about as it stands.
  private List<SeriesLine> linesOf(SeriesRequest.TakeStep step) {
    return step.step() != Step.RESTORE ? List.of() : database.read(session ->
        Appointments.find(session, step.appointments()).stream()
            .map(now -> new SeriesLine(now.id(), now.version(), now.draft())).toList());
  }

  private SeriesOutcome book(Transaction transaction, SeriesRequest.Book request) {
    List<SeriesLine> lines = request.drafts().stream().map(SeriesLine::of).toList();
    Optional<SeriesOutcome> refused = refused(transaction, lines, request.intent());
    if (refused.isPresent()) {
      return refused.get();
    }
    Branch branch = check.branch(lines);
    List<Long> booked = of(transaction, BOOK, BookingOutcome.Done.class, request)
        .setParameter("branch", branch.id()).setParameter("rule", rule(request.rule()))
        .setParameter("bookings", bookings(lines)).setParameter("hold", request.hold().map(UUID::toString).orElse(""))
        .setParameter("status", (request.tentative() ? AppointmentStatus.PENDING : AppointmentStatus.CONFIRMED).name())
        .getResultList().stream().map(BookingOutcome.Done::appointmentId).toList();
    return new SeriesOutcome.Done(request.intent(), booked);
  }

  /// What breaks rules is refused, unless the same intent was done before: then its answer was lost and is given again.
  private Optional<SeriesOutcome> refused(Transaction transaction, List<SeriesLine> lines, UUID intent) {
    List<List<Breach>> breaches = check.breaches(transaction.session(), lines);
    if (breaches.stream().allMatch(List::isEmpty)) {
      return Optional.empty();
    }
    Optional<BookingOutcome.Done> before = Appointments.result(transaction.session(), intent);
    if (before.isPresent()) {
      List<Long> made = Appointments.ofSeries(transaction.session(), intent).stream().map(Appointment::id).toList();
      return Optional.of(new SeriesOutcome.Done(
          intent, made.isEmpty() ? List.of(before.get().appointmentId()) : made));
    }
    return Optional.of(transaction.refuse(new SeriesOutcome.Refused(breaches.stream()
        .map(found -> new SeriesFinding(found, List.of(), OptionalInt.empty())).toList())));
  }

  private SeriesOutcome change(Transaction transaction, SeriesRequest.Change request) {
    Optional<SeriesOutcome> refused = refused(transaction, request.lines(), request.intent());
    if (refused.isPresent()) {
      return refused.get();
    }
    Row row = of(transaction, CHANGE, Row.class, request)
        .setParameter("changes", bookings(request.lines()))
        .setParameter("hold", request.hold().map(UUID::toString).orElse("")).getSingleResult();
    List<Long> changed = request.lines().stream().map(SeriesLine::appointmentId).toList();
    return switch (row.outcome) {
      case "DONE" -> new SeriesOutcome.Done(request.intent(), changed);
      // Done before: what this transaction took away meanwhile comes back.
      case "REPEATED" -> transaction.refuse(new SeriesOutcome.Done(request.intent(), changed));
      case "STALE", "FIXED", "GONE" -> transaction.refuse(new SeriesOutcome.Stale(row.appointmentId));
      default -> throw new IllegalStateException("change_series answered " + row.outcome);
    };
  }

  private SeriesOutcome step(Transaction transaction, SeriesRequest.TakeStep request) {
    Row row = of(transaction, STEP, Row.class, request)
        .setParameter("appointments", request.appointments().stream().map(String::valueOf)
            .collect(Collectors.joining(",", "{", "}")))
        .setParameter("step", request.step().name()).setParameter("reason", request.reason())
        .setMaxResults(1).getSingleResult();
    return switch (row.outcome) {
      case "DONE", "REPEATED" -> new SeriesOutcome.Done(request.intent(), request.appointments());
      case "NOT_POSSIBLE" -> transaction.refuse(new SeriesOutcome.Stale(row.appointmentId));
      default -> throw new IllegalStateException("step_series answered " + row.outcome);
    };
  }

  private SeriesOutcome write(
      List<SeriesLine> lines, Optional<UUID> hold, Function<Transaction, SeriesOutcome> work) {
    return new ContestedWrite<>(() -> Optional.of(check.apply(lines, hold))
        .filter(found -> !found.stream().allMatch(SeriesFinding::fine)).<SeriesOutcome>map(SeriesOutcome.Refused::new),
        new SeriesOutcome.Busy()).run(database, work);
  }

  private static <T> NativeQuery<T> of(Transaction transaction, String sql, Class<T> row, SeriesRequest request) {
    return transaction.session().createNativeQuery(sql, row)
        .setParameter("intent", request.intent()).setParameter("actor", request.actor().staffId())
        .setParameter("workstation", request.actor().workstation());
  }

  private static String rule(Recurrence rule) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("unit", rule.unit().name());
    json.put("every", rule.every());
    json.put("weekdays", rule.weekdays().stream().map(DayOfWeek::getValue).sorted().toList());
    json.put("monthly", rule.monthly().name());
    switch (rule.end()) {
      case Recurrence.End.Times(int count) -> json.put("times", count);
      case Recurrence.End.Until(var day) -> json.put("until", day.toString());
    }
    return BookingJson.text(json);
  }

  /// Each with its number from 1, as arrays of the database count.
  private static String bookings(List<SeriesLine> lines) {
    List<Map<String, Object>> documents = new ArrayList<>(lines.size());
    for (SeriesLine line : lines) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("n", documents.size() + 1);
      json.put("id", line.appointmentId());
      json.put("version", line.version());
      json.put("details", BookingJson.detailsOf(line.draft()));
      json.put("items", BookingJson.itemsOf(line.draft()));
      documents.add(json);
    }
    return BookingJson.text(documents);
  }
}
