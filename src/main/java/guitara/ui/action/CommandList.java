package guitara.ui.action;

import guitara.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which actions fit what was typed into the command field, best first.
public final class CommandList {

  private final Actions actions;
  private final Texts texts;

  public CommandList(Actions actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
  }

  /// The possible actions (but for opening the field itself) in whose name every typed word begins a word;
  /// those whose name begins so come first.
  public List<Action> matching(String typed) {
    String wanted = Folded.of(typed);
    String[] words = wanted.split("\\s+", -1);
    Predicate<Action> begins = action -> Folded.of(texts.get(action.id())).startsWith(wanted);
    List<Action> fitting = actions.all().stream().filter(action -> action.enabled().get())
        .filter(action -> !action.keys().contains(CommandField.KEY))
        .filter(action -> fits(Folded.of(texts.get(action.id())), words)).toList();
    return Stream.concat(fitting.stream().filter(begins), fitting.stream().filter(begins.negate()))
        .toList();
  }

  private static boolean fits(String name, String[] words) {
    return Arrays.stream(words).allMatch(word -> name.startsWith(word) || name.contains(" " + word));
  }
}
