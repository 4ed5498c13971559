package guitara.admin.core;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Short lines in a drawer: what it is, something more of it below, and one thing that ends it.
public final class Lines {

  private Lines() {}

  /// What it is, and something more of it below.
  public static HBox of(String what, String more) {
    Label name = new Label(what);
    name.getStyleClass().add("admin-strong");
    name.setWrapText(true);
    Label below = new Label(more);
    below.getStyleClass().add("admin-quiet");
    below.setWrapText(true);
    VBox both = new VBox(name, below);
    HBox.setHgrow(both, Priority.ALWAYS);
    HBox line = new HBox(both);
    line.getStyleClass().add("admin-line");
    return line;
  }

  /// The same with a button that ends it.
  ///
  /// @param endName what the button at the end does, for ears and under the pointer
  public static HBox of(String what, String more, String endName, Runnable end) {
    HBox line = of(what, more);
    Button button = new Button(endName, new FontIcon(Feather.X));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setTooltip(new Tooltip(endName));
    button.setOnAction(e -> end.run());
    line.getChildren().add(button);
    return line;
  }

  /// A sentence where there are no lines.
  public static Label quiet(String sentence) {
    Label label = new Label(sentence);
    label.getStyleClass().add("admin-quiet");
    label.setWrapText(true);
    return label;
  }
}
