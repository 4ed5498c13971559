package guitara.desk.booking;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// A combo box that chooses by first letters and follows a value by its id.
final class Picks {

  private final ComboBox<Pick> box;
  private final HandProperty<Long> value;
  private boolean showing;

  private Picks(ComboBox<Pick> box, HandProperty<Long> value) {
    this.box = box;
    this.value = value;
  }

  static Picks attach(ComboBox<Pick> box, HandProperty<Long> value) {
    Picks picks = new Picks(box, value);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(Pick pick) {
        return pick == null ? "" : pick.name();
      }

      @Override
      public Pick fromString(String name) {
        return box.getItems().stream().filter(pick -> pick.name().equals(name)).findFirst().orElse(Pick.NONE);
      }
    });
    box.setCellFactory(list -> new PickCell());
    box.valueProperty().addListener((o, before, now) -> picks.chosen(now));
    return picks;
  }

  private void chosen(Pick now) {
    if (!showing && now != null) {
      value.set(now.id());
    }
  }

  /// Shows what can be chosen now; an open list is left as it is until it closes.
  void show(List<Pick> choices) {
    showing = true;
    if (!box.isShowing() && !box.getItems().equals(choices)) {
      box.getItems().setAll(choices);
    }
    Pick chosen = choices.stream().filter(pick -> pick.id() == value.get()).findFirst().orElse(null);
    if (chosen == null) {
      box.getSelectionModel().clearSelection();
      box.setValue(null);
    } else if (!chosen.equals(box.getValue())) {
      box.setValue(chosen);
    }
    showing = false;
  }
}
