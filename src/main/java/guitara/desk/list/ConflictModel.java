package guitara.desk.list;

import guitara.access.Actor;
import guitara.booking.BookingOutcome;
import guitara.booking.conflict.Conflict;
import guitara.booking.conflict.Proposal;
import guitara.desk.core.TroubleWords;
import guitara.facility.Branch;
import guitara.ui.control.Notice;
import guitara.ui.task.Busy;
import guitara.ui.task.Refresh;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the conflict panel knows: what is wrong with the bookings to come, and one way out of each that is seen. To be
/// used on the JavaFX thread.
final class ConflictModel {

  private final ListContext context;
  private final ListPlace place;
  private final Deeds deeds;
  private final Proposer<Conflict> proposer;
  private final Busy busy = new Busy();
  private final ObservableList<ConflictLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyLongWrapper open = new ReadOnlyLongWrapper();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
  private final Refresh refresh = new Refresh(this::load);
  private Consumer<Runnable> adoption = Runnable::run;

  ConflictModel(ListContext context, ListPlace place) {
    this.context = context;
    this.place = place;
    this.deeds = new Deeds(context.bookings());
    this.proposer = new Proposer<>(context.tasks(), conflict -> context.reads().proposals().of(conflict));
  }

  /// Every change of the shown lines is handed to `wrapper`, which runs it and keeps selection and place.
  void adoptWith(Consumer<Runnable> wrapper) {
    adoption = wrapper;
  }

  /// Reads what is wrong now; from memory where nothing changed since.
  void refresh() {
    refresh.now();
  }

  private void load(Runnable finished) {
    Branch branch = context.branch().get();
    context.tasks().run(() -> context.reads().conflicts().of(branch))
        .showing(busy)
        .onSuccess(found -> {
          open.set(found.open());
          adoption.accept(() -> Adoption.adopt(lines, ConflictLine.of(found), ConflictLine::key));
          proposer.askAgain(found.all());
          remark.set(lines.isEmpty() ? context.texts().get("list.conflicts.empty") : "");
        })
        .onFailure(failure -> {
          if (lines.isEmpty()) {
            remark.set(context.texts().get("list.conflicts.failed"));
          }
        })
        .onFinally(finished)
        .start();
  }

  /// The proposal for a conflict that is seen.
  ReadOnlyObjectProperty<Proposer.State> proposal(Conflict conflict) {
    return proposer.of(conflict);
  }

  /// Takes the proposal of a conflict, where there is one.
  void take(Conflict conflict) {
    if (proposer.of(conflict).get() instanceof Proposer.State.Found(Proposal proposal)) {
      send(proposal, context.texts().get("list.conflicts.reason"), context.actor().get(), true);
    }
  }

  private void send(Proposal proposal, String reason, Actor actor, boolean first) {
    context.tasks().run(() -> deeds.apply(proposal, reason, actor))
        .showing(busy)
        .onSuccess(outcome -> settle(proposal, reason, outcome))
        .onFailure(failure -> {
          if (!TroubleWords.isUnanswered(failure)) {
            place.say(Notice.of(TroubleWords.refusal(context.texts(), failure)));
            return;
          }
          context.tasks().askLater(() -> repeat(proposal, reason, actor));
          if (first) {
            place.say(Notice.of(context.texts().get("list.away")));
          }
        })
        .start();
  }

  /// Unless the person was faster.
  private void repeat(Proposal proposal, String reason, Actor actor) {
    if (deeds.isUnanswered(proposal, reason)) {
      send(proposal, reason, actor, false);
    }
  }

  private void settle(Proposal proposal, String reason, BookingOutcome outcome) {
    LineWords words = context.words();
    String client = proposal.booking().guest().name();
    if (outcome instanceof BookingOutcome.Done) {
      place.done(List.of(Deeds.deed(proposal, reason)), context.texts().format(
          proposal instanceof Proposal.CallOff ? "list.done.called-off" : "list.done.changed", client,
          words.proposal(proposal)));
    } else {
      place.say(Notice.of(words.refusal(outcome, start(proposal))));
    }
    context.reads().conflicts().forget(context.branch().get());
    refresh();
  }

  private static java.time.Instant start(Proposal proposal) {
    return switch (proposal) {
      case Proposal.Change change -> change.draft().during().start();
      case Proposal.CallOff callOff -> callOff.booking().draft().during().start();
    };
  }

  /// Shows the booking of a conflict on the board.
  void jump(Conflict conflict) {
    place.jump(conflict.treatment().day(), conflict.visit().id(), conflict.treatment().seq());
  }

  Optional<Conflict> conflict(ConflictLine line) {
    return line instanceof ConflictLine.Finding(Conflict conflict) ? Optional.of(conflict) : Optional.empty();
  }

  ObservableList<ConflictLine> lines() {
    return lines;
  }

  /// How many nobody has decided about.
  ReadOnlyLongProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }
}
