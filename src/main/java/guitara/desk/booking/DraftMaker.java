package guitara.desk.booking;

import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.Place;
import guitara.booking.VisitPlanner;
import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.time.WallTime;
import guitara.ui.control.Remark;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/// Turns what was typed into a draft: ends and prices are computed, and what was agreed before stays as agreed.
final class DraftMaker {

  private final Directory directory;
  private final Branch branch;
  private final Function<String, String> text;
  private final BookingWords words;

  DraftMaker(Directory directory, Branch branch, BookingWords words) {
    this.directory = directory;
    this.branch = branch;
    this.words = words;
    this.text = words::text;
  }

  Reading read(BookingInput input, Optional<BookingDraft> before) {
    Map<Spot, Remark> wrong = new HashMap<>();
    Map<Spot, Remark> missing = new HashMap<>();
    if (!input.client().isSomebody()) {
      missing.put(Spot.CLIENT, Remark.error(text.apply("booking.missing.client")));
    }
    Optional<LocalTime> time = time(input, wrong, missing);
    List<VisitPlanner.Wish> wishes = wishes(input, wrong, missing);
    if (apart(input).isEmpty()) {
      wrong.put(Spot.APART, Remark.error(text.apply("booking.wrong.apart")));
    }
    if (input.notes().length() > AppointmentDetails.LONGEST_NOTES) {
      wrong.put(Spot.NOTES, Remark.error(words.notesTooLong(input.notes().length())));
    }
    if (input.where().place() == Place.ADDRESS && input.where().address().isBlank()) {
      missing.put(Spot.ADDRESS, Remark.error(text.apply("booking.missing.address")));
    }
    Optional<BookingDraft> draft = time.filter(at -> !wishes.isEmpty())
        .map(at -> draft(input, branch.instantOn(input.when().day(), at), wishes, before));
    return new Reading(draft, wrong, missing);
  }

  private Optional<LocalTime> time(BookingInput input, Map<Spot, Remark> wrong, Map<Spot, Remark> missing) {
    String typed = input.when().time();
    Optional<LocalTime> time = TimeEntry.parse(typed);
    if (time.isEmpty()) {
      (typed.isBlank() ? missing : wrong).put(Spot.TIME, Remark.error(text.apply("booking.wrong.time")));
    }
    Optional<WallTime> skipped = time.map(at -> branch.onTheWall(input.when().day(), at))
        .filter(wall -> wall.kind() == WallTime.Kind.SKIPPED);
    skipped.ifPresent(wall -> wrong.put(Spot.TIME, Remark.error(words.format(
        "booking.wrong.skipped", time.orElseThrow(), words.time(wall.at())))));
    return skipped.isPresent() ? Optional.empty() : time;
  }

  /// As many services from the first on as can be read.
  private List<VisitPlanner.Wish> wishes(BookingInput input, Map<Spot, Remark> wrong, Map<Spot, Remark> missing) {
    List<VisitPlanner.Wish> wishes = new ArrayList<>();
    boolean readable = true;
    for (int i = 0; i < input.lines().size(); i++) {
      BookingInput.Line line = input.lines().get(i);
      Optional<Service> service = directory.service(line.serviceId());
      OptionalInt minutes = MinutesEntry.parse(line.minutes());
      if (service.isEmpty()) {
        missing.put(new Spot(Spot.Field.SERVICE, i + 1), Remark.error(text.apply("booking.missing.service")));
      } else if (minutes.isEmpty() || !MinutesEntry.isUsual(minutes.getAsInt())) {
        wrong.put(new Spot(Spot.Field.MINUTES, i + 1), Remark.error(words.minutesWrong(line.minutes())));
      }
      readable &= service.isPresent() && minutes.isPresent() && MinutesEntry.isUsual(minutes.getAsInt());
      if (readable) {
        wishes.add(new VisitPlanner.Wish(
            service.orElseThrow(), directory.person(id(line.staffId())), id(line.roomId()), minutes.getAsInt()));
      }
    }
    if (input.lines().isEmpty()) {
      missing.put(Spot.SERVICES, Remark.error(text.apply("booking.rule.NO_SERVICE")));
    }
    if (input.lines().size() > BookingDraft.MOST_ITEMS) {
      wrong.put(Spot.SERVICES, Remark.error(words.tooManyServices(input.lines().size())));
    }
    return wishes;
  }

  private BookingDraft draft(
      BookingInput input, Instant start, List<VisitPlanner.Wish> wishes, Optional<BookingDraft> before) {
    Place place = input.where().place();
    boolean samePlace = before.filter(it -> it.details().place() == place).isPresent();
    List<BookingInput.Line> lines = input.lines().subList(0, wishes.size());
    GroupTimes times = new GroupTimes(start, apart(input).orElse(Duration.ZERO), lines, before);
    List<AppointmentItem> items = new ArrayList<>();
    for (AppointmentItem item : planned(place, times, lines, wishes)) {
      Optional<AppointmentItem> origin = lines.get(item.seq() - 1).origin()
          .filter(it -> samePlace && it.serviceId() == item.serviceId());
      items.add(origin.map(it -> agreed(item, it)).orElse(item));
    }
    AppointmentDetails details = new AppointmentDetails(
        input.client().id(), place, place == Place.ADDRESS ? input.where().address() : "", input.notes(),
        input.reason());
    return new BookingDraft(branch.id(), details, items);
  }

  /// Guest by guest, at the times that were agreed where only the whole visit moves.
  private List<AppointmentItem> planned(
      Place place, GroupTimes times, List<BookingInput.Line> lines, List<VisitPlanner.Wish> wishes) {
    List<VisitPlanner.Guest> guests = new ArrayList<>();
    List<List<BookingInput.Line>> linesOf = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += linesOf.getLast().size()) {
      int guest = lines.get(from).guest();
      List<BookingInput.Line> own = lines.stream().filter(line -> line.guest() == guest).toList();
      linesOf.add(own);
      guests.add(new VisitPlanner.Guest(
          guest, times.startOf(guest, own), wishes.subList(from, from + own.size())));
    }
    List<AppointmentItem> planned = VisitPlanner.plan(branch, place, guests);
    return linesOf.stream().flatMap(own -> times.kept(
        planned.stream().filter(item -> item.guest() == own.getFirst().guest()).toList(), own).stream()).toList();
  }

  /// What lies between the guests; nothing where it cannot be read.
  private static Optional<Duration> apart(BookingInput input) {
    String typed = input.when().apart();
    OptionalInt minutes = typed.isEmpty() ? OptionalInt.of(0) : MinutesEntry.parse(typed);
    return minutes.isPresent() && minutes.getAsInt() <= MinutesEntry.LONGEST
        ? Optional.of(Duration.ofMinutes(minutes.getAsInt())) : Optional.empty();
  }

  /// Price and buffers stay as they were agreed.
  private static AppointmentItem agreed(AppointmentItem planned, AppointmentItem origin) {
    return new AppointmentItem(
        planned.seq(), planned.guest(), planned.serviceId(), planned.staffId(), planned.roomId(), planned.during(),
        origin.buffers(), origin.price());
  }

  private static OptionalLong id(long id) {
    return id == 0 ? OptionalLong.empty() : OptionalLong.of(id);
  }
}
