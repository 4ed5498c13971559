package guitara.desk.series;

import guitara.access.Actor;
import guitara.booking.Alternative;
import guitara.booking.BookingDraft;
import guitara.booking.CheckSeries;
import guitara.booking.Intents;
import guitara.booking.SeriesFinding;
import guitara.booking.SeriesLine;
import guitara.booking.SeriesOutcome;
import guitara.booking.SeriesRequest;
import guitara.booking.Step;
import guitara.booking.Unassigned;
import guitara.desk.booking.RepeatedBookings.Order;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.TroubleWords;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A series before it is written: a line for each booking, what each meets, and what somebody chose. After a lost
/// answer the same is sent again, so that it takes effect once. Without a node; to be used on the JavaFX thread.
final class SeriesModel {

  private final SeriesContext context;
  private final SeriesJob job;
  private final SeriesWords words;
  private final Busy busy = new Busy();
  private final LatestOnly<List<SeriesFinding>> checks;
  private final ObservableList<SeriesRow> rows = FXCollections.observableArrayList();
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final BooleanProperty touched = new SimpleBooleanProperty(this, "touched");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyObjectWrapper<Optional<Remark>> message =
      new ReadOnlyObjectWrapper<>(this, "message", Optional.empty());
  private final BiConsumer<Deed, String> done;
  private Optional<SeriesRequest> unanswered = Optional.empty();
  private Consumer<Boolean> found = jump -> { };
  private boolean jump = true;

  /// @param done hears that all of it stands, how it is taken back and what to say
  SeriesModel(SeriesContext context, SeriesJob job, SeriesWords words, BiConsumer<Deed, String> done) {
    this.context = context;
    this.job = job;
    this.words = words;
    this.done = done;
    this.checks = new LatestOnly<>(context.booking().tasks(), busy);
    rows.setAll(job.rows());
    reason.addListener(any -> message.set(Optional.empty()));
    check();
  }

  /// Asks what each line meets as things stand.
  void check() {
    if (!job.canClash()) {
      rows.replaceAll(row -> row.found(SeriesFinding.FINE));
      return;
    }
    List<SeriesLine> lines = included();
    checks.ask(() -> context.bookings().series().check().apply(lines, hold()), this::found,
        failure -> say(TroubleWords.isUnanswered(failure)
            ? words.get("series.away") : TroubleWords.refusal(context.booking().texts(), failure)));
  }

  private Optional<UUID> hold() {
    return switch (job) {
      case SeriesJob.Book book -> Optional.of(book.order().hold());
      case SeriesJob.Change change -> Optional.of(change.existing().hold());
      case SeriesJob.CallOff _ -> Optional.empty();
    };
  }

  /// The lines that are left out have no finding.
  private void found(List<SeriesFinding> findings) {
    if (included().size() != findings.size()) {
      return;
    }
    int n = 0;
    for (int at = 0; at < rows.size(); at++) {
      if (rows.get(at).included()) {
        SeriesRow now = rows.get(at).found(findings.get(n++));
        if (!now.equals(rows.get(at))) {
          rows.set(at, now);
        }
      }
    }
    found.accept(jump);
    jump = false;
  }

  private List<SeriesLine> included() {
    return rows.stream().filter(SeriesRow::included).map(SeriesRow::line).toList();
  }

  /// The other lines that are wanted.
  private List<SeriesLine> others(SeriesLine line) {
    return included().stream().filter(it -> !it.equals(line)).toList();
  }

  /// What else is free for a line, the best first, beside what the other lines want. Blocks.
  List<Alternative> ways(SeriesRow row, List<SeriesLine> others) {
    // Where nobody is chosen, somebody will be later for all of it alike.
    return context.bookings().alternatives()
        .apply(row.line().draft(), row.line().appointmentId(), Unassigned.KEEP, Set.of()).stream()
        .filter(way -> !CheckSeries.meets(way.draft(), others)).toList();
  }

  List<Alternative> ways(SeriesRow row) {
    return ways(row, others(row.line()));
  }

  /// Takes another time, person or room for a line.
  void take(SeriesRow row, BookingDraft draft) {
    change(row, row.repaired(draft));
  }

  /// Leaves a line out; or, left out already, wants it again.
  void skip(SeriesRow row) {
    change(row, row.skipped());
  }

  private void change(SeriesRow row, SeriesRow now) {
    int at = rows.indexOf(row);
    if (at >= 0 && !frozen()) {
      touched.set(true);
      message.set(Optional.empty());
      rows.set(at, now);
      jump = true;
      check();
    }
  }

  /// What was sent without an answer is sent again as it was.
  private boolean frozen() {
    return running.get() || unanswered.isPresent();
  }

  /// Takes the best way out of one line.
  void best(SeriesRow row) {
    repair(List.of(row));
  }

  /// Takes the best way out of each line that is refused.
  void repairAll() {
    repair(refused());
  }

  private void repair(List<SeriesRow> wanted) {
    if (wanted.isEmpty() || frozen()) {
      return;
    }
    List<SeriesLine> included = included();
    context.booking().tasks().run(() -> bestOf(wanted, new ArrayList<>(included))).showing(busy)
        .onSuccess(found -> {
          found.forEach((row, draft) -> take(row, draft));
          if (found.size() < wanted.size()) {
            say(words.get("series.no-way"));
          }
        })
        .onFailure(failure -> say(words.get("series.away")))
        .start();
  }

  /// Each finds its way beside those that were found before. Blocks.
  private Map<SeriesRow, BookingDraft> bestOf(List<SeriesRow> wanted, List<SeriesLine> lines) {
    Map<SeriesRow, BookingDraft> found = new HashMap<>();
    for (SeriesRow row : wanted) {
      lines.remove(row.line());
      Optional<BookingDraft> best = row.noSuchTime() && row.finding().filter(SeriesFinding::fine).isPresent()
          ? Optional.of(row.line().draft())
          : ways(row, lines).stream().findFirst().map(Alternative::draft);
      best.ifPresent(draft -> found.put(row, draft));
      lines.add(row.line().with(best.orElse(row.line().draft())));
    }
    return found;
  }

  List<SeriesRow> refused() {
    return rows.stream().filter(row -> row.state() == SeriesRow.State.REFUSED).toList();
  }

  /// How many can be written as they stand.
  long fine() {
    return rows.stream().map(SeriesRow::state)
        .filter(state -> state == SeriesRow.State.FINE || state == SeriesRow.State.REPAIRED).count();
  }

  List<SeriesRow> wanted() {
    return rows.stream().filter(SeriesRow::included).toList();
  }

  /// Writes all that is wanted, or says what keeps it from being written.
  ///
  /// @return whether it is on its way
  boolean send() {
    if (running.get()) {
      return true;
    }
    if (unanswered.isPresent()) {
      run(unanswered.get());
      return true;
    }
    if (wanted().isEmpty()) {
      say(words.get("series.nothing"));
    } else if (!refused().isEmpty()) {
      say(words.format("series.still-refused", refused().size()));
    } else if (job instanceof SeriesJob.CallOff && reason.get().isBlank()) {
      say(words.get("booking.rule.REASON_NEEDED"));
    } else {
      run(request(Intents.next(), context.booking().actor().get()));
      return true;
    }
    return false;
  }

  private SeriesRequest request(UUID intent, Actor actor) {
    List<SeriesLine> lines = included();
    return switch (job) {
      case SeriesJob.Book(Order order, var _) -> new SeriesRequest.Book(intent, actor, order.rule(),
          lines.stream().map(SeriesLine::draft).toList(), order.tentative(), hold());
      case SeriesJob.Change _ -> new SeriesRequest.Change(intent, actor, lines, hold());
      case SeriesJob.CallOff _ -> new SeriesRequest.TakeStep(
          intent, actor, lines.stream().map(SeriesLine::appointmentId).toList(), Step.CANCEL, reason.get());
    };
  }

  private void run(SeriesRequest request) {
    unanswered = Optional.of(request);
    running.set(true);
    message.set(Optional.empty());
    context.booking().tasks().run(() -> context.bookings().series().write().apply(request)).showing(busy)
        .onSuccess(outcome -> {
          unanswered = Optional.empty();
          running.set(false);
          answered(request, outcome);
        })
        .onFailure(failure -> {
          running.set(false);
          if (TroubleWords.isUnanswered(failure)) {
            say(words.get("booking.away"));
            context.booking().tasks().askLater(() -> {
              if (!running.get() && unanswered.equals(Optional.of(request))) {
                run(request);
              }
            });
          } else {
            unanswered = Optional.empty();
            say(TroubleWords.refusal(context.booking().texts(), failure));
          }
        })
        .start();
  }

  private void answered(SeriesRequest request, SeriesOutcome outcome) {
    if (outcome instanceof SeriesOutcome.Done(var _, List<Long> ids)) {
      touched.set(false);
      done.accept(deed(request, ids), words.done(job, wanted()));
      return;
    }
    say(words.refusal(outcome));
    if (outcome instanceof SeriesOutcome.Refused(List<SeriesFinding> findings)) {
      jump = true;
      found(findings);
    }
  }

  private Deed deed(SeriesRequest request, List<Long> ids) {
    SeriesDeeds deeds = new SeriesDeeds(context.bookings(), context.undoReason(), words::refusal);
    return switch (job) {
      case SeriesJob.Book _ -> deeds.booked(ids);
      case SeriesJob.Change change -> deeds.changed(
          SeriesDeeds.drafts(change.series(), included()), included());
      case SeriesJob.CallOff _ -> deeds.calledOff(
          ids, request instanceof SeriesRequest.TakeStep step ? step.reason() : reason.get());
    };
  }

  private void say(String sentence) {
    message.set(Optional.of(Remark.error(sentence)));
  }

  /// Hears that all lines were looked at, and whether somebody waits for the first that is refused.
  void onFound(Consumer<Boolean> handler) {
    found = handler;
  }

  SeriesJob job() {
    return job;
  }

  SeriesWords words() {
    return words;
  }

  Busy busy() {
    return busy;
  }

  ObservableList<SeriesRow> rows() {
    return rows;
  }

  StringProperty reasonProperty() {
    return reason;
  }

  /// Whether somebody chose anything here.
  BooleanProperty touchedProperty() {
    return touched;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<Remark>> messageProperty() {
    return message.getReadOnlyProperty();
  }
}
