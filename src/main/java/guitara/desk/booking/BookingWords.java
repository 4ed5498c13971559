package guitara.desk.booking;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BlockKind;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.BookingRule;
import guitara.booking.Breach;
import guitara.booking.ClaimPurpose;
import guitara.booking.Clash;
import guitara.booking.Step;
import guitara.booking.WalkIn;
import guitara.catalogue.Service;
import guitara.database.DatabaseException;
import guitara.desk.core.Directory;
import guitara.desk.core.TroubleWords;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the desk's words, and in the branch's time, what stands in the way of a booking and what to do next.
public final class BookingWords {

  private final Texts texts;
  private final Formats formats;
  private final Branch branch;
  private final InstantSource clock;
  private final DateTimeFormatter shortDay;
  private final DateTimeFormatter weekday;

  public BookingWords(Texts texts, Formats formats, Branch branch, InstantSource clock) {
    this.texts = texts;
    this.formats = formats;
    this.branch = branch;
    this.clock = clock;
    this.shortDay = DateTimeFormatter.ofPattern(texts.get("booking.day.pattern"), texts.locale());
    this.weekday = DateTimeFormatter.ofPattern(texts.get("booking.weekday.pattern"), texts.locale());
  }

  String text(String key) {
    return texts.get(key);
  }

  String format(String key, Object... words) {
    return texts.format(key, words);
  }

  Locale locale() {
    return texts.locale();
  }

  /// The server's time, as the desk knows it.
  Instant clockNow() {
    return clock.instant();
  }

  /// Why a rule is broken and what helps.
  public String sentence(Breach breach) {
    return sentence(breach, "booking.rule.");
  }

  /// The same in other words.
  ///
  /// @param family the beginning of their keys
  public String sentence(Breach breach, String family) {
    List<Object> words = breach.rule() == BookingRule.ABSENT ? absence(breach) : breach.words();
    return texts.format(family + breach.rule().name(), words.stream().map(this::word).toArray());
  }

  /// Who has what until when, and who booked that.
  ///
  /// @param from when the wanted treatment begins: what begins later is told from its begin
  public String sentence(Clash clash, Instant from) {
    String when = clash.during().start().isAfter(from)
        ? texts.format("booking.clash.span", time(clash.during().start()), time(clash.during().end()))
        : texts.format("booking.clash.until", time(clash.during().end()));
    return clash.elsewhere()
        ? texts.format("booking.clash." + clash.kind() + ".elsewhere", clash.resource(), when)
        : texts.format(key(clash), clash.resource(), holder(clash), when, clash.bookedBy(), moment(clash.bookedAt()));
  }

  private static String key(Clash clash) {
    String kind = "booking.clash." + clash.kind();
    return clash.purpose() == ClaimPurpose.APPOINTMENT ? kind : kind + "." + clash.purpose();
  }

  private String holder(Clash clash) {
    return clash.purpose() == ClaimPurpose.BLOCK ? blocked(clash.holder()) : clash.holder();
  }

  /// What time is blocked for: its title, or the word for its kind where it has none.
  public String blocked(String name) {
    return Stream.of(BlockKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
        .map(kind -> texts.get("booking.block." + kind)).orElse(name);
  }

  /// What came of it, for the drawer as a whole; what concerns one field stands beside that.
  public String sentence(BookingOutcome outcome) {
    return switch (outcome) {
      case BookingOutcome.Done _ -> texts.get("booking.outcome.done");
      case BookingOutcome.Refused refused ->
          texts.get(refused.overridable() ? "booking.outcome.overridable" : "booking.outcome.refused");
      case BookingOutcome.Clashed _ -> texts.get("booking.outcome.clashed");
      case BookingOutcome.Stale _ -> texts.get("booking.outcome.stale");
      case BookingOutcome.NotPossible(AppointmentStatus status) ->
          texts.format("booking.outcome.not-possible", status(status));
      case BookingOutcome.Gone _ -> texts.get("booking.outcome.gone");
      case BookingOutcome.Busy _ -> texts.get("booking.outcome.busy");
    };
  }

  private List<Object> absence(Breach breach) {
    String type = codeWord(breach.words().get(1).toString());
    String reason = breach.words().get(2).toString();
    return List.of(breach.words().getFirst(), reason.isBlank() ? type : type + ": " + reason);
  }

  /// A code of the house's own lists, which may have none of our words.
  private String codeWord(String code) {
    try {
      return texts.get("booking.absence." + code);
    } catch (MissingResourceException e) {
      return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
  }

  private Object word(Object word) {
    return switch (word) {
      case Instant at -> time(at);
      case Number number -> formats.number(number.longValue());
      default -> word;
    };
  }

  String notesTooLong(int length) {
    return sentence(new Breach(BookingRule.NOTES_TOO_LONG, 0, List.of(length, AppointmentDetails.LONGEST_NOTES)));
  }

  String tooManyServices(int count) {
    return sentence(new Breach(BookingRule.TOO_MANY_SERVICES, 0, List.of(count, BookingDraft.MOST_ITEMS)));
  }

  String minutesWrong(String typed) {
    return MinutesEntry.parse(typed).isEmpty() ? texts.get("booking.wrong.minutes")
        : texts.format("booking.wrong.length", MinutesEntry.SHORTEST, MinutesEntry.LONGEST);
  }

  public String time(Instant at) {
    return formats.time(at);
  }

  /// The time on the wall.
  String now() {
    return time(clock.instant());
  }

  public String status(AppointmentStatus status) {
    return texts.get("booking.status." + status.name());
  }

  public String step(Step step) {
    return texts.get("booking.step." + step.name());
  }

  public String day(LocalDate day) {
    return shortDay.format(day);
  }

  /// A time of today, else with its day.
  String moment(Instant at) {
    LocalDate day = at.atZone(branch.zone()).toLocalDate();
    return day.equals(clock.instant().atZone(branch.zone()).toLocalDate())
        ? texts.format("booking.moment.today", time(at)) : texts.format("booking.moment.other", day(day), time(at));
  }

  /// When a visit ends; with the calendar's day where that is past midnight.
  String until(Instant end, LocalDate businessDay) {
    LocalDate day = end.atZone(branch.zone()).toLocalDate();
    return day.equals(businessDay) ? texts.format("booking.until", time(end))
        : texts.format("booking.until.night", time(end), day(day));
  }

  /// The business day with the hours: what lies past midnight still belongs to the evening before.
  public String when(Slot slot) {
    return texts.format(
        "booking.sentence.when", day(branch.businessDate(slot.start())), time(slot.start()), time(slot.end()));
  }

  String price(BookingDraft draft) {
    return formats.money(draft.price(), branch.currency());
  }

  /// What the fields come to in one sentence, or that something is missing still.
  String sentence(Reading reading, PickedClient client, Directory directory) {
    return reading.draft().filter(draft -> reading.missing().isEmpty())
        .map(draft -> sentence(client, draft, directory))
        .orElseGet(() -> texts.get("booking.sentence.incomplete"));
  }

  /// Why the database could not do what was asked.
  String sentence(DatabaseException failure) {
    return TroubleWords.refusal(texts, failure);
  }

  /// The whole booking in one sentence.
  public String sentence(PickedClient client, BookingDraft draft, Directory directory) {
    String treatments = draft.guests() > 1
        ? texts.format("booking.sentence.guests", draft.guests(), group(draft, directory))
        : draft.items().stream().map(item -> treatment(List.of(item), directory)).collect(Collectors.joining(" + "));
    String where = draft.details().address().isEmpty() ? ""
        : texts.format("booking.sentence.at", draft.details().address());
    return Stream.of(client.name(), treatments, where, when(draft.during()), price(draft))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining("\u00a0· "));
  }

  /// What the guests of a group get: the same treatment is said once, with everybody who gives it.
  private String group(BookingDraft draft, Directory directory) {
    return draft.items().stream()
        .collect(Collectors.groupingBy(
            item -> List.of(item.serviceId(), item.during().minutes()), LinkedHashMap::new, Collectors.toList()))
        .values().stream()
        .map(same -> (same.size() > 1 ? same.size() + " × " : "") + treatment(same, directory))
        .collect(Collectors.joining(" + "));
  }

  private String treatment(List<AppointmentItem> same, Directory directory) {
    AppointmentItem first = same.getFirst();
    String people = same.stream().flatMap(item -> directory.person(item.staffId()).stream())
        .map(StaffMember::name).distinct().collect(Collectors.joining(", "));
    String rooms = same.stream().flatMap(item -> directory.room(item.roomId()).stream())
        .map(Room::name).distinct().collect(Collectors.joining(", "));
    return texts.format(
        "booking.sentence.service", directory.service(first.serviceId()).map(Service::name).orElse(""),
        first.during().minutes(), people.isEmpty() ? "" : texts.format("booking.sentence.with", people),
        rooms.isEmpty() ? "" : texts.format("booking.sentence.in", rooms)).replaceAll(" +", " ").strip();
  }

  /// A way out in few words: who, and when; the day where it is another, the room where nothing else is.
  public String way(Alternative way, BookingDraft wanted, Directory directory) {
    BookingDraft draft = way.draft();
    List<String> names = draft.items().stream().flatMap(item -> directory.person(item.staffId()).stream())
        .map(StaffMember::name).distinct().toList();
    String who = names.size() < 2 ? String.join("", names)
        : names.stream().map(name -> name.split(" ", 2)[0]).collect(Collectors.joining(" + "));
    Instant start = draft.during().start();
    boolean sameDay = branch.businessDate(start).equals(branch.businessDate(wanted.during().start()));
    String when = sameDay ? time(start) : weekday.format(branch.businessDate(start)) + " " + time(start);
    boolean onlyRooms = start.equals(wanted.during().start()) && people(draft).equals(people(wanted));
    String where = !onlyRooms ? "" : texts.format("booking.sentence.in", draft.items().stream()
        .flatMap(item -> directory.room(item.roomId()).stream()).map(Room::name).distinct()
        .collect(Collectors.joining(", ")));
    return Stream.of(who, when, where).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
  }

  private static List<OptionalLong> people(BookingDraft draft) {
    return draft.items().stream().map(AppointmentItem::staffId).toList();
  }

  /// Asks whether to go on with what was typed before the program ended.
  String resume(KeptBooking kept) {
    return resume(kept, "booking.resume", "booking.resume.nameless");
  }

  /// What was sent before the program ended is in the database.
  String stored(KeptBooking kept) {
    return resume(kept, "booking.resume.stored", "booking.resume.stored.nameless");
  }

  private String resume(KeptBooking kept, String key, String nameless) {
    String name = kept.input().client().isSomebody() ? kept.input().client().name() : kept.client().strip();
    String at = moment(kept.typedAt());
    return name.isEmpty() ? texts.format(nameless, at) : texts.format(key, name, at);
  }

  /// Whose turn it is to take somebody who has just come in, and why.
  String turn(String name, WalkIn next) {
    int today = next.turn().bookingsToday();
    String bookings = today == 0 ? texts.get("booking.turn.none")
        : today == 1 ? texts.get("booking.turn.one") : texts.format("booking.turn.some", today);
    return next.now() ? texts.format("booking.turn.now", name, bookings)
        : texts.format("booking.turn.later", name, time(next.start()), bookings);
  }

  /// Its number, who booked it, and when; and why it was called off, if it was.
  public String origin(Appointment booking) {
    Appointment.Origin origin = booking.origin();
    String booked = texts.format(
        "booking.head.origin", Long.toString(booking.id()), origin.bookedBy(), moment(origin.bookedAt()));
    return origin.endedReason().isEmpty() ? booked
        : booked + "\n" + texts.format("booking.head.ended", origin.endedReason());
  }
}
