package guitara.ui.action;

import java.util.List;
import java.util.function.Consumer;

/// Reads what is typed into the command field as something else than the name of an action.
@FunctionalInterface
public interface CommandReader {

  /// Understands action names only.
  CommandReader NONE = (typed, answer) -> answer.accept(List.of());

  /// On the JavaFX thread; must not block.
  ///
  /// @param typed of any length
  /// @param answer hears once what it may mean, likeliest first; never, if something else was typed meanwhile
  void read(String typed, Consumer<List<CommandOffer>> answer);
}
