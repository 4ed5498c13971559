package guitara.ui.control;

import java.util.Optional;

/// Something that has happened, in one sentence, with at most one thing to do about it.
///
/// @param text   what happened
/// @param answer what can be done, most often "Undo"
public record Notice(String text, Optional<Answer> answer) {

  /// A button in a notice.
  public record Answer(String label, Runnable body) {
  }

  public static Notice of(String text) {
    return new Notice(text, Optional.empty());
  }

  public static Notice withAnswer(String text, String label, Runnable body) {
    return new Notice(text, Optional.of(new Answer(label, body)));
  }
}
