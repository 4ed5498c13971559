package guitara.desk.calendar;

import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.DayLoad.Away;
import guitara.booking.calendar.DayLoad.Free;
import guitara.booking.calendar.Subject;
import guitara.desk.core.Directory;
import guitara.desk.core.Span;
import guitara.desk.core.TroubleWords;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a calendar says what it shows.
final class CalendarWords {

  private static final Duration USUAL_DAY = Duration.ofHours(24);

  private final Texts texts;
  private final Formats formats;
  private final Directory directory;

  CalendarWords(Texts texts, Formats formats, Directory directory) {
    this.texts = texts;
    this.formats = formats;
    this.directory = directory;
  }

  String get(String key) {
    return texts.get(key);
  }

  String name(Subject subject) {
    return switch (subject) {
      case Subject.Everybody() -> texts.get("calendar.everybody");
      case Subject.Person(long id) -> person(id);
      case Subject.Room(long id) -> directory.room(OptionalLong.of(id)).map(Room::name).orElse("");
    };
  }

  private String person(long id) {
    return directory.person(OptionalLong.of(id)).map(StaffMember::name).orElse("");
  }

  String weekday(LocalDate day) {
    return formats.weekday(day);
  }

  /// A day's number; the first of a month with its name.
  String number(LocalDate day, boolean first) {
    return first || day.getDayOfMonth() == 1 ? formats.dayOfYear(day) : Integer.toString(day.getDayOfMonth());
  }

  String date(LocalDate day) {
    return formats.dayOfYear(day);
  }

  String time(Instant at) {
    return formats.time(at);
  }

  String percent(DayLoad load) {
    DayLoad.Minutes minutes = load.minutes();
    return minutes.working() == 0 ? "" : formats.percent(minutes.load());
  }

  String bookings(DayLoad load) {
    return texts.format("calendar.bookings", load.bookings());
  }

  private String duration(int minutes) {
    return formats.duration(Duration.ofMinutes(minutes));
  }

  /// How much is free, or that nobody works.
  String free(Subject subject, DayLoad load) {
    if (load.minutes().working() == 0) {
      return texts.get(subject instanceof Subject.Everybody ? "calendar.day.nobody" : "calendar.day.off");
    }
    return load.minutes().free() == 0
        ? texts.get("calendar.day.full") : texts.format("calendar.day.free", duration(load.minutes().free()));
  }

  /// How much is free of how much.
  String freeOf(Subject subject, DayLoad load) {
    return load.minutes().working() == 0 || load.minutes().free() == 0
        ? free(subject, load)
        : texts.format("calendar.day.free-of", duration(load.minutes().free()), duration(load.minutes().working()));
  }

  /// Why somebody is away; of a branch how many are, and what nobody gives. Empty where nothing is lacking.
  String lacks(Subject subject, DayLoad load) {
    if (!(subject instanceof Subject.Everybody)) {
      return note(subject, load);
    }
    return Stream.of(
            load.away().isEmpty() ? "" : texts.format("calendar.day.away", load.away().size()),
            load.unassigned() == 0 ? "" : texts.format("calendar.day.unassigned", load.unassigned()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /// Everybody who is away, with the reasons.
  String away(List<Away> away) {
    return away.stream().map(it -> texts.format("calendar.away.one", person(it.staffId()), it.reason()))
        .collect(Collectors.joining(", "));
  }

  /// Why somebody is away; of a branch who, and what nobody gives.
  String note(Subject subject, DayLoad load) {
    if (!(subject instanceof Subject.Everybody)) {
      return load.away().stream().map(Away::reason).findFirst().orElse("");
    }
    return Stream.of(away(load.away()),
            load.unassigned() == 0 ? "" : texts.format("calendar.day.unassigned", load.unassigned()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /// The longest free stretch; of a branch, whose it is.
  String longest(Subject subject, DayLoad load) {
    return load.longestFree().map(free -> subject instanceof Subject.Everybody
        ? texts.format("calendar.longest.whose", hours(free), person(free.staffId())) : hours(free)).orElse("");
  }

  private String hours(Free free) {
    return texts.format("calendar.hours", formats.time(free.during().start()), formats.time(free.during().end()));
  }

  /// That the clocks change in this business day; empty on all others.
  String clockChange(DayLoad load) {
    return load.window().length().equals(USUAL_DAY)
        ? "" : texts.format("calendar.day.hours", load.window().length().toHours());
  }

  /// The whole day in one sentence for a screen reader.
  String spoken(Subject subject, DayLoad load) {
    String longest = longest(subject, load);
    return Stream.of(
            texts.format("calendar.spoken", formats.dayInWords(load.day()), name(subject), bookings(load),
                duration(load.minutes().booked()), freeOf(subject, load)),
            longest.isEmpty() ? "" : texts.format("calendar.spoken.longest", longest.replace("\n", " ")),
            note(subject, load))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  /// The whole period in figures.
  String summary(CalendarPicture picture) {
    int bookings = picture.counted().mapToInt(DayLoad::bookings).sum();
    int booked = picture.counted().mapToInt(load -> load.minutes().booked()).sum();
    int free = picture.counted().mapToInt(load -> load.minutes().free()).sum();
    return texts.format("calendar.summary", bookings, duration(booked), duration(free));
  }

  /// What there is to say where a calendar is empty, with the next step; empty where it is not.
  String remark(CalendarPicture picture, LocalDate today) {
    Subject subject = picture.wanted().subject();
    if (picture.counted().anyMatch(load -> load.bookings() > 0)) {
      return "";
    }
    String when = when(picture.wanted(), today);
    boolean nobody = picture.counted().allMatch(load -> load.minutes().working() == 0);
    List<Away> away = picture.counted().flatMap(load -> load.away().stream()).toList();
    return switch (subject) {
      case Subject.Everybody() -> texts.format(nobody ? "calendar.off.branch" : "calendar.empty.branch", when);
      case Subject.Person(long id) when nobody && !away.isEmpty() ->
          texts.format("calendar.off.away", person(id), when, away.getFirst().reason());
      case Subject.Person(long id) ->
          texts.format(nobody ? "calendar.off.person" : "calendar.empty.person", person(id), when);
      case Subject.Room _ -> texts.format("calendar.empty.room", name(subject), when);
    };
  }

  private String when(CalendarPicture.Wanted wanted, LocalDate today) {
    CalendarPeriod period = wanted.period();
    if (wanted.span() == Span.MONTH) {
      return wanted.isOutside(today) || !period.contains(today)
          ? texts.format("calendar.when.month", formats.month(wanted.month())) : texts.get("calendar.when.this-month");
    }
    return period.contains(today) ? texts.get("calendar.when.this-week")
        : texts.format("calendar.when.week", formats.days(period.first(), period.last()));
  }

  /// Why there is no new picture.
  String failed(Throwable failure) {
    return TroubleWords.sentence(texts, failure).orElseGet(() -> texts.get("calendar.failed"));
  }
}
