package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Place;
import guitara.booking.SuggestWalkIn;
import guitara.booking.VisitPlanner;
import guitara.booking.WalkIn;
import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Fills what is already known: the length, the nearest free time, the first free room, the usual service, the last
/// therapist. It never touches what a hand set.
final class BookingFiller {

  private final BookingFields fields;
  private final Supplier<Directory> directory;
  private final Branch branch;
  private final InstantSource clock;

  BookingFiller(BookingFields fields, Supplier<Directory> directory, Branch branch, InstantSource clock) {
    this.fields = fields;
    this.directory = directory;
    this.branch = branch;
    this.clock = clock;
  }

  /// Everything that follows from what is typed.
  ///
  /// @param finder what is free on the day, once that is known
  /// @param turn whose turn it is, where somebody stands at the counter
  void suggest(Optional<DayFinder> finder, Optional<WalkInTurn> turn, Supplier<Reading> read) {
    minutes();
    if (turn.isPresent()) {
      turn.flatMap(WalkInTurn::next).filter(next -> fields.guests() == 1).ifPresent(this::turn);
    } else {
      finder.ifPresent(this::time);
    }
    finder.ifPresent(found -> {
      read.get().draft().ifPresent(draft -> people(found, draft));
      minutes();
      read.get().draft().ifPresent(draft -> rooms(found, draft));
    });
  }

  /// What the client usually takes, and who treated them last, where nothing else was chosen.
  void habits(ClientHabits habits) {
    fields.line(1).filter(line -> fields.client().get().id() == habits.clientId()).ifPresent(line -> {
      habits.usualService().stream().boxed().filter(id -> line.service().get() == 0)
          .filter(id -> directory.get().service(id).filter(it -> it.offeredAt(branch.id())).isPresent())
          .forEach(line.service()::suggest);
      directory.get().person(habits.lastTherapist())
          .filter(person -> line.person().get() == 0 && person.worksAt(branch.id()))
          .filter(person -> line.service().get() == 0 || person.isQualifiedFor(line.service().get()))
          .ifPresent(person -> line.person().suggest(person.id()));
    });
  }

  /// Lengths as the catalogue or the person says.
  void minutes() {
    for (ServiceLine line : fields.lines()) {
      directory.get().service(line.service().get()).ifPresent(service ->
          line.minutes().suggest(Long.toString(planned(service, person(line)).during().minutes())));
    }
  }

  private Optional<StaffMember> person(ServiceLine line) {
    long id = line.person().get();
    return directory.get().person(id(id));
  }

  private AppointmentItem planned(Service service, Optional<StaffMember> person) {
    return VisitPlanner.plan(branch, fields.place().get(), clock.instant(),
        List.of(new VisitPlanner.Wish(service, person, OptionalLong.empty(), 0))).getFirst();
  }

  /// The nearest time at which the first person, or anybody who gives the first service, is free.
  void time(DayFinder finder) {
    if (fields.time().isByHand()) {
      return;
    }
    Instant from = earliest();
    Optional<Instant> nearest = fields.line(1)
        .flatMap(line -> directory.get().service(line.service().get()).flatMap(service -> {
          AppointmentItem wanted = planned(service, person(line));
          AppointmentItem first = wanted.at(Slot.of(from, wanted.during().length()));
          return candidates(line, service).stream()
              .flatMap(id -> finder.nextFree(id, first).stream())
              .min(Instant::compareTo);
        }));
    nearest.filter(at -> branch.businessDate(at).equals(fields.day().get()))
        .ifPresent(at -> fields.time().suggest(BookingInput.timeText(at, branch)));
  }

  /// Whoever's turn it is for a guest who has just come in, at the time when they can.
  void turn(WalkIn next) {
    fields.lines().forEach(line -> line.person().suggest(next.staffId()));
    if (fields.lines().stream().allMatch(line -> line.person().get() == next.staffId())) {
      fields.time().suggest(BookingInput.timeText(next.start(), branch));
    }
  }

  /// From when on anybody could be free: the chosen day's opening, or now.
  private Instant earliest() {
    Instant opening = branch.openingHours(fields.day().get()).start();
    return clock.instant().isAfter(opening) ? clock.instant() : opening;
  }

  /// Some time to look for others from, where none was found.
  void anyTime() {
    if (fields.time().get().isBlank()) {
      fields.time().suggest(BookingInput.timeText(SuggestWalkIn.roundedUp(earliest()), branch));
    }
  }

  private List<Long> candidates(ServiceLine line, Service service) {
    return line.person().get() != 0 ? List.of(line.person().get())
        : directory.get().therapistsAt(branch).stream()
            .filter(person -> person.isQualifiedFor(service.id())).map(StaffMember::id).toList();
  }

  /// Somebody free and qualified for each guest but the first, who is asked about: whom nobody else of the group has.
  void people(DayFinder finder, BookingDraft draft) {
    List<AppointmentItem> given = new ArrayList<>();
    for (AppointmentItem item : draft.items()) {
      Optional<ServiceLine> line = fields.line(item.seq()).filter(it -> it.guest() > 1 && !it.person().isByHand());
      if (line.isEmpty()) {
        given.add(item);
      } else {
        long person = person(
            finder, item, line.get().person().get(), others(item, given, draft, ServiceLine::person));
        line.get().person().suggest(person);
        given.add(item.with(id(person)));
      }
    }
  }

  /// What the rest of the group has: as given so far, and what a hand chose further down.
  private List<AppointmentItem> others(AppointmentItem item, List<AppointmentItem> given, BookingDraft draft,
      Function<ServiceLine, HandProperty<Long>> choice) {
    Stream<AppointmentItem> chosen = draft.items().stream().filter(later -> later.seq() > item.seq())
        .filter(later -> fields.line(later.seq()).filter(line -> choice.apply(line).isByHand()).isPresent());
    return Stream.concat(given.stream(), chosen).filter(other -> other.guest() != item.guest()).toList();
  }

  private long person(DayFinder finder, AppointmentItem item, long before, List<AppointmentItem> others) {
    List<Long> qualified = directory.get().therapistsAt(branch).stream()
        .filter(person -> person.isQualifiedFor(item.serviceId())).map(StaffMember::id).toList();
    return Stream.concat(qualified.stream().filter(id -> id == before), qualified.stream())
        .filter(id -> finder.isFree(id, item.with(id(id))))
        .filter(id -> others.stream().noneMatch(other ->
            other.staffId().equals(id(id)) && other.staffBusy().overlaps(item.staffBusy())))
        .findFirst().orElse(0L);
  }

  private static OptionalLong id(long id) {
    return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }

  /// The first room that is free for each service that needs one and that nobody else of the group has; the room of the
  /// guest's service before it, if it is free.
  void rooms(DayFinder finder, BookingDraft draft) {
    List<AppointmentItem> given = new ArrayList<>();
    for (AppointmentItem item : draft.items()) {
      Optional<ServiceLine> line = fields.line(item.seq()).filter(it -> !it.room().isByHand());
      if (line.isEmpty()) {
        given.add(item);
      } else {
        long before = given.isEmpty() || given.getLast().guest() != item.guest() ? 0
            : given.getLast().roomId().orElse(0);
        long room = room(finder, item, before, others(item, given, draft, ServiceLine::room));
        line.get().room().suggest(room);
        given.add(item.in(id(room)));
      }
    }
  }

  private long room(DayFinder finder, AppointmentItem item, long before, List<AppointmentItem> others) {
    boolean needed = fields.place().get() == Place.BRANCH
        && directory.get().service(item.serviceId()).filter(Service::needsRoom).isPresent();
    if (!needed) {
      return 0;
    }
    List<Long> rooms = directory.get().roomsAt(branch).stream().map(Room::id).toList();
    return Stream.concat(rooms.stream().filter(id -> id == before), rooms.stream())
        .filter(id -> finder.roomTakenUntil(id, item.roomBusy()).isEmpty())
        .filter(id -> others.stream().noneMatch(other ->
            other.roomId().equals(id(id)) && other.roomBusy().overlaps(item.roomBusy())))
        .findFirst().orElse(0L);
  }
}
