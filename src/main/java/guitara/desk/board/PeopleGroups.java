package guitara.desk.board;

import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.staff.StaffMember;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// The headings of the people on the board, and the order in which the groups stand.
///
/// @param branch the branch shown; its own people come first
/// @param off who neither works nor is booked nor excused today
record PeopleGroups(
    Grouping by, Directory directory, Branch branch, Predicate<StaffMember> off, DayWords words) {

  /// The people as they are to stand: group by group, within one those who work today before those who are off.
  List<StaffMember> ordered(List<StaffMember> people) {
    return people.stream()
        .sorted(Comparator.comparingInt(this::rank).thenComparing(this::named).thenComparing(off::test))
        .toList();
  }

  /// The heading of a person; empty where there would be but one.
  String heading(StaffMember person, List<StaffMember> all) {
    boolean several = by != Grouping.WORKING || all.stream().anyMatch(off);
    return several ? named(person) : "";
  }

  private String named(StaffMember person) {
    return switch (by) {
      case WORKING -> words.get(off.test(person) ? "dayboard.group.off" : "dayboard.group.working");
      case BRANCH -> directory.branch(person.homeBranch()).map(Branch::name).orElse("");
      case SKILL -> skill(person);
    };
  }

  private String skill(StaffMember person) {
    return directory.services().stream()
        .filter(service -> service.code().equals(person.specialty()))
        .map(Service::name)
        .findFirst()
        .orElse(person.specialty().isEmpty() ? words.get("dayboard.group.no-skill") : person.specialty());
  }

  /// What is no heading of its own kind comes last, and the branch shown first.
  private int rank(StaffMember person) {
    boolean last = switch (by) {
      case WORKING -> off.test(person);
      case BRANCH -> person.homeBranch() != branch.id();
      case SKILL -> person.specialty().isEmpty();
    };
    return last ? 1 : 0;
  }
}
