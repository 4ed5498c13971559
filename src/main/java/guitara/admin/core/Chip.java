package guitara.admin.core;

import javafx.scene.control.Label;

/// A state in a word and a colour.
///
/// @param tone amber, blue, green, grey or red
public record Chip(String word, String tone) {

  public static final Chip NONE = new Chip("", "grey");

  boolean isEmpty() {
    return word.isEmpty();
  }

  public void dress(Label label) {
    label.setText(word);
    label.getStyleClass().setAll("label", "state-chip", "admin-chip", tone);
  }
}
