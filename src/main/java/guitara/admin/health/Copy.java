package guitara.admin.health;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Puts words where they can be pasted from.
final class Copy {

  private Copy() {}

  static void text(String words) {
    ClipboardContent content = new ClipboardContent();
    content.putString(words);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
