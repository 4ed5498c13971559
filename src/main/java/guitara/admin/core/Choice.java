package guitara.admin.core;

import javafx.scene.control.ComboBox;

/// Something that can be chosen, by its name.
public record Choice<T>(T value, String name) {

  /// Chooses by value; nothing where there is no such choice.
  public static <T> void select(ComboBox<Choice<T>> box, T value) {
    box.getItems().stream().filter(choice -> choice.value().equals(value)).findFirst().ifPresent(box::setValue);
  }

  /// As the box shows it.
  @Override
  public String toString() {
    return name;
  }
}
