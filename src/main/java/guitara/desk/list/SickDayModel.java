package guitara.desk.list;

import guitara.access.Actor;
import guitara.booking.Appointment;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.conflict.Proposal;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.core.TroubleWords;
import guitara.desk.list.SickRow.Fate;
import guitara.desk.list.SickRow.Result;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.task.Busy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The days of somebody who cannot come: their open bookings at every branch, a way out for each, and the doing of what
/// was chosen, one booking after the other. To be used on the JavaFX thread.
public final class SickDayModel {

  private final ListContext context;
  private final ListPlace place;
  private final Deeds deeds;
  private final Proposer<Appointment> proposer;
  /// What is proposed so far, by booking; asked for one after the other, off the JavaFX thread.
  private final Map<Long, BookingDraft> promised = new ConcurrentHashMap<>();
  private final Busy busy = new Busy();
  private final ObservableList<SickRow> rows = FXCollections.observableArrayList();
  private final StringProperty reason = new SimpleStringProperty(this, "reason", "");
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private OptionalLong staff = OptionalLong.empty();
  private LocalDate first;
  private LocalDate last;
  private boolean stopped;
  private int asked;

  public SickDayModel(ListContext context, ListPlace place) {
    this.context = context;
    this.place = place;
    this.deeds = new Deeds(context.bookings());
    this.proposer = new Proposer<>(context.tasks(), this::propose);
    this.first = context.branch().get().businessDate(context.clock().instant());
    this.last = first;
    remark.set(context.texts().get("list.sick.choose"));
  }

  /// Nobody and nothing is proposed twice for the same time.
  private Optional<Proposal> propose(Appointment booking) {
    promised.remove(booking.id());
    Optional<Proposal> found = staff.isEmpty() ? Optional.empty()
        : context.reads().proposals().without(booking, staff.getAsLong(), promised.values());
    if (found.isPresent() && found.get() instanceof Proposal.Change(Appointment _, BookingDraft wanted)) {
      promised.put(booking.id(), wanted);
    }
    return found;
  }

  /// Shows the day of somebody; what was chosen for another is forgotten.
  void show(OptionalLong who, LocalDate when) {
    show(who, when, when);
  }

  /// Shows the business days of somebody, the last included.
  public void show(OptionalLong who, LocalDate from, LocalDate until) {
    if (running.get()) {
      return;
    }
    staff = who;
    first = from;
    last = until;
    rows.clear();
    proposer.forget();
    promised.clear();
    progress.set("");
    refresh();
  }

  /// Looks again at the day; what was chosen and what was done stays.
  public void refresh() {
    if (running.get()) {
      return;
    }
    if (staff.isEmpty()) {
      remark.set(context.texts().get("list.sick.choose"));
      return;
    }
    int mine = ++asked;
    Branch branch = context.branch().get();
    long wanted = staff.getAsLong();
    // A day more on either side: other branches turn the day at other hours.
    Slot span = new Slot(branch.businessDay(first.minusDays(1)).start(), branch.businessDay(last.plusDays(1)).end());
    context.tasks().run(() -> context.bookings().find().ofPerson(wanted, span))
        .showing(busy)
        .onSuccess(loaded -> {
          if (mine == asked && !running.get()) {
            adopt(loaded);
          }
        })
        .onFailure(failure -> remark.set(context.texts().get("list.failed")))
        .start();
  }

  private void adopt(List<Appointment> loaded) {
    List<Appointment> open = loaded.stream().filter(isOpen()).toList();
    proposer.askAgain(open);
    List<SickRow> fresh = new ArrayList<>(rows.stream().filter(SickRow::isDone)
        .filter(row -> open.stream().noneMatch(now -> now.id() == row.booking().id())).toList());
    for (Appointment booking : open) {
      fresh.add(row(booking));
    }
    fresh.sort(Comparator.comparing((SickRow row) -> row.booking().draft().during().start()));
    if (!fresh.equals(rows)) {
      rows.setAll(fresh);
    }
    String empty = context.texts().get(hasSeveralDays() ? "list.sick.empty-days" : "list.sick.empty");
    remark.set(rows.isEmpty() ? empty : "");
  }

  /// The row that shows this booking already, or one that takes over what was chosen for it.
  private SickRow row(Appointment booking) {
    Optional<SickRow> before =
        rows.stream().filter(row -> row.booking().id() == booking.id() && !row.isDone()).findFirst();
    if (before.filter(row -> row.booking().equals(booking)).isPresent()) {
      return before.get();
    }
    SickRow row = new SickRow(booking, proposer.of(booking));
    before.ifPresent(row::chooseLike);
    return row;
  }

  private Predicate<Appointment> isOpen() {
    Instant now = context.clock().instant();
    return booking -> booking.status().changeable() && booking.status() != AppointmentStatus.IN_PROGRESS
        && booking.draft().during().end().isAfter(now)
        && booking.draft().items().stream()
            .anyMatch(item -> item.staffId().equals(staff) && isWithin(booking, item.during().start()));
  }

  private boolean isWithin(Appointment booking, Instant at) {
    LocalDate day = context.directory().get().branch(booking.draft().branchId())
        .orElseGet(context.branch()).businessDate(at);
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /// Whether more than one day is looked at.
  boolean hasSeveralDays() {
    return first.isBefore(last);
  }

  /// Whether something was chosen that is not done yet.
  public boolean hasWanted() {
    return rows.stream().anyMatch(SickRow::isWanted);
  }

  /// Does with each booking what was chosen for it, in the order of the day.
  public void apply() {
    if (running.get()) {
      return;
    }
    Deque<SickRow> wanted = new ArrayDeque<>(rows.stream().filter(SickRow::isWanted).toList());
    if (wanted.isEmpty()) {
      progress.set(context.texts().get("list.sick.nothing"));
    } else if (reason.get().isBlank() && wanted.stream().anyMatch(row -> row.fate.get() == Fate.CANCEL)) {
      progress.set(context.texts().get("list.sick.reason-needed"));
    } else {
      stopped = false;
      running.set(true);
      next(wanted, wanted.size(), new ArrayList<>());
    }
  }

  /// Lets what is being asked come to its end, and leaves the rest.
  public void stop() {
    stopped = true;
  }

  private void next(Deque<SickRow> wanted, int all, List<Deed> done) {
    if (stopped || wanted.isEmpty()) {
      finish(done, wanted.size());
      return;
    }
    progress.set(context.texts().format("list.sick.progress", all - wanted.size() + 1, all));
    SickRow row = wanted.removeFirst();
    Optional<Proposal> proposal = proposal(row);
    if (proposal.isEmpty()) {
      next(wanted, all, done);
      return;
    }
    String why = reason.get().strip();
    Actor actor = context.actor().get();
    row.result.set(new Result.Running());
    context.tasks().run(() -> deeds.apply(proposal.get(), why, actor))
        .onSuccess(outcome -> {
          row.result.set(result(proposal.get(), outcome));
          if (outcome instanceof BookingOutcome.Done) {
            done.add(Deeds.deed(proposal.get(), why));
          }
        })
        .onFailure(failure -> {
          boolean away = TroubleWords.isUnanswered(failure);
          row.result.set(new Result.Refused(away
              ? context.texts().get("list.away") : TroubleWords.refusal(context.texts(), failure)));
          stopped = true;
          if (away) {
            context.tasks().askLater(() -> repeat(row, proposal.get(), why));
          }
        })
        .onFinally(() -> next(wanted, all, done))
        .start();
  }

  /// The one without an answer alone, unless the person was faster or means something else by now; the others wait for
  /// the person.
  private void repeat(SickRow row, Proposal sent, String why) {
    if (!running.get() && deeds.isUnanswered(sent, why) && reason.get().strip().equals(why)
        && proposal(row).equals(Optional.of(sent))) {
      stopped = false;
      running.set(true);
      next(new ArrayDeque<>(List.of(row)), 1, new ArrayList<>());
    }
  }

  private static Optional<Proposal> proposal(SickRow row) {
    return switch (row.fate.get()) {
      case TAKE -> row.proposal.get() instanceof Proposer.State.Found(Proposal found)
          ? Optional.of(found) : Optional.empty();
      case CANCEL -> Optional.of(new Proposal.CallOff(row.booking()));
      case LEAVE -> Optional.empty();
    };
  }

  private Result result(Proposal proposal, BookingOutcome outcome) {
    LineWords words = context.words();
    return outcome instanceof BookingOutcome.Done
        ? new Result.Done(proposal instanceof Proposal.CallOff
            ? words.get("list.sick.cancelled") : words.format("list.sick.taken", words.proposal(proposal)))
        : new Result.Refused(words.refusal(outcome, proposal.booking().draft().during().start()));
  }

  private void finish(List<Deed> done, int left) {
    running.set(false);
    long refused = rows.stream().filter(row -> row.result.get() instanceof Result.Refused).count();
    progress.set(context.texts().format("list.sick.summary", done.size(), refused, left));
    Branch branch = context.branch().get();
    context.bookings().days().forget(branch);
    context.reads().conflicts().forget(branch);
    if (!done.isEmpty()) {
      place.done(List.copyOf(done), progress.get());
    }
    refresh();
  }

  ObservableList<SickRow> rows() {
    return rows;
  }

  /// Why those that are cancelled are.
  public StringProperty reasonProperty() {
    return reason;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  LocalDate day() {
    return first;
  }

  public Busy busy() {
    return busy;
  }
}
