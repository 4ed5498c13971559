package guitara.admin.shell;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The line at the bottom; it turns into a banner while the server is away.
public final class StatusLineController {

  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");

  private final StatusModel model;

  @FXML private HBox root;
  @FXML private Node dot;
  @FXML private Node awayIcon;
  @FXML private Label serverLabel;
  @FXML private Label changeLabel;

  public StatusLineController(StatusModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    serverLabel.textProperty().bind(model.serverProperty());
    changeLabel.textProperty().bind(model.changeProperty());
    root.accessibleTextProperty().bind(model.serverProperty());
    dot.managedProperty().bind(dot.visibleProperty());
    awayIcon.managedProperty().bind(awayIcon.visibleProperty());
    model.awayProperty().subscribe(away -> {
      root.pseudoClassStateChanged(AWAY, away);
      awayIcon.setVisible(away);
      dot.setVisible(!away);
    });
    model.connectedProperty().subscribe(connected -> root.pseudoClassStateChanged(CONNECTED, connected));
  }
}
