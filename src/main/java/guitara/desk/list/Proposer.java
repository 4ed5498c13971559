package guitara.desk.list;

import guitara.booking.conflict.Proposal;
import guitara.ui.task.Tasks;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Asks for proposals one after the other, only for rows that are seen, and remembers the answers. To be used on the
/// JavaFX thread.
///
/// @param <K> names a row through its changes
final class Proposer<K> {

  /// How far a proposal is.
  sealed interface State {

    /// No answer yet.
    record Asking() implements State {}

    record Found(Proposal proposal) implements State {}

    /// Nothing is free, or nothing can be changed any more.
    record Nothing() implements State {}

    /// The server did not answer.
    record Failed() implements State {}
  }

  private final Tasks tasks;
  private final Function<K, Optional<Proposal>> ask;
  private final Map<K, ReadOnlyObjectWrapper<State>> known = new HashMap<>();
  private final Deque<K> waiting = new ArrayDeque<>();
  private boolean asking;

  /// @param ask finds the proposal of a row; blocks
  Proposer(Tasks tasks, Function<K, Optional<Proposal>> ask) {
    this.tasks = tasks;
    this.ask = ask;
  }

  /// The proposal of a row that is seen.
  ReadOnlyObjectProperty<State> of(K row) {
    return known.computeIfAbsent(row, unknown -> {
      waiting.addLast(row);
      next();
      return new ReadOnlyObjectWrapper<>(new State.Asking());
    }).getReadOnlyProperty();
  }

  /// Something changed: asks again for the rows that are still there, and shows the old answers until then.
  void askAgain(Collection<K> still) {
    known.keySet().retainAll(still);
    waiting.clear();
    waiting.addAll(known.keySet());
    next();
  }

  /// Another branch, day or person: nothing that was answered counts any more.
  void forget() {
    known.clear();
    waiting.clear();
  }

  private void next() {
    if (asking || waiting.isEmpty()) {
      return;
    }
    K row = waiting.removeFirst();
    asking = true;
    tasks.run(() -> ask.apply(row))
        .onSuccess(found -> answer(row, found.<State>map(State.Found::new).orElseGet(State.Nothing::new)))
        .onFailure(failure -> answer(row, new State.Failed()))
        .onFinally(() -> {
          asking = false;
          next();
        })
        .start();
  }

  private void answer(K row, State state) {
    Optional.ofNullable(known.get(row)).ifPresent(property -> property.set(state));
  }
}
