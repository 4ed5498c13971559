package guitara.desk.series;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.BookedSeries;
import guitara.booking.BookingDraft;
import guitara.booking.Breach;
import guitara.booking.Clash;
import guitara.booking.SeriesFinding;
import guitara.booking.SeriesOutcome;
import guitara.booking.series.Recurrence;
import guitara.desk.booking.BookingWords;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.WallTime;
import guitara.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says in the desk's words, and in the branch's time, what a series is and what stands in its way.
final class SeriesWords {

  private final Texts texts;
  private final BookingWords bookings;
  private final Branch branch;
  private final Directory directory;
  private final DateTimeFormatter day;

  SeriesWords(SeriesContext context, Branch branch) {
    this.texts = context.booking().texts();
    this.bookings = context.booking().words();
    this.branch = branch;
    this.directory = context.booking().directory().get();
    this.day = DateTimeFormatter.ofPattern(texts.get("series.day.pattern"), texts.locale());
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, Object... values) {
    return texts.format(key, values);
  }

  /// The business day, with its year.
  String day(Instant at) {
    return day.format(branch.businessDate(at));
  }

  String time(BookingDraft draft) {
    return bookings.time(draft.during().start()) + "–" + bookings.time(draft.during().end());
  }

  /// Who gives it, and where.
  String who(BookingDraft draft) {
    String people = draft.items().stream().map(AppointmentItem::staffId)
        .flatMap(id -> directory.person(id).stream()).map(StaffMember::name).distinct()
        .collect(Collectors.joining(", "));
    String rooms = draft.items().stream().map(AppointmentItem::roomId)
        .flatMap(id -> directory.room(id).stream()).map(Room::name).distinct().collect(Collectors.joining(", "));
    return Stream.of(people.isEmpty() ? get("series.nobody") : people, rooms).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  String way(Alternative way, BookingDraft wanted) {
    return bookings.way(way, wanted, directory);
  }

  /// Why a line cannot be as it is wanted, or what is to be known about it; empty where there is nothing to say.
  String reason(SeriesRow row, List<SeriesRow> included) {
    BookingDraft draft = row.line().draft();
    String at = bookings.time(draft.during().start());
    if (row.noSuchTime()) {
      return format("series.no-such-time", at);
    }
    String found = row.finding().map(finding -> reason(finding, draft, included)).orElse("");
    boolean twice = found.isEmpty() && row.kind() == WallTime.Kind.TWICE
        && row.decision() == SeriesRow.Decision.AS_WANTED;
    return twice ? format("series.twice", at) : found;
  }

  private String reason(SeriesFinding finding, BookingDraft draft, List<SeriesRow> included) {
    List<String> reasons = new ArrayList<>();
    finding.breaches().stream().map(this::breach).forEach(reasons::add);
    for (Clash clash : finding.clashes()) {
      reasons.add(bookings.sentence(clash, draft.during().start()));
    }
    finding.meets().stream().mapToObj(n -> n < included.size() ? included.get(n) : included.getFirst())
        .map(SeriesRow::line).forEach(other -> reasons.add(format(
            "series.meets", day(other.draft().during().start()), time(other.draft()))));
    return reasons.stream().distinct().limit(2).collect(Collectors.joining(" "));
  }

  /// Without asking for a reason, which the preview has no field for.
  private String breach(Breach breach) {
    return breach.rule().overridable() ? bookings.sentence(breach, "series.rule.") : bookings.sentence(breach);
  }

  /// The rule: every how much.
  String rule(Recurrence rule) {
    String every = rule.every() == 1 ? get("series.rule-of-1." + rule.unit())
        : format("series.rule-of-n." + rule.unit(), rule.every());
    return rule.unit() == Recurrence.Unit.WEEKS && rule.weekdays().size() > 1
        ? format("series.rule.days", every, rule.weekdays().size()) : every;
  }

  /// Which of how many, how often, until when: as its bookings stand.
  String place(BookedSeries series, Appointment booking) {
    String last = series.bookings().stream().filter(it -> it.status().onBoard()).reduce((one, two) -> two)
        .map(it -> day(it.draft().during().start())).orElse("");
    return last.isEmpty()
        ? format("series.place", series.number(booking.id()), series.bookings().size(), rule(series.rule()))
        : format("series.place.until", series.number(booking.id()), series.bookings().size(), rule(series.rule()),
            last);
  }

  String title(SeriesJob job) {
    return switch (job) {
      case SeriesJob.Book book -> format("series.title.book", job.client(), rule(book.order().rule()));
      case SeriesJob.Change _ -> format("series.title.change", job.client());
      case SeriesJob.CallOff _ -> format("series.title.call-off", job.client());
    };
  }

  /// What the button does to so many.
  String doIt(SeriesJob job, long count) {
    return format("series.do." + key(job), count);
  }

  String done(SeriesJob job, List<SeriesRow> rows) {
    String last = rows.isEmpty() ? "" : day(rows.getLast().line().draft().during().start());
    return format("series.done." + key(job), rows.size(), job.client(), last);
  }

  private static String key(SeriesJob job) {
    return switch (job) {
      case SeriesJob.Book _ -> "book";
      case SeriesJob.Change _ -> "change";
      case SeriesJob.CallOff _ -> "call-off";
    };
  }

  /// Why nothing was written.
  String refusal(SeriesOutcome outcome) {
    return switch (outcome) {
      case SeriesOutcome.Done _ -> "";
      case SeriesOutcome.Refused(var findings) -> format(
          "series.refused", findings.stream().filter(finding -> !finding.fine()).count());
      case SeriesOutcome.Limit(var wrong) -> format("series.wrong." + wrong,
          Recurrence.MOST_TIMES, Recurrence.MOST_YEARS, Recurrence.MOST_EVERY);
      case SeriesOutcome.Stale _ -> get("series.stale");
      case SeriesOutcome.ReasonMissing _ -> get("booking.rule.REASON_NEEDED");
      case SeriesOutcome.Busy _ -> get("series.busy");
    };
  }

  Locale locale() {
    return texts.locale();
  }
}
