package guitara.account;

import guitara.ui.Formats;
import guitara.ui.SystemDialogs.Printing;
import guitara.ui.Texts;
import guitara.ui.control.Reveal;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.Window;

/// The recovery codes, shown this once, and the ways to keep them.
final class RecoveryController {

  private static final double PRINTED = 11;

  private final AccountContext context;
  private final Texts texts;
  private Runnable kept = () -> { };
  private String sheet = "";
  private String login = "";

  @FXML private VBox root;
  @FXML private FlowPane codes;
  @FXML private Label said;
  @FXML private Button copyButton;

  RecoveryController(AccountContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    said.managedProperty().bind(said.visibleProperty());
    said.visibleProperty().bind(said.textProperty().isNotEmpty());
    forget();
  }

  /// Told when the person says that they have them.
  void whenKept(Runnable told) {
    kept = told;
  }

  void show(List<String> made, String whose) {
    login = whose;
    sheet = texts.format("account.recovery.sheet", whose, context.moments().nowInFull(),
        String.join("\n", made.stream().map(Formats::grouped).toList()));
    codes.getChildren().setAll(made.stream().map(RecoveryController::line).toList());
    root.setVisible(true);
    copyButton.requestFocus();
    Reveal.show(root);
  }

  private static Label line(String code) {
    Label label = new Label(Formats.grouped(code));
    label.getStyleClass().add("account-recovery-code");
    return label;
  }

  void forget() {
    sheet = "";
    codes.getChildren().clear();
    said.setText("");
    root.setVisible(false);
  }

  @FXML
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(sheet);
    Clipboard.getSystemClipboard().setContent(content);
    said.setText(texts.get("account.recovery.copied"));
  }

  @FXML
  void print() {
    Text page = new Text(sheet);
    page.setFont(Font.font("Monospaced", PRINTED));
    Printing printed = context.dialogs().print(window(), page);
    said.setText(texts.get("account.recovery.printing." + printed));
  }

  @FXML
  void save() {
    String text = sheet;
    context.dialogs().saveAs(window(), texts.get("account.recovery.save.title"),
        texts.format("account.recovery.save.name", login)).ifPresent(file -> write(file, text));
  }

  private void write(Path file, String text) {
    context.tasks().run(() -> RecoverySheet.write(file, text))
        .onSuccess(written -> said.setText(texts.format("account.recovery.saved", written.getFileName())))
        .onFailure(failure -> said.setText(texts.format("account.recovery.not-saved", file)))
        .start();
  }

  private Window window() {
    return root.getScene().getWindow();
  }

  @FXML
  void keep() {
    kept.run();
  }
}
