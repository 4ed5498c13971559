package guitara.demo;

import guitara.database.BulkCopy;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Writes branches, code lists, services, rooms and staff into an empty database. Ids count from 1 in the order of the
/// cast; staff and rooms come first among the resources.
final class CastWriter {

  private final Load load;
  private final Cast cast;
  private final LocalDate today;
  private final Map<String, Long> branches = new HashMap<>();
  private final Map<String, Long> services = new HashMap<>();
  private final Map<String, Long> people = new HashMap<>();

  CastWriter(Load load, Cast cast, LocalDate today) {
    this.load = load;
    this.cast = cast;
    this.today = today;
    number(cast.houses(), (house, id) -> branches.put(house.code(), id));
    number(cast.services(), (service, id) -> services.put(service.code(), id));
    number(cast.staff(), (person, id) -> people.put(person.code(), id));
  }

  /// Returns the last resource id used.
  long write() throws SQLException {
    writeBranches();
    writeCodeLists();
    writeServices();
    long last = writeResources();
    writeStaff();
    writeStaffDetails();
    writeWeeks();
    return last;
  }

  private void writeBranches() throws SQLException {
    BulkCopy copy = BulkCopy.into("guitara.branch", "id", "code", "name", "timezone", "opens", "closes",
        "business_day_cut", "therapists_answer", "address", "zone_code");
    for (Cast.House house : cast.houses()) {
      copy.row(id(branches, house.code()), house.code(), house.name(), DemoMoment.ZONE, house.opens(), house.closes(),
          DemoMoment.CUT, house.therapistsAnswer(), house.address(), house.zone());
    }
    load.send(copy);
  }

  /// Lists that the migrations brought already are left as they are.
  private void writeCodeLists() throws SQLException {
    int sort = 0;
    for (List<String> row : DemoFiles.table("code_lists.csv")) {
      sort += 10;
      load.write("code_list", "INSERT INTO guitara.code_list (list_code, code, name, sort) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT DO NOTHING", row.get(0), row.get(1), row.get(2), sort);
    }
  }

  private void writeServices() throws SQLException {
    BulkCopy copy = BulkCopy.into("guitara.service", "id", "branch_id", "code", "name", "description", "category",
        "minutes", "buffer_before", "buffer_after", "turnover", "needs_room", "price");
    for (Cast.Treat service : cast.services()) {
      copy.row(id(services, service.code()), service.house().map(code -> id(branches, code)), service.code(),
          service.name(), service.description(), service.category(), service.minutes(), service.before(),
          service.after(), service.turnover(), service.needsRoom(), service.price());
    }
    load.send(copy);
  }

  private long writeResources() throws SQLException {
    BulkCopy resources = BulkCopy.into("guitara.resource", "id", "kind");
    people.values().stream().sorted().forEach(id -> resources.row(id, "STAFF"));
    BulkCopy rooms = BulkCopy.into("guitara.room", "id", "branch_id", "code", "name", "sort");
    long next = people.size();
    for (Cast.Room room : cast.rooms()) {
      next++;
      resources.row(next, "ROOM");
      rooms.row(next, id(branches, room.house()), room.code(), room.name(), next);
    }
    load.send(resources);
    load.send(rooms);
    return next;
  }

  private void writeStaff() throws SQLException {
    BulkCopy copy = BulkCopy.into("guitara.staff", "id", "code", "first_name", "last_name", "display_name",
        "person_type", "specialization", "pressure", "licence_no", "plate_no", "phone", "email", "home_branch_id",
        "joined_on");
    for (Cast.Person person : cast.staff()) {
      long id = id(people, person.code());
      copy.row(id, person.code(), person.firstName(), person.lastName(), person.shownAs(), person.type(),
          person.specialization(), person.pressure(), person.licence(), person.plate(),
          "+63900%07d".formatted(9_000_000 + id), "staff" + id + "@example.com",
          id(branches, person.weeks().keySet().iterator().next()), today.minusDays(400 + id * 37 % 2_000));
    }
    load.send(copy);
  }

  private void writeStaffDetails() throws SQLException {
    BulkCopy memberships = BulkCopy.into("guitara.staff_branch", "staff_id", "branch_id");
    BulkCopy offers = BulkCopy.into("guitara.staff_service", "staff_id", "service_id", "custom_price");
    for (Cast.Person person : cast.staff()) {
      long id = id(people, person.code());
      person.weeks().keySet().forEach(code -> memberships.row(id, id(branches, code)));
      for (Map.Entry<String, Optional<BigDecimal>> offer : person.offers().entrySet()) {
        offers.row(id, id(services, offer.getKey()), offer.getValue());
      }
    }
    load.send(memberships);
    load.send(offers);
  }

  private void writeWeeks() throws SQLException {
    BulkCopy copy = BulkCopy.into("guitara.weekly_template", "staff_id", "branch_id", "dow", "starts", "minutes");
    for (Cast.Person person : cast.staff()) {
      person.weeks().forEach((branch, week) -> week.forEach(shift -> copy.row(
          id(people, person.code()), id(branches, branch), shift.day(), shift.starts(), shift.minutes())));
    }
    load.send(copy);
  }

  private static <T> void number(List<T> all, BiConsumer<T, Long> each) {
    long id = 0;
    for (T one : all) {
      each.accept(one, ++id);
    }
  }

  private static long id(Map<String, Long> ids, String code) {
    Long id = ids.get(code);
    if (id == null) {
      throw new IllegalArgumentException("The lists in db/demo name nothing with code " + code);
    }
    return id;
  }
}
