package guitara.desk.core;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Bookings;
import guitara.desk.core.DeskHistory.Answer;
import guitara.desk.core.DeskHistory.Deed;
import guitara.support.FxToolkit;
import guitara.support.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two people at one desk, each with what they did.
class DeskHistoryTest {

  private static final long LIZA = 1;
  private static final long ROSA = 2;

  private final House house = House.open();
  private final List<String> done = new ArrayList<>();
  private final DeskHistory history = FxToolkit.on(() -> new DeskHistory(
      Bookings.on(house.database, House.CLOCK, List.of(house.branch)), () -> house.liza, "Taken back"));

  @AfterEach
  void close() {
    house.close();
  }

  private Deed deed(String name, Optional<String> refused) {
    return new Deed.Other((intent, by) -> {
      done.add("back " + name);
      return refused;
    }, (intent, by) -> {
      done.add("again " + name);
      return Optional.empty();
    });
  }

  private boolean canUndo() {
    return FxToolkit.on(() -> history.canUndoProperty().get());
  }

  private Answer undo() {
    return FxToolkit.on(history::undo).orElseThrow().get();
  }

  @Test
  void nobodyTakesBackWhatSomebodyElseDid() {
    FxToolkit.run(() -> {
      history.turnTo(LIZA);
      history.push(deed("Liza's first", Optional.empty()));
      history.push(deed("Liza's second", Optional.empty()));
      history.turnTo(ROSA);
    });
    assertThat(canUndo()).isFalse();
    assertThat(FxToolkit.on(history::undo)).isEmpty();
    FxToolkit.run(() -> history.push(deed("Rosa's", Optional.of("taken"))));
    assertThat(undo()).isEqualTo(new Answer.OfOther(Optional.of("taken")));
    FxToolkit.run(() -> history.turnTo(LIZA));
    assertThat(canUndo()).isTrue();
    undo();
    undo();
    assertThat(canUndo()).isFalse();
    assertThat(FxToolkit.on(history::redo).orElseThrow().get()).isEqualTo(new Answer.OfOther(Optional.empty()));
    assertThat(done).containsExactly("back Rosa's", "back Liza's second", "back Liza's first", "again Liza's first");
  }
}
