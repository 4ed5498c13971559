package guitara.desk.client;

import guitara.client.BirthDate;
import guitara.client.ClientCard;
import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientFigures;
import guitara.client.ClientHistory;
import guitara.client.ClientRow;
import guitara.client.ClientWarning;
import guitara.client.FieldProblem;
import guitara.client.LookAlike;
import guitara.client.MergeOverlap;
import guitara.client.MergePreview;
import guitara.client.PhoneNumber;
import guitara.client.Therapist;
import guitara.client.UndoMergeOutcome;
import guitara.client.Visit;
import guitara.money.Money;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of clients, in the words of the person at the desk.
public final class ClientWords {

  private static final int DAYS_TOLD_AS_DAYS = 13;

  private final Texts texts;
  private final Formats formats;
  private final String region;
  private final Clock clock;

  public ClientWords(Texts texts, Formats formats, String region, Clock clock) {
    this.texts = texts;
    this.formats = formats;
    this.region = region;
    this.clock = clock;
  }

  public String phone(PhoneNumber phone) {
    return phone.display(region);
  }

  /// How to reach them: the phone, else the e-mail, else that nothing is known.
  public String reach(ClientRow client) {
    return client.phone().map(this::phone)
        .or(() -> Optional.of(client.email()).filter(email -> !email.isEmpty()))
        .orElse(texts.get("client.no-phone"));
  }

  /// Such as "today", "3 days ago", "Oct 12, 2026"; or that they were never here.
  public String lastVisit(Optional<Instant> at) {
    return at.map(this::ago).orElse(texts.get("client.never-here"));
  }

  private String ago(Instant at) {
    LocalDate day = LocalDate.ofInstant(at, clock.getZone());
    long days = ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    if (days <= 0) {
      return texts.get("client.visit.today");
    }
    if (days == 1) {
      return texts.get("client.visit.yesterday");
    }
    return days <= DAYS_TOLD_AS_DAYS ? texts.format("client.visit.days", days) : formats.date(day);
  }

  public String problem(FieldProblem problem) {
    return texts.format("client.problem." + key(problem.kind()),
        formats.number(problem.limit()), formats.number(problem.actual()), field(problem.field()));
  }

  public String field(ClientField field) {
    return texts.get("client.field." + key(field));
  }

  public String warning(ClientWarning warning) {
    return switch (warning) {
      case ClientWarning.Blocked(String reason) -> texts.format("client.warning.blocked", reason);
      case ClientWarning.Allergy(String note) -> texts.format("client.warning.allergy", note);
      case ClientWarning.NoShows(long times) -> texts.format("client.warning.no-shows", times);
      case ClientWarning.Unpaid(_, Instant at, Money amount) ->
          texts.format("client.warning.unpaid", formats.money(amount.amount(), amount.currency()), ago(at));
      case ClientWarning.Birthday(int days) -> birthday(days);
    };
  }

  private String birthday(int days) {
    if (days == 0) {
      return texts.get("client.warning.birthday.today");
    }
    return texts.format(days > 0 ? "client.warning.birthday.soon" : "client.warning.birthday.past", Math.abs(days));
  }

  /// Such as "3 visits · 1 no-show".
  public String counts(ClientHistory history) {
    return Stream.of(
            texts.format("client.count.visits", history.visits()),
            history.noShows() == 0 ? "" : texts.format("client.count.no-shows", history.noShows()),
            history.cancellations() == 0 ? "" : texts.format("client.count.cancellations", history.cancellations()))
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  /// When they were last here, and with whom; empty if never.
  Optional<String> last(ClientHistory history) {
    return history.last().map(last -> last.therapist()
        .map(who -> texts.format("client.last-with", ago(last.at()), who.name()))
        .orElseGet(() -> texts.format("client.last", ago(last.at()))));
  }

  Optional<String> usual(ClientCard card) {
    return card.history().usual().map(usual -> texts.format("client.usual", usual.name()));
  }

  Optional<String> prefers(ClientCard card) {
    return card.preferred().map(person -> texts.format("client.prefers", person.name()));
  }

  /// Such as "same phone and name".
  public String likeness(LookAlike alike) {
    String by = alike.by().stream().sorted().map(likeness -> texts.get("client.alike." + key(likeness)))
        .collect(Collectors.joining(texts.get("client.alike.and")));
    return texts.format("client.alike.same", by);
  }

  /// How a typed birth date was read, in words, with the age; empty if it was not read.
  public String birthDateRead(String typed) {
    LocalDate today = LocalDate.now(clock);
    return BirthDate.parse(typed, region).filter(born -> born.isBefore(today))
        .map(born -> texts.format("client.birth-date.read", formats.date(born), Period.between(born, today).getYears()))
        .orElse("");
  }

  /// The text of a field as the form shows it.
  public String shown(ClientDraft draft, ClientField field) {
    String text = draft.text(field);
    return text.isEmpty() ? texts.get("client.stale.empty") : text;
  }

  /// Such as "Nov 22, 2026 13:00–14:00".
  String when(Instant start, Instant end) {
    return day(Optional.of(start)) + " " + formats.time(start) + "–" + formats.time(end);
  }

  /// The day in the branch's time, or a dash.
  String day(Optional<Instant> at) {
    return at.map(moment -> formats.date(LocalDate.ofInstant(moment, clock.getZone()))).orElse("–");
  }

  String number(long value) {
    return formats.number(value);
  }

  String money(Money money) {
    return formats.money(money.amount(), money.currency());
  }

  /// The sum of each currency, or a dash.
  String spent(List<Money> sums) {
    return sums.isEmpty() ? "–" : sums.stream().map(this::money).collect(Collectors.joining(" + "));
  }

  String status(Visit visit) {
    return texts.get("client.status." + visit.status());
  }

  /// A booking read aloud.
  String visit(Visit visit) {
    String said = texts.format("client.visit.line",
        when(visit.start(), visit.end()), visit.services(), status(visit), money(visit.price()));
    return Stream.of(said, visit.staff(), visit.reason()).filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// What the card offers to book: the usual service with the preferred or last therapist, as far as known.
  String book(ClientCard card) {
    Optional<String> service = card.history().usual().map(ClientHistory.UsualService::name);
    Optional<String> person = card.preferred().or(() -> card.history().last().flatMap(last -> last.therapist()))
        .map(Therapist::name);
    if (service.isPresent() && person.isPresent()) {
      return texts.format("client.card.book.service-with", service.get(), person.get());
    }
    return service.map(name -> texts.format("client.card.book.service", name))
        .or(() -> person.map(name -> texts.format("client.card.book.with", name)))
        .orElse(texts.get("client.card.book"));
  }

  String merged(ClientFigures.LatestMerge merge) {
    return texts.format("client.card.merged", merge.name(), day(Optional.of(merge.at())), merge.by());
  }

  /// How many bookings move, and that it can be undone.
  String moves(MergePreview preview) {
    return texts.format("client.merge.moves", preview.gone().bookings(), preview.gone().coming(),
        preview.gone().client().details().name().full());
  }

  /// Which two bookings stand in the way, and what to do; empty where none do.
  String overlaps(List<MergeOverlap> overlaps) {
    return overlaps.stream().findFirst().map(overlap -> texts.format("client.merge.overlap",
        day(Optional.of(overlap.kept().start())), booking(overlap.kept()), booking(overlap.gone()))).orElse("");
  }

  private String booking(MergeOverlap.Booking booking) {
    String key = booking.staff().isEmpty() ? "client.merge.overlap.booking" : "client.merge.overlap.with";
    return texts.format(key, formats.time(booking.start()), formats.time(booking.end()), booking.staff());
  }

  String openBooking(MergeOverlap.Booking booking) {
    return texts.format("client.merge.open-booking", formats.time(booking.start()));
  }

  /// Why a merge could not be taken back.
  String undoRefused(UndoMergeOutcome outcome) {
    return switch (outcome) {
      case UndoMergeOutcome.MergedSince _ -> texts.get("client.merge.undo-later");
      case UndoMergeOutcome.Unknown _ -> texts.get("client.merge.undo-unknown");
      case UndoMergeOutcome.Busy _ -> texts.get("client.merge.undo-busy");
      case UndoMergeOutcome.Undone _ -> "";
    };
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
