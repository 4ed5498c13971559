package guitara.admin.shell;

import guitara.ui.control.Notices;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The line at the bottom; it turns into a banner while the server is away. Notices, and what waits to be continued,
/// have their place in it, so that neither ever lies over anything.
public final class StatusLineController {

  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");

  private static final double NARROWEST_BANNER = 200;

  private final StatusModel model;
  private Runnable reopen = () -> { };

  @FXML private HBox root;
  @FXML private Node dot;
  @FXML private Node awayIcon;
  @FXML private Label serverLabel;
  @FXML private StackPane noticeSlot;
  @FXML private Button keptButton;
  @FXML private Label changeLabel;

  public StatusLineController(StatusModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    serverLabel.textProperty().bind(model.serverProperty());
    changeLabel.textProperty().bind(model.changeProperty());
    root.accessibleTextProperty().bind(model.serverProperty());
    Stream.of(dot, awayIcon, keptButton, changeLabel)
        .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    model.awayProperty().subscribe(away -> {
      root.pseudoClassStateChanged(AWAY, away);
      awayIcon.setVisible(away);
      dot.setVisible(!away);
      // A banner may take several lines; a name is read in one, whatever stands beside it.
      serverLabel.setMinWidth(away ? NARROWEST_BANNER : Region.USE_PREF_SIZE);
    });
    model.connectedProperty().subscribe(connected -> root.pseudoClassStateChanged(CONNECTED, connected));
  }

  /// Gives the notices their place; while one is shown, the last change makes way.
  void place(Notices notices) {
    noticeSlot.getChildren().setAll(notices);
    changeLabel.visibleProperty().bind(notices.shownProperty().not());
  }

  /// Offers to go on with what was left, named by `text`.
  void offer(String text, Runnable goOn) {
    keptButton.setText(text);
    keptButton.setVisible(true);
    reopen = goOn;
  }

  void offerNothing() {
    keptButton.setVisible(false);
  }

  @FXML
  void reopen() {
    reopen.run();
  }
}
