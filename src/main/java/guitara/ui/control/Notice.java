package guitara.ui.control;

import java.util.List;
import java.util.Optional;

/// Something that has happened, in one sentence, with what can be done about it.
///
/// @param text    what happened
/// @param answers what can be done: one, most often "Undo", or a choice
public record Notice(String text, List<Answer> answers) {

  /// A button in a notice.
  public record Answer(String label, Runnable body) {
  }

  public Notice {
    answers = List.copyOf(answers);
  }

  public static Notice of(String text) {
    return new Notice(text, List.of());
  }

  public static Notice withAnswer(String text, String label, Runnable body) {
    return new Notice(text, List.of(new Answer(label, body)));
  }

  /// What can be done, or the first of it.
  public Optional<Answer> answer() {
    return answers.stream().findFirst();
  }

  /// Whether there is a choice: its answers are numbered then, and Alt with the number takes one.
  boolean isChoice() {
    return answers.size() > 1;
  }
}
