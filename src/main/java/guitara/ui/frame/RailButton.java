package guitara.ui.frame;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// One place in the rail: icon, name, and how much waits there.
final class RailButton extends ToggleButton {

  private static final int MOST = 99;

  private final Label count = new Label();

  RailButton(Ikon icon, String name) {
    super(name);
    getStyleClass().add("rail-button");
    setContentDisplay(ContentDisplay.TOP);
    setMaxWidth(Double.MAX_VALUE);
    count.getStyleClass().add("rail-count");
    count.setMouseTransparent(true);
    StackPane picture = new StackPane(new FontIcon(icon), count);
    picture.getStyleClass().add("rail-picture");
    StackPane.setAlignment(count, Pos.TOP_RIGHT);
    setGraphic(picture);
    setCount(0);
  }

  void setCount(int waiting) {
    count.setText(waiting > MOST ? MOST + "+" : Integer.toString(waiting));
    count.setVisible(waiting > 0);
  }

  /// A place stays chosen when it is pressed again.
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }
}
