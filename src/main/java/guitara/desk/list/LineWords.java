package guitara.desk.list;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Place;
import guitara.booking.conflict.Conflict;
import guitara.booking.conflict.Proposal;
import guitara.booking.list.BookingLine;
import guitara.catalogue.Service;
import guitara.desk.booking.BookingWords;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The lists' words about bookings, in the branch's local time.
final class LineWords {

  private final Texts texts;
  private final Formats formats;
  private final Directory directory;
  private final Branch branch;
  private final InstantSource clock;
  private final BookingWords booking;

  LineWords(Texts texts, Directory directory, Branch branch, InstantSource clock) {
    this.texts = texts;
    this.formats = new Formats(texts.locale(), branch.zone());
    this.directory = directory;
    this.branch = branch;
    this.clock = clock;
    this.booking = new BookingWords(texts, formats, branch, clock);
  }

  /// "Today", "Tomorrow", "Yesterday", else the day.
  String day(LocalDate day) {
    long ahead = ChronoUnit.DAYS.between(branch.businessDate(clock.instant()), day);
    return Math.abs(ahead) <= 1 ? texts.get("list.day." + ahead) : booking.day(day);
  }

  String day(Instant at) {
    return day(branch.businessDate(at));
  }

  String time(Instant at) {
    return formats.time(at);
  }

  String span(Slot during) {
    return texts.format("list.span", time(during.start()), time(during.end()));
  }

  String booked(BookingLine line) {
    return day(line.bookedAt());
  }

  String services(BookingLine line) {
    return counted(line.treatments(), treatment -> service(treatment.serviceId()));
  }

  String people(BookingLine line) {
    // Nobody first: a name that is cut off would hide it.
    return distinct(line.treatments().stream().map(BookingLine.Treatment::staffId)
        .sorted(Comparator.comparing(OptionalLong::isPresent)).map(this::person));
  }

  String rooms(BookingLine line) {
    return line.place() == Place.ADDRESS ? texts.get("list.at-address")
        : distinct(line.treatments().stream().map(treatment -> room(treatment.roomId())));
  }

  String state(BookingLine line) {
    return booking.status(line.status());
  }

  String price(BookingLine line) {
    return formats.money(line.price().amount(), line.price().currency());
  }

  String services(BookingDraft draft) {
    return counted(draft.items(), item -> service(item.serviceId()));
  }

  String service(long id) {
    return directory.service(id).map(Service::name).orElse("");
  }

  String person(OptionalLong id) {
    return directory.person(id).map(StaffMember::name).orElseGet(() -> texts.get("list.nobody"));
  }

  private String room(OptionalLong id) {
    return directory.room(id).map(Room::name).orElse("");
  }

  private static String distinct(Stream<String> names) {
    return names.filter(name -> !name.isEmpty()).distinct().collect(Collectors.joining(", "));
  }

  /// Each name once, with how often where that is more than once.
  private <T> String counted(List<T> all, Function<T, String> name) {
    Map<String, Long> times = all.stream()
        .collect(Collectors.groupingBy(name, LinkedHashMap::new, Collectors.counting()));
    return times.entrySet().stream()
        .map(it -> it.getValue() == 1 ? it.getKey() : texts.format("list.times", it.getValue(), it.getKey()))
        .collect(Collectors.joining(" + "));
  }

  /// What is wrong, in one sentence.
  String sentence(Conflict conflict) {
    Conflict.Treatment treatment = conflict.treatment();
    String who = person(treatment.staffId());
    String service = service(treatment.serviceId());
    return switch (conflict.why()) {
      case Conflict.Why.Absent(String text) -> texts.format("list.wrong.absent", who, text);
      case Conflict.Why.OutsideHours(var working) -> working
          .map(slot -> texts.format("list.wrong.outside", who, time(slot.start()), time(slot.end())))
          .orElseGet(() -> texts.format("list.wrong.off", who));
      case Conflict.Why.Unassigned() -> texts.format("list.wrong.unassigned", service);
      case Conflict.Why.DoubleWish(long _, Instant start) ->
          texts.format("list.wrong.double", day(start), time(start));
      case Conflict.Why.ShortPause(var pause, int given, int asked) ->
          texts.format("list.wrong.pause." + pause, given, service, asked);
    };
  }

  /// What a proposal changes, as short as can be: "Thu 5 Mar 15:00 · Bea Cruz · Room B".
  String proposal(Proposal proposal) {
    return switch (proposal) {
      case Proposal.CallOff _ -> texts.get("list.proposal.call-off");
      case Proposal.Change(Appointment now, BookingDraft draft) -> change(now.draft(), draft);
    };
  }

  private String change(BookingDraft before, BookingDraft after) {
    List<String> parts = new ArrayList<>();
    Instant start = after.during().start();
    if (!before.during().start().equals(start)) {
      boolean sameDay = branch.businessDate(before.during().start()).equals(branch.businessDate(start));
      parts.add(sameDay ? time(start) : day(start) + " " + time(start));
    }
    parts.add(others(before, after, AppointmentItem::staffId, this::person));
    parts.add(others(before, after, AppointmentItem::roomId, this::room));
    String whole = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    return whole.isEmpty() ? texts.get("list.proposal.pause") : whole;
  }

  private static String others(BookingDraft before, BookingDraft after, Function<AppointmentItem, OptionalLong> who,
      Function<OptionalLong, String> name) {
    List<OptionalLong> old = before.items().stream().map(who).toList();
    List<OptionalLong> fresh = after.items().stream().map(who).toList();
    return old.equals(fresh) ? ""
        : distinct(fresh.stream().filter(it -> it.isPresent() && !old.contains(it)).map(name));
  }

  /// Why an intent changed nothing.
  String refusal(BookingOutcome outcome, Instant wanted) {
    return switch (outcome) {
      case BookingOutcome.Clashed(var clashes) when !clashes.isEmpty() -> booking.sentence(clashes.getFirst(), wanted);
      case BookingOutcome.Refused(var breaches) when !breaches.isEmpty() -> booking.sentence(breaches.getFirst());
      case BookingOutcome.Stale _ -> texts.get("list.refused.stale");
      case BookingOutcome.Clashed _, BookingOutcome.Busy _ -> texts.get("list.refused.busy");
      case BookingOutcome.Done _, BookingOutcome.Refused _, BookingOutcome.NotPossible _, BookingOutcome.Gone _ ->
          booking.sentence(outcome);
    };
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, Object... words) {
    return texts.format(key, words);
  }
}
