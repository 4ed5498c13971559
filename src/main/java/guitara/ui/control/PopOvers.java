package guitara.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.controlsfx.control.PopOver;

/// Popovers in the dress of the scene they point into. ControlsFX puts a light one of its own nearest to them, where no
/// theme reaches.
public final class PopOvers {

  private PopOvers() {}

  /// A popover over a node that is on a screen.
  public static PopOver of(Parent content, Node owner) {
    PopOver over = new PopOver(content);
    Scene scene = owner.getScene();
    over.getRoot().getStylesheets().setAll(scene.getStylesheets());
    // A popup's own root lies outside the scene's, where the tokens are; this one takes its classes from the popover.
    over.getStyleClass().add("root");
    return over;
  }
}
