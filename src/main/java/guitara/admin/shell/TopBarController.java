package guitara.admin.shell;

import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Initials;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The top bar: the place, the command field, theme and person.
public final class TopBarController {

  private final ShellModel model;
  private final Texts texts;
  private final Runnable account;
  private final Runnable lock;
  private final Runnable signOut;

  @FXML private Label placeLabel;
  @FXML private HBox commandSlot;
  @FXML private Button themeButton;
  @FXML private MenuButton personMenu;
  @FXML private Label personDisc;

  /// @param account shows what concerns only the person
  /// @param lock leaves the face for a while
  /// @param signOut leaves the face
  public TopBarController(ShellModel model, Texts texts, Runnable account, Runnable lock, Runnable signOut) {
    this.model = model;
    this.texts = texts;
    this.account = account;
    this.lock = lock;
    this.signOut = signOut;
  }

  @FXML
  void initialize() {
    model.sectionProperty().subscribe(section -> placeLabel.setText(texts.get(section.textKey())));
    model.themeProperty().subscribe(theme ->
        themeButton.setGraphic(new FontIcon(theme == Theme.LIGHT ? Feather.MOON : Feather.SUN)));
    model.sessionProperty().subscribe(session -> {
      personMenu.setText(session.person().name());
      personDisc.setText(Initials.of(session.person().name()));
    });
  }

  /// Puts the command field into the middle.
  void placeCommand(Node field) {
    commandSlot.getChildren().setAll(field);
  }

  /// Where the focus may always go.
  Node anchor() {
    return themeButton;
  }

  @FXML
  void switchTheme() {
    model.switchTheme();
  }

  @FXML
  void showAccount() {
    account.run();
  }

  @FXML
  void lock() {
    lock.run();
  }

  @FXML
  void signOut() {
    signOut.run();
  }
}
