package guitara.admin.shell;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place in the rail: icon and name.
final class RailButton extends ToggleButton {

  RailButton(Section section, String name) {
    super(name, new FontIcon(section.icon()));
    setId("section" + section);
    getStyleClass().add("rail-button");
    setContentDisplay(ContentDisplay.TOP);
    setMaxWidth(Double.MAX_VALUE);
    setWrapText(true);
  }

  /// A place stays chosen when it is pressed again.
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
