package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.DaySchedule;
import guitara.booking.DaySchedule.PersonDay;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Coverage;
import guitara.time.Slot;
import guitara.ui.board.BoardColumn;
import guitara.ui.board.BoardShade;
import guitara.ui.board.ColumnHead;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of a day: people or rooms, what their heads say, and when nothing can be booked with them.
final class DayColumns {

  private final DaySchedule day;
  private final DayWords words;
  private final List<StaffMember> people;
  private final List<Room> rooms;
  private final PeopleGroups groups;
  private final Map<OptionalLong, Duration> bookedTime;

  DayColumns(DaySchedule day, Directory directory, Branch branch, DayWords words, Grouping grouping) {
    this.day = day;
    this.words = words;
    this.bookedTime = bookedTime(day);
    this.people = people(directory, branch, bookedTime);
    this.rooms = directory.roomsAt(branch);
    this.groups = new PeopleGroups(grouping, directory, branch, this::isOff, words);
  }

  /// The branch's therapists, and whoever else has a booking here today.
  private static List<StaffMember> people(
      Directory directory, Branch branch, Map<OptionalLong, Duration> booked) {
    Map<Long, StaffMember> people = new LinkedHashMap<>();
    directory.therapistsAt(branch).forEach(person -> people.put(person.id(), person));
    directory.staff().stream()
        .filter(person -> booked.containsKey(OptionalLong.of(person.id())))
        .forEach(person -> people.put(person.id(), person));
    return List.copyOf(people.values());
  }

  private static Map<OptionalLong, Duration> bookedTime(DaySchedule day) {
    Map<OptionalLong, Duration> time = new HashMap<>();
    for (Appointment appointment : day.appointments()) {
      if (appointment.status().onBoard()) {
        for (AppointmentItem item : appointment.draft().items()) {
          time.merge(item.staffId(), item.during().length(), Duration::plus);
        }
      }
    }
    return time;
  }

  Set<String> keys(BoardMode mode) {
    Stream<Long> ids = switch (mode) {
      case PEOPLE -> people.stream().map(StaffMember::id);
      case ROOMS -> rooms.stream().map(Room::id);
    };
    return ids.map(id -> Long.toString(id)).collect(Collectors.toSet());
  }

  List<BoardColumn> people(Instant now) {
    List<BoardColumn> columns = new ArrayList<>();
    columns.add(none("dayboard.unassigned"));
    for (StaffMember person : groups.ordered(people)) {
      boolean duty = personDay(person).working().stream().anyMatch(slot -> slot.contains(now));
      columns.add(new BoardColumn(
          Long.toString(person.id()), head(person), groups.heading(person, people), duty));
    }
    return columns;
  }

  /// Neither working nor booked nor excused today.
  private boolean isOff(StaffMember person) {
    PersonDay at = personDay(person);
    return at.working().isEmpty() && at.absence().isEmpty() && !bookedTime.containsKey(OptionalLong.of(person.id()));
  }

  private ColumnHead head(StaffMember person) {
    Duration working = workingTime(person);
    Duration booked = bookedTime.getOrDefault(OptionalLong.of(person.id()), Duration.ZERO);
    double load = working.isZero() ? (booked.isZero() ? 0 : 1.5) : (double) booked.toMinutes() / working.toMinutes();
    ColumnHead head = ColumnHead.of(person.name(), person.initials(), words.duration(working), load);
    String absence = personDay(person).absence();
    return absence.isEmpty() ? head : head.awayFor(absence);
  }

  private Duration workingTime(StaffMember person) {
    return personDay(person).working().stream().map(Slot::length).reduce(Duration.ZERO, Duration::plus);
  }

  private PersonDay personDay(StaffMember person) {
    return day.person(person.id());
  }

  List<BoardColumn> rooms() {
    List<BoardColumn> columns = new ArrayList<>();
    columns.add(none("dayboard.no-room"));
    for (Room room : rooms) {
      columns.add(new BoardColumn(
          Long.toString(room.id()), ColumnHead.of(room.name(), initials(room), "", 0), "", true));
    }
    return columns;
  }

  private static String initials(Room room) {
    String[] parts = room.name().split(" ", -1);
    String last = parts[parts.length - 1];
    return last.substring(0, Math.min(2, last.length()));
  }

  private BoardColumn none(String titleKey) {
    long waiting = day.appointments().stream()
        .filter(appointment -> appointment.status().holdsSlot())
        .flatMap(appointment -> appointment.draft().items().stream())
        .filter(item -> titleKey.equals("dayboard.no-room") ? item.roomId().isEmpty() : item.staffId().isEmpty())
        .count();
    ColumnHead head = new ColumnHead(
        words.get(titleKey), "?", words.format("dayboard.waiting", waiting), 0, Optional.empty());
    return new BoardColumn(Columns.NONE, head, "", true);
  }

  /// When people are not available, absent, or held by another branch.
  List<BoardShade> shades(Slot window) {
    List<BoardShade> shades = new ArrayList<>();
    for (StaffMember person : people) {
      String key = Long.toString(person.id());
      PersonDay at = personDay(person);
      if (!at.absence().isEmpty()) {
        shades.add(new BoardShade(key, window.start(), window.end(), BoardShade.Kind.AWAY, at.absence()));
        continue;
      }
      for (Slot gap : Coverage.gaps(window, at.working())) {
        shades.add(new BoardShade(key, gap.start(), gap.end(), BoardShade.Kind.NOT_AVAILABLE, ""));
      }
      for (Slot elsewhere : at.elsewhere()) {
        shades.add(new BoardShade(key, elsewhere.start(), elsewhere.end(), BoardShade.Kind.NOT_AVAILABLE,
            words.format("dayboard.elsewhere", words.time(elsewhere.end()))));
      }
    }
    return shades;
  }
}
