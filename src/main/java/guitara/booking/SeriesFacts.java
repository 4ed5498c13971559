package guitara.booking;

import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/// Asks about several bookings at once what is asked about one: the very statements of one, each sent once for all.
final class SeriesFacts {

  private record FactsRow(int n, String document) {}

  private record ClashRow(
      int n, String kind, long resourceId, String resource, Instant starts, Instant ends, boolean elsewhere,
      String purpose, long appointmentId, String holder, String bookedBy, Instant bookedAt) {

    Clash toClash() {
      return new Clashes.ClashRow(kind, resourceId, resource, starts, ends, elsewhere, purpose, appointmentId, holder,
          bookedBy, bookedAt).toClash();
    }
  }

  private record Wanted(int n, Slot during) {}

  private static final String EACH = """
      SELECT line.n, found.*
        FROM jsonb_to_recordset(CAST(:lines AS jsonb)) AS line(n int, appointment bigint, client bigint, items jsonb)
       CROSS JOIN LATERAL (
      """;
  private static final String FACTS = EACH + ofLine(Appointments.FACTS) + ") found";
  private static final String CLASHES = EACH + ofLine(Clashes.OF_DRAFT)
      + ") AS found(kind, resource_id, resource, starts, ends, elsewhere, purpose, appointment, holder, booked_by, at)";

  private SeriesFacts() {}

  private static String ofLine(String sqlOfOne) {
    return sqlOfOne.replace(":items", "line.items").replace(":client", "line.client")
        .replace(":appointment", "line.appointment");
  }

  /// The facts of each line, in their order: one statement.
  static List<BookingFacts> facts(StatelessSession session, Branch branch, List<SeriesLine> lines) {
    return session.createNativeQuery(FACTS, FactsRow.class)
        .setParameter("branch", branch.id()).setParameter("lines", json(lines)).getResultList().stream()
        .sorted(Comparator.comparingInt(FactsRow::n))
        .map(row -> BookingJson.facts(branch, row.document)).toList();
  }

  /// Who has what each line wants, beside the bookings that are themselves changed: one statement.
  static Map<Integer, List<Clash>> clashes(
      StatelessSession session, Branch branch, List<SeriesLine> lines, Optional<UUID> hold) {
    Set<Long> own = lines.stream().map(SeriesLine::appointmentId).filter(id -> id != 0).collect(Collectors.toSet());
    return session.createNativeQuery(CLASHES, ClashRow.class)
        .setParameter("branch", branch.id()).setParameter("lines", json(lines)).setParameter("blocked", 0L)
        .setParameter("hold", hold.map(UUID::toString).orElse("")).getResultList().stream()
        .filter(row -> !own.contains(row.appointmentId))
        .collect(Collectors.groupingBy(ClashRow::n, Collectors.mapping(ClashRow::toClash, Collectors.toList())));
  }

  private static String json(List<SeriesLine> lines) {
    List<Map<String, Object>> documents = new ArrayList<>(lines.size());
    for (SeriesLine line : lines) {
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("n", documents.size());
      document.put("appointment", line.appointmentId());
      document.put("client", line.draft().details().clientId());
      document.put("items", BookingJson.itemsOf(line.draft()));
      documents.add(document);
    }
    return BookingJson.text(documents);
  }

  /// Which lines stand in each other's way: for each, the first one before it that it meets.
  static List<OptionalInt> meetings(List<SeriesLine> lines) {
    Map<Long, List<Wanted>> byResource = new HashMap<>();
    int[] meets = new int[lines.size()];
    for (int n = 0; n < lines.size(); n++) {
      meets[n] = -1;
      for (AppointmentItem item : lines.get(n).draft().items()) {
        int here = n;
        item.staffId().ifPresent(staff -> want(byResource, staff, new Wanted(here, item.staffBusy())));
        item.roomId().ifPresent(room -> want(byResource, room, new Wanted(here, item.roomBusy())));
        if (item.guest() == 1) {
          want(byResource, lines.get(n).draft().details().clientId(), new Wanted(n, item.during()));
        }
      }
    }
    for (List<Wanted> wanted : byResource.values()) {
      for (Wanted one : wanted) {
        for (Wanted other : wanted) {
          if (one.n < other.n && one.during.overlaps(other.during) && (meets[other.n] < 0 || meets[other.n] > one.n)) {
            meets[other.n] = one.n;
          }
        }
      }
    }
    return Arrays.stream(meets).mapToObj(n -> n < 0 ? OptionalInt.empty() : OptionalInt.of(n)).toList();
  }

  private static void want(Map<Long, List<Wanted>> byResource, long resource, Wanted wanted) {
    byResource.computeIfAbsent(resource, id -> new ArrayList<>()).add(wanted);
  }
}
