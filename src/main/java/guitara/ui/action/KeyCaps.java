package guitara.ui.action;

import guitara.ui.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A key combination drawn as key caps.
final class KeyCaps extends HBox {

  KeyCaps(Texts texts) {
    this("", texts);
  }

  KeyCaps(String key, Texts texts) {
    getStyleClass().add("key-caps");
    setMinWidth(USE_PREF_SIZE);
    show(key, texts);
  }

  void show(String key, Texts texts) {
    getChildren().clear();
    if (!key.isEmpty()) {
      for (String cap : Keys.caps(key, texts)) {
        Label label = new Label(cap);
        label.getStyleClass().add("key-cap");
        getChildren().add(label);
      }
    }
  }
}
