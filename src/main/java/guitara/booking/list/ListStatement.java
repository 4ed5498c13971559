package guitara.booking.list;

import guitara.booking.AppointmentStatus;
import guitara.client.ClientQuery;
import guitara.client.TermConditions;
import guitara.facility.Branch;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/// Puts together which bookings a list shows, as conditions on `appointment a`, with everything typed bound.
///
/// Only what is asked for stands in the statement, so that the planner sees which index serves.
final class ListStatement {

  /// How long something called off, or left pending, stays in the lists.
  static final Duration KEPT = Duration.ofDays(30);

  private static final String HOLDING = Arrays.stream(AppointmentStatus.values())
      .filter(AppointmentStatus::holdsSlot).map(status -> "'" + status + "'").collect(Collectors.joining(", "));
  private static final String ON_BOARD = Arrays.stream(AppointmentStatus.values())
      .filter(AppointmentStatus::onBoard).map(status -> "'" + status + "'").collect(Collectors.joining(", "));
  private static final int LONGEST_NUMBER = 15;

  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();

  ListStatement(Branch branch, BookingFilter filter, Instant now) {
    values.put("branch", branch.id());
    view(branch, filter.view(), now);
    filter.staffId().ifPresent(staff -> treatment("staff_id", "staff", staff));
    filter.serviceId().ifPresent(service -> treatment("service_id", "service", service));
    text(filter.text());
  }

  String conditions() {
    return conditions.toString();
  }

  void bind(NativeQuery<?> query) {
    values.forEach(query::setParameter);
  }

  private void add(String condition) {
    conditions.append("\n     AND ").append(condition);
  }

  private void view(Branch branch, BookingView view, Instant now) {
    switch (view) {
      case TODAY -> {
        values.put("today", branch.businessDate(now));
        add("a.business_date = :today AND a.status IN (" + ON_BOARD + ")");
      }
      case UPCOMING -> {
        values.put("now", now);
        add("lower(a.during) > :now AND a.status IN (" + HOLDING + ")");
      }
      case PENDING -> {
        values.put("since", now.minus(KEPT));
        add("a.status = 'PENDING' AND lower(a.during) >= :since");
      }
      case UNASSIGNED -> {
        values.put("morning", branch.businessDay(branch.businessDate(now)).start());
        add("a.status IN (" + HOLDING + ")");
        // Found first, and once: few treatments have nobody, and they have an index. Joined, all to come would be read.
        add("a.id = ANY (ARRAY(SELECT i.appointment_id FROM appointment_item i"
            + " WHERE i.staff_id IS NULL AND lower(i.during) >= :morning))");
      }
      case CANCELLED -> {
        values.put("since", now.minus(KEPT));
        add("a.status IN ('CANCELLED', 'AUTO_CANCELLED', 'REJECTED', 'NO_SHOW') AND lower(a.during) >= :since");
      }
    }
  }

  private void treatment(String column, String name, long id) {
    values.put(name, id);
    add("EXISTS (SELECT FROM appointment_item i WHERE i.appointment_id = a.id AND i." + column + " = :" + name + ")");
  }

  /// Every term stands in the client's name, phone or e-mail; digits alone may also be the booking's number.
  private void text(String typed) {
    ClientQuery query = ClientQuery.parse(typed);
    if (query.isEmpty()) {
      if (!typed.isEmpty()) {
        add("false");
      }
      return;
    }
    values.putAll(TermConditions.values(query.terms()));
    // Not in a sub-select: the planner must see how common the word is, or it reads all clients first.
    String client = "EXISTS (SELECT FROM client c WHERE c.id = a.client_id" + TermConditions.sql(query.terms()) + ")";
    Optional<Long> number = query.onlyDigits().filter(digits -> digits.length() <= LONGEST_NUMBER).map(Long::valueOf);
    number.ifPresent(value -> values.put("number", value));
    add(number.isPresent() ? "(a.id = :number OR " + client + ")" : client);
  }

  /// What the lines are ordered by, of a table that has a booking's and its client's columns.
  static String order(BookingSort sort, String booking, String client) {
    String way = sort.descending() ? " DESC" : "";
    return columns(sort, booking, client).stream().map(column -> column + way).collect(Collectors.joining(", "));
  }

  private static List<String> columns(BookingSort sort, String booking, String client) {
    String start = "lower(" + booking + ".during)";
    String id = booking + ".id";
    return switch (sort.by()) {
      case TIME -> List.of(start, id);
      case CLIENT -> List.of(client + ".name_key", start, id);
      case BOOKED -> List.of(booking + ".created_at", id);
    };
  }

  /// Only what comes after the last line that was read.
  void after(BookingSort sort, BookingPage.Key key) {
    String row = String.join(", ", columns(sort, "a", "c"));
    String last = switch (sort.by()) {
      case TIME -> ":afterStart, :afterId";
      case CLIENT -> ":afterName, :afterStart, :afterId";
      case BOOKED -> ":afterBooked, :afterId";
    };
    add("(" + row + ") " + (sort.descending() ? "<" : ">") + " (" + last + ")");
    values.put("afterId", key.id());
    switch (sort.by()) {
      case TIME -> values.put("afterStart", key.start());
      case CLIENT -> {
        values.put("afterName", key.name());
        values.put("afterStart", key.start());
      }
      case BOOKED -> values.put("afterBooked", key.bookedAt());
    }
  }
}
