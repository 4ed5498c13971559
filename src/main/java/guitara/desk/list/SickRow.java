package guitara.desk.list;

import guitara.booking.Appointment;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One booking of somebody who cannot come, and what shall become of it.
final class SickRow {

  /// What shall become of it.
  enum Fate {
    TAKE,
    CANCEL,
    LEAVE
  }

  /// How far it is.
  sealed interface Result {

    /// Nothing was asked yet.
    record Open() implements Result {}

    /// The database is being asked.
    record Running() implements Result {}

    /// It is done.
    record Done(String sentence) implements Result {}

    /// Nothing was changed, and why.
    record Refused(String sentence) implements Result {}
  }

  final ReadOnlyObjectProperty<Proposer.State> proposal;
  final ObjectProperty<Fate> fate = new SimpleObjectProperty<>(this, "fate", Fate.LEAVE);
  final ObjectProperty<Result> result = new SimpleObjectProperty<>(this, "result", new Result.Open());
  private final Appointment booking;
  private boolean chosen;

  SickRow(Appointment booking, ReadOnlyObjectProperty<Proposer.State> proposal) {
    this.booking = booking;
    this.proposal = proposal;
    proposal.subscribe(this::follow);
  }

  Appointment booking() {
    return booking;
  }

  /// Until somebody chose, a proposal is taken where there is one; what is no longer proposed cannot be taken.
  private void follow(Proposer.State state) {
    boolean found = state instanceof Proposer.State.Found;
    if (!found && fate.get() == Fate.TAKE) {
      fate.set(Fate.LEAVE);
    } else if (found && !chosen && !isDone()) {
      fate.set(Fate.TAKE);
    }
  }

  void choose(Fate wanted) {
    chosen = true;
    fate.set(wanted);
  }

  /// Chooses as for the same booking before it changed.
  void chooseLike(SickRow before) {
    if (before.chosen) {
      choose(before.fate.get());
    }
    if (before.result.get() instanceof Result.Refused) {
      result.set(before.result.get());
    }
  }

  boolean isDone() {
    return result.get() instanceof Result.Done;
  }

  /// Whether something is to be done with it now.
  boolean isWanted() {
    return !isDone() && fate.get() != Fate.LEAVE;
  }
}
