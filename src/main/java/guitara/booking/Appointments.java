package guitara.booking;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.database.Transaction;
import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/// Everything that bookings read and write, one statement a method. Blocks.
final class Appointments {

  /// A stretch of somebody's day.
  ///
  /// @param kind WORKING, ABSENT or ELSEWHERE
  record WorkingRow(String kind, long staffId, Instant starts, Instant ends, String text) {

    Slot slot() {
      return new Slot(starts, ends);
    }
  }

  record ChangeRow(String outcome, int version) {}

  private static final String APPOINTMENTS = SqlFile.read(Appointments.class, "appointments.sql");
  private static final String OF_DAY =
      APPOINTMENTS + " WHERE a.branch_id = :branch AND a.business_date = :day ORDER BY lower(a.during), a.id, i.seq";
  private static final String SOME = APPOINTMENTS + """
       WHERE a.branch_id = :branch AND a.business_date = :day
         AND a.client_id IN (SELECT changed.client_id FROM appointment changed WHERE changed.id = ANY (:changed))
       ORDER BY lower(a.during), a.id, i.seq""";
  private static final String OF_PERSON = APPOINTMENTS + """
       WHERE a.id IN (SELECT p.appointment_id FROM appointment_item p
                       WHERE p.staff_id = :staff AND lower(p.during) >= :starts AND lower(p.during) < :ends)
       ORDER BY lower(a.during), a.id, i.seq""";
  private static final String THESE = APPOINTMENTS + " WHERE a.id = ANY (:appointments) ORDER BY a.id, i.seq";
  private static final String OF_SERIES = APPOINTMENTS
      + " WHERE a.series_id = :series ORDER BY lower(a.during), a.id, i.seq";
  private static final String WORKING = SqlFile.read(Appointments.class, "day-working.sql");
  static final String FACTS = SqlFile.read(Appointments.class, "booking-facts.sql");
  private static final String CLAIM = "SELECT take_claims(:appointment, CAST(nullif(:hold, '') AS uuid))";
  private static final String BOOK = SqlFile.read(Appointments.class, "book-appointment.sql");
  private static final String CHANGE = SqlFile.read(Appointments.class, "change-appointment.sql");
  private static final String STEP = SqlFile.read(Appointments.class, "take-step.sql");
  private static final String INTENT = SqlFile.read(Appointments.class, "intent-result.sql");

  private Appointments() {}

  static List<Appointment> ofDay(Database database, long branchId, LocalDate day) {
    return database.read(session -> AppointmentRow.fold(
        session.createNativeQuery(OF_DAY, AppointmentRow.class)
            .setParameter("branch", branchId).setParameter("day", day).getResultList()));
  }

  /// Of some bookings those that are on this day now, and what else their clients have there.
  static List<Appointment> ofDay(Database database, long branchId, LocalDate day, Set<Long> changed) {
    Long[] ids = changed.toArray(Long[]::new);
    return database.read(session -> AppointmentRow.fold(
        session.createNativeQuery(SOME, AppointmentRow.class)
            .setParameter("branch", branchId).setParameter("day", day)
            .setParameter("changed", ids).getResultList()));
  }

  static List<Appointment> ofPerson(StatelessSession session, long staffId, Slot span) {
    return AppointmentRow.fold(session.createNativeQuery(OF_PERSON, AppointmentRow.class)
        .setParameter("staff", staffId).setParameter("starts", span.start()).setParameter("ends", span.end())
        .getResultList());
  }

  static Optional<Appointment> find(StatelessSession session, long id) {
    return find(session, List.of(id)).stream().findFirst();
  }

  /// Those that are there, by number.
  static List<Appointment> find(StatelessSession session, Collection<Long> ids) {
    return AppointmentRow.fold(session.createNativeQuery(THESE, AppointmentRow.class)
        .setParameter("appointments", ids.toArray(Long[]::new)).getResultList());
  }

  static List<Appointment> ofSeries(StatelessSession session, UUID series) {
    return AppointmentRow.fold(
        session.createNativeQuery(OF_SERIES, AppointmentRow.class).setParameter("series", series).getResultList());
  }

  static List<WorkingRow> working(Database database, Branch branch, LocalDate day) {
    Slot window = branch.businessDay(day);
    return database.read(session -> session.createNativeQuery(WORKING, WorkingRow.class)
        .setParameter("branch", branch.id()).setParameter("day", day)
        .setParameter("starts", window.start()).setParameter("ends", window.end())
        .getResultList());
  }

  /// What the rules ask about a draft.
  ///
  /// @param appointment the booking that is being changed, 0 for a new one
  static BookingFacts facts(StatelessSession session, Branch branch, BookingDraft draft, long appointment) {
    String document = session.createNativeQuery(FACTS, String.class)
        .setParameter("branch", branch.id()).setParameter("client", draft.details().clientId())
        .setParameter("appointment", appointment).setParameter("items", BookingJson.items(draft))
        .getSingleResult();
    return BookingJson.facts(branch, document);
  }

  /// Writes the booking without its claims; empty where this intent was done before.
  static Optional<Long> insert(Transaction transaction, BookAppointmentRequest request, Branch branch) {
    BookingDraft draft = request.draft();
    AppointmentDetails details = draft.details();
    return transaction.session().createNativeQuery(BOOK, Long.class)
        .setParameter("intent", request.intent()).setParameter("actor", request.actor().staffId())
        .setParameter("workstation", request.actor().workstation()).setParameter("branch", branch.id())
        .setParameter("client", details.clientId()).setParameter("status", request.status().name())
        .setParameter("starts", draft.during().start()).setParameter("ends", draft.during().end())
        .setParameter("place", details.place().name()).setParameter("address", details.address())
        .setParameter("guests", draft.guests()).setParameter("price", draft.price())
        .setParameter("currency", branch.currency().getCurrencyCode())
        .setParameter("notes", details.notes()).setParameter("reason", details.overrideReason())
        .setParameter("items", BookingJson.items(draft))
        .getResultList().stream().findFirst();
  }

  /// Claims everybody and everything in one ordered statement; a shortfall is [guitara.database.Trouble#TAKEN].
  static void takeClaims(Transaction transaction, long appointment, Optional<UUID> hold) {
    transaction.session().createNativeQuery(CLAIM, Integer.class)
        .setParameter("appointment", appointment).setParameter("hold", text(hold)).getSingleResult();
  }

  static ChangeRow change(Transaction transaction, ChangeAppointmentRequest request) {
    return transaction.session().createNativeQuery(CHANGE, ChangeRow.class)
        .setParameter("intent", request.intent()).setParameter("appointment", request.appointmentId())
        .setParameter("version", request.version()).setParameter("actor", request.actor().staffId())
        .setParameter("workstation", request.actor().workstation())
        .setParameter("details", BookingJson.details(request.draft()))
        .setParameter("items", BookingJson.items(request.draft()))
        .setParameter("hold", text(request.hold()))
        .getSingleResult();
  }

  static ChangeRow step(Transaction transaction, TakeStepRequest request) {
    return transaction.session().createNativeQuery(STEP, ChangeRow.class)
        .setParameter("intent", request.intent()).setParameter("appointment", request.appointmentId())
        .setParameter("step", request.step().name()).setParameter("reason", request.reason())
        .setParameter("actor", request.actor().staffId())
        .setParameter("workstation", request.actor().workstation())
        .getSingleResult();
  }

  private static String text(Optional<UUID> id) {
    return id.map(UUID::toString).orElse("");
  }

  /// What an intent that was done before came to.
  static Optional<BookingOutcome.Done> result(StatelessSession session, UUID intent) {
    return session.createNativeQuery(INTENT, BookingOutcome.Done.class)
        .setParameter("intent", intent).getResultList().stream().findFirst();
  }
}
