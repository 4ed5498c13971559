package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What can be chosen on a service line, with what is known about each choice at the chosen time.
final class BookingLists {

  private final Directory directory;
  private final Branch branch;
  private final BookingWords words;
  private final Optional<DayFinder> finder;
  private final List<AppointmentItem> group;

  /// @param draft as far as it goes: what one guest of a group has is not free for the others
  BookingLists(Directory directory, Branch branch, BookingWords words, Optional<DayFinder> finder,
      Optional<BookingDraft> draft) {
    this.directory = directory;
    this.branch = branch;
    this.words = words;
    this.finder = finder;
    this.group = draft.map(BookingDraft::items).orElse(List.of());
  }

  /// Who else of the group has what an item would get, in words.
  private Optional<String> guest(AppointmentItem item, Predicate<AppointmentItem> has) {
    return group.stream().filter(other -> other.guest() != item.guest()).filter(has).findFirst()
        .map(other -> words.format("booking.hint.guest", other.guest()));
  }

  /// The services of the branch by name, and the chosen one although it may be offered no longer.
  List<Pick> services(long chosen) {
    List<Service> offered = new ArrayList<>(directory.servicesAt(branch));
    directory.service(chosen).filter(service -> !offered.contains(service)).ifPresent(offered::add);
    return offered.stream()
        .map(service -> new Pick(service.id(), service.name(), words.format("booking.hint.minutes", service.minutes())))
        .toList();
  }

  List<Pick> people(BookingInput.Line line, Optional<AppointmentItem> item) {
    List<StaffMember> people = new ArrayList<>(directory.therapistsAt(branch));
    directory.person(OptionalLong.of(line.staffId())).filter(it -> !people.contains(it)).ifPresent(people::add);
    return Stream.concat(
        Stream.of(new Pick(0, words.text("booking.person.none"), "")),
        people.stream().map(person -> new Pick(person.id(), person.name(), hint(person, line, item)))).toList();
  }

  private String hint(StaffMember person, BookingInput.Line line, Optional<AppointmentItem> item) {
    if (line.serviceId() != 0 && !person.isQualifiedFor(line.serviceId())) {
      return words.text("booking.hint.unqualified");
    }
    if (finder.isEmpty() || item.isEmpty()) {
      return "";
    }
    DayFinder day = finder.get();
    if (day.isAway(person.id())) {
      return words.text("booking.hint.away");
    }
    Slot busy = item.get().staffBusy();
    return guest(item.get(), other ->
            other.staffId().equals(OptionalLong.of(person.id())) && other.staffBusy().overlaps(busy))
        .or(() -> day.heldUntil(person.id(), busy)
            .map(until -> words.format("booking.hint.until", words.time(until))))
        .orElseGet(() -> words.text(
            day.works(person.id(), item.get().during()) ? "booking.hint.free" : "booking.hint.off"));
  }

  List<Pick> rooms(BookingInput.Line line, Optional<AppointmentItem> item) {
    List<Room> rooms = new ArrayList<>(directory.roomsAt(branch));
    directory.room(OptionalLong.of(line.roomId())).filter(it -> !rooms.contains(it)).ifPresent(rooms::add);
    return Stream.concat(
        Stream.of(new Pick(0, words.text("booking.room.none"), "")),
        rooms.stream().map(room -> new Pick(room.id(), room.name(), hint(room, item)))).toList();
  }

  private String hint(Room room, Optional<AppointmentItem> item) {
    if (finder.isEmpty() || item.isEmpty()) {
      return "";
    }
    Slot busy = item.get().roomBusy();
    return guest(item.get(), other ->
            other.roomId().equals(OptionalLong.of(room.id())) && other.roomBusy().overlaps(busy))
        .or(() -> finder.get().roomTakenUntil(room.id(), busy)
            .map(until -> words.format("booking.hint.until", words.time(until))))
        .orElseGet(() -> words.text("booking.hint.free"));
  }

  /// The treatment that a line stands for, as far as the draft goes.
  static Optional<AppointmentItem> item(Optional<BookingDraft> draft, int seq) {
    return draft.flatMap(it -> it.items().stream().filter(item -> item.seq() == seq).findFirst());
  }
}
