package guitara.booking;

import guitara.database.SqlFile;
import guitara.time.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/// Asks who holds what somebody wants, one statement. Blocks.
final class Clashes {

  record ClashRow(
      String kind, long resourceId, String resource, Instant starts, Instant ends, boolean elsewhere, String purpose,
      long appointmentId, String holder, String bookedBy, Instant bookedAt) {

    Clash toClash() {
      return new Clash(
          kind, resourceId, resource, new Slot(starts, ends), elsewhere, ClaimPurpose.valueOf(purpose), appointmentId,
          holder, bookedBy, bookedAt);
    }
  }

  private static final String HOLDERS = SqlFile.read(Clashes.class, "clashes.sql");
  static final String OF_DRAFT = HOLDERS.replace("/*wanted*/", """
      jsonb_to_recordset(CAST(:items AS jsonb)) AS i(guest int, staff_id bigint, room_id bigint, starts timestamptz,
             ends timestamptz, buffer_before int, buffer_after int, turnover int)
       CROSS JOIN LATERAL item_claims(:client, i.guest, i.staff_id, i.room_id, i.starts, i.ends,
                                      i.buffer_before, i.buffer_after, i.turnover) wanted""");
  static final String OF_TIME = HOLDERS.replace("/*wanted*/", """
      (SELECT r.id, d.during
              FROM unnest(CAST(:resources AS bigint[])) AS r(id)
             CROSS JOIN unnest(CAST(:during AS tstzrange[])) AS d(during)) AS wanted(resource_id, during)""");

  private Clashes() {}

  /// Who has what the draft wants, beside the booking that is being changed and the desk's own hold.
  static List<Clash> of(StatelessSession session, BookingDraft draft, long appointment, Optional<UUID> hold) {
    return clashes(session.createNativeQuery(OF_DRAFT, ClashRow.class)
        .setParameter("branch", draft.branchId()).setParameter("client", draft.details().clientId())
        .setParameter("items", BookingJson.items(draft))
        .setParameter("appointment", appointment).setParameter("blocked", 0L)
        .setParameter("hold", hold.map(UUID::toString).orElse("")));
  }

  /// Who has what is to be blocked, beside the blocked time that is being changed.
  ///
  /// @param resources an array of ids as PostgreSQL reads it
  /// @param during an array of periods as PostgreSQL reads it
  static List<Clash> of(StatelessSession session, long branchId, String resources, String during, long blocked) {
    return clashes(session.createNativeQuery(OF_TIME, ClashRow.class)
        .setParameter("branch", branchId).setParameter("resources", resources).setParameter("during", during)
        .setParameter("appointment", 0L).setParameter("blocked", blocked).setParameter("hold", ""));
  }

  private static List<Clash> clashes(NativeQuery<ClashRow> query) {
    return query.getResultList().stream().map(ClashRow::toClash).toList();
  }
}
