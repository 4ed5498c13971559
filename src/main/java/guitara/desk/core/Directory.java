package guitara.desk.core;

import guitara.catalogue.Service;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.PersonType;
import guitara.staff.StaffMember;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What a desk looks names up in: branches, rooms, services and people, as they were when it was read.
public record Directory(List<Branch> branches, List<Room> rooms, List<Service> services, List<StaffMember> staff) {

  public Directory {
    branches = List.copyOf(branches);
    rooms = List.copyOf(rooms);
    services = List.copyOf(services);
    staff = List.copyOf(staff);
  }

  public Optional<Branch> branch(long id) {
    return branches.stream().filter(branch -> branch.id() == id).findFirst();
  }

  public Optional<Service> service(long id) {
    return services.stream().filter(service -> service.id() == id).findFirst();
  }

  public Optional<StaffMember> person(OptionalLong id) {
    return id.isEmpty() ? Optional.empty() : staff.stream().filter(it -> it.id() == id.getAsLong()).findFirst();
  }

  public Optional<Room> room(OptionalLong id) {
    return id.isEmpty() ? Optional.empty() : rooms.stream().filter(it -> it.id() == id.getAsLong()).findFirst();
  }

  /// The therapists who work at a branch, by name.
  public List<StaffMember> therapistsAt(Branch branch) {
    return staff.stream()
        .filter(person -> person.type() == PersonType.THERAPIST && person.worksAt(branch.id()))
        .toList();
  }

  /// Where a desk begins that nobody has told its branch yet: the house with most therapists.
  public Branch mostStaffed() {
    return branches.stream().max(Comparator.comparingInt(branch -> therapistsAt(branch).size())).orElseThrow();
  }

  /// The receptionists, by name.
  public List<StaffMember> receptionists() {
    return staff.stream().filter(person -> person.type() == PersonType.OPERATOR && person.enabled()).toList();
  }

  public List<Service> servicesAt(Branch branch) {
    return services.stream().filter(service -> service.offeredAt(branch.id())).toList();
  }

  /// The open rooms of a branch in the order of the house.
  public List<Room> roomsAt(Branch branch) {
    return rooms.stream().filter(room -> room.enabled() && room.branchId() == branch.id()).toList();
  }
}
