package guitara.ui.frame;

import guitara.ui.control.Notices;
import guitara.ui.frame.StatusLineModel.State;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The line at the bottom; it turns into a banner while something is wrong with the server. Notices, and what waits to
/// be continued, have their place in it, so that neither ever lies over anything.
public final class StatusLineController {

  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final PseudoClass CONNECTED = PseudoClass.getPseudoClass("connected");

  private static final double NARROWEST_BANNER = 200;

  private final StatusLineModel model;
  private Runnable reopen = () -> { };
  private Runnable discard = () -> { };

  @FXML private Region root;
  @FXML private Node dot;
  @FXML private Node awayIcon;
  @FXML private Label serverLabel;
  @FXML private Button retryButton;
  @FXML private StackPane noticeSlot;
  @FXML private Button keptButton;
  @FXML private Button discardButton;
  @FXML private Label changeLabel;
  @FXML private Label cacheLabel;

  public StatusLineController(StatusLineModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    serverLabel.textProperty().bind(model.serverProperty());
    changeLabel.textProperty().bind(model.changeProperty());
    cacheLabel.textProperty().bind(model.cacheProperty());
    retryButton.visibleProperty().bind(model.retryProperty().map(Optional::isPresent));
    discardButton.visibleProperty().bind(keptButton.visibleProperty());
    Stream.of(awayIcon, dot, retryButton, keptButton, discardButton, changeLabel, cacheLabel)
        .forEach(it -> it.managedProperty().bind(it.visibleProperty()));
    model.stateProperty().subscribe(this::show);
    model.serverProperty().subscribe(server -> {
      root.setAccessibleText(server);
      root.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    });
  }

  private void show(State state) {
    boolean warning = state == State.WARNING;
    root.pseudoClassStateChanged(AWAY, warning);
    root.pseudoClassStateChanged(CONNECTED, state == State.CONNECTED);
    // A banner may take several lines; a name is read in one, whatever stands beside it.
    serverLabel.setMinWidth(warning ? NARROWEST_BANNER : Region.USE_PREF_SIZE);
    awayIcon.setVisible(warning);
    dot.setVisible(!warning);
  }

  /// Gives the notices their place; while one is shown, the facts make way.
  public void place(Notices notices) {
    noticeSlot.getChildren().setAll(notices);
    changeLabel.visibleProperty().bind(notices.shownProperty().not());
    cacheLabel.visibleProperty().bind(notices.shownProperty().not()
        .and(awayIcon.visibleProperty().not()).and(model.cacheProperty().isNotEmpty()));
  }

  /// Offers to go on with what was left, named by `text`, or to give it up.
  public void offer(String text, Runnable goOn, Runnable giveUp) {
    discard = giveUp;
    keptButton.setText(text);
    keptButton.setVisible(true);
    reopen = goOn;
  }

  public void offerNothing() {
    keptButton.setVisible(false);
  }

  @FXML
  void reopen() {
    reopen.run();
  }

  @FXML
  void discard() {
    discard.run();
  }

  @FXML
  void retryNow() {
    model.retryProperty().get().ifPresent(Runnable::run);
  }
}
