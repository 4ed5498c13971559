package guitara.desk.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// The line at the bottom; it turns into a banner while the server is away.
public final class StatusBarController {

  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");

  private final StatusModel model;

  @FXML
  private Region root;
  @FXML
  private Node dot;
  @FXML
  private Node awayIcon;
  @FXML
  private Label serverLabel;
  @FXML
  private Button retryButton;
  @FXML
  private Label changeLabel;
  @FXML
  private Label cacheLabel;

  public StatusBarController(StatusModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    serverLabel.textProperty().bind(model.serverText());
    changeLabel.textProperty().bind(model.lastChangeText());
    cacheLabel.textProperty().bind(model.cacheText());
    awayIcon.managedProperty().bind(awayIcon.visibleProperty());
    dot.managedProperty().bind(dot.visibleProperty());
    retryButton.managedProperty().bind(retryButton.visibleProperty());
    model.connectionProperty().subscribe(this::show);
    model.retryProperty().subscribe(retry -> show(model.connectionProperty().get()));
  }

  private void show(Connection connection) {
    boolean away = connection instanceof Connection.Away;
    boolean warning = away || connection instanceof Connection.Limited;
    root.pseudoClassStateChanged(AWAY, warning);
    root.pseudoClassStateChanged(CONNECTED, connection instanceof Connection.Connected);
    awayIcon.setVisible(warning);
    dot.setVisible(!warning);
    Optional<Runnable> retry = model.retryProperty().get();
    retryButton.setVisible(away && retry.isPresent());
    root.setAccessibleText(serverLabel.getText());
    root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  @FXML
  void retryNow() {
    model.retryProperty().get().ifPresent(Runnable::run);
  }
}
