package guitara.booking;

import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the rules need to know about the people, rooms and services of one draft, read in the booking's transaction.
///
/// @param client empty where there is no such client
/// @param before when the booking that is being changed began until now; empty for a new one
record BookingFacts(
    Branch branch,
    Optional<ClientFact> client,
    Optional<Instant> before,
    List<ServiceFact> services,
    List<StaffFact> staff,
    List<RoomFact> rooms,
    List<WorkingFact> working,
    List<AbsenceFact> absences) {

  record ClientFact(String name, boolean archived, String blockedReason) {}

  /// Offered: to new bookings of this branch, or already part of the booking that is being changed.
  record ServiceFact(
      long id, String name, boolean offered, boolean needsRoom, int bufferBefore, int bufferAfter, int turnover) {}

  record StaffFact(long id, String name, boolean here, List<Long> services) {}

  record RoomFact(long id, String name, boolean here) {}

  record WorkingFact(long staffId, Instant start, Instant end) {}

  /// An approved absence on the business day of the treatment.
  record AbsenceFact(long staffId, int seq, String type, String reason) {}

  Optional<ServiceFact> service(long id) {
    return services.stream().filter(service -> service.id == id).findFirst();
  }

  Optional<StaffFact> person(long id) {
    return staff.stream().filter(person -> person.id == id).findFirst();
  }

  Optional<RoomFact> room(long id) {
    return rooms.stream().filter(room -> room.id == id).findFirst();
  }

  List<Slot> workingTime(long staffId) {
    return working.stream()
        .filter(stretch -> stretch.staffId == staffId)
        .map(stretch -> new Slot(stretch.start, stretch.end))
        .toList();
  }
}
