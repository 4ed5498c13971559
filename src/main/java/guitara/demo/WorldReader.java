package guitara.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what bookings are planned from.
record WorldReader(Connection connection, Map<String, Cast.House> houses, Map<String, Double> shares) {

  /// More clients than these have registered and never came.
  private static final int CLIENTS_WHO_COME = 1_000_000;

  WorldReader(Connection connection, Cast cast) {
    this(connection, new HashMap<>(), new HashMap<>());
    cast.houses().forEach(house -> houses.put(house.code(), house));
    cast.services().forEach(service -> shares.put(service.code(), service.share()));
  }

  World read() throws SQLException {
    List<World.Branch> branches = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("""
            SELECT id, code, timezone, opens, closes, business_day_cut, therapists_answer
              FROM guitara.branch WHERE enabled ORDER BY id
            """);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Cast.House house = houses.get(row.getString(2));
        if (house != null) {
          branches.add(branch(row, house));
        }
      }
    }
    return new World(branches, clients());
  }

  private World.Branch branch(ResultSet row, Cast.House house) throws SQLException {
    long id = row.getLong(1);
    Map<Long, World.Service> services = services(id);
    return new World.Branch(
        id, house.code(), ZoneId.of(row.getString(3)), row.getObject(4, LocalTime.class),
        row.getObject(5, LocalTime.class), row.getObject(6, LocalTime.class), row.getBoolean(7), house.bookingsADay(),
        house.addressShare(), List.copyOf(services.values()),
        ids("SELECT id FROM guitara.room WHERE enabled AND branch_id = ? ORDER BY id", id),
        ids("SELECT s.id FROM guitara.staff s JOIN guitara.staff_branch b ON b.staff_id = s.id"
            + " WHERE s.enabled AND s.person_type = 'OPERATOR' AND b.branch_id = ? ORDER BY s.id", id),
        offers(id, services));
  }

  private Map<Long, World.Service> services(long branch) throws SQLException {
    Map<Long, World.Service> services = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement("""
        SELECT id, minutes, buffer_before, buffer_after, turnover, needs_room, price, code
          FROM guitara.service WHERE enabled AND (branch_id = ? OR branch_id IS NULL) ORDER BY id
        """)) {
      statement.setLong(1, branch);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          services.put(row.getLong(1), new World.Service(
              row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getBoolean(6),
              row.getBigDecimal(7), shares.getOrDefault(row.getString(8), 1.0)));
        }
      }
    }
    return services;
  }

  private Map<Long, Map<Long, World.Offer>> offers(long branch, Map<Long, World.Service> services)
      throws SQLException {
    Map<Long, Map<Long, World.Offer>> offers = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement("""
        SELECT o.staff_id, o.service_id, o.custom_price
          FROM guitara.staff_service o
          JOIN guitara.staff_branch b ON b.staff_id = o.staff_id
         WHERE o.enabled AND b.branch_id = ? ORDER BY o.staff_id, o.service_id
        """)) {
      statement.setLong(1, branch);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          World.Service service = services.get(row.getLong(2));
          if (service != null) {
            var price = row.getBigDecimal(3);
            offers.computeIfAbsent(row.getLong(1), staff -> new LinkedHashMap<>())
                .put(service.id(), new World.Offer(service, price == null ? service.price() : price));
          }
        }
      }
    }
    return offers;
  }

  private List<Long> ids(String sql, long branch) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, branch);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  private World.Clients clients() throws SQLException {
    List<Long> ids = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("SELECT id, address FROM guitara.client"
        + " WHERE archived_at IS NULL AND blocked_reason IS NULL ORDER BY id LIMIT " + CLIENTS_WHO_COME)) {
      statement.setFetchSize(10_000);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
          addresses.add(row.getString(2));
        }
      }
    }
    return new World.Clients(ids, addresses);
  }

  /// Who works when, and what is taken already, on the days from `first` up to but without `end`.
  Calendar calendar(World world, LocalDate first, LocalDate end) throws SQLException {
    Calendar calendar = new Calendar(world);
    World.Branch any = world.branches().getFirst();
    readShifts(calendar, any.at(first, 0).atOffset(ZoneOffset.UTC), any.at(end, 0).atOffset(ZoneOffset.UTC));
    readClaims(calendar, first, end);
    return calendar;
  }

  private void readShifts(Calendar calendar, OffsetDateTime from, OffsetDateTime to) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        SELECT w.staff_id, w.branch_id, day.at, lower(w.during), upper(w.during)
          FROM guitara.working_time(
                 ARRAY(SELECT id FROM guitara.staff WHERE enabled AND person_type = 'THERAPIST'),
                 tstzrange(?, ?)) w
          JOIN guitara.branch b ON b.id = w.branch_id
         CROSS JOIN LATERAL (VALUES (guitara.business_date(lower(w.during), b.timezone, b.business_day_cut))) day(at)
         WHERE NOT EXISTS (SELECT FROM guitara.absence a
                            WHERE a.staff_id = w.staff_id AND a.status = 'APPROVED' AND a.dates @> day.at)
         ORDER BY 2, 3, 1, 4
        """)) {
      statement.setObject(1, from);
      statement.setObject(2, to);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          calendar.works(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class),
              row.getObject(4, OffsetDateTime.class).toInstant(), row.getObject(5, OffsetDateTime.class).toInstant());
        }
      }
    }
  }

  private void readClaims(Calendar calendar, LocalDate first, LocalDate end) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("""
        SELECT c.resource_id, lower(c.during), upper(c.during), a.business_date
          FROM guitara.claim c JOIN guitara.appointment a ON a.id = c.appointment_id
         WHERE a.business_date >= ? AND a.business_date < ?
        """)) {
      statement.setObject(1, first);
      statement.setObject(2, end);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          calendar.holds(row.getLong(1), row.getObject(4, LocalDate.class),
              row.getObject(2, OffsetDateTime.class).toInstant(), row.getObject(3, OffsetDateTime.class).toInstant());
        }
      }
    }
  }
}
