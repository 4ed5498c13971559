package guitara.admin.core;

import guitara.access.IssuedCode;
import guitara.ui.Formats;
import guitara.ui.control.Reveal;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;

/// A code that is shown this once: large, to be read out or copied, with the time until which it is good.
public final class CodeController {

  private final AdminContext context;
  private String plain = "";

  @FXML private VBox root;
  @FXML private Label title;
  @FXML private Label code;
  @FXML private Label until;
  @FXML private Label hint;
  @FXML private Button copyButton;

  public CodeController(AdminContext context) {
    this.context = context;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    root.setVisible(false);
  }

  /// Shows a code.
  ///
  /// @param whatFor its heading
  /// @param next what is to be done with it
  public void show(IssuedCode issued, String whatFor, String next) {
    plain = issued.code().value();
    title.setText(whatFor);
    code.setText(Formats.grouped(plain));
    until.setText(context.texts().format("admin.code.until", context.words().time(issued.until())));
    hint.setText(next);
    copyButton.setText(context.texts().get("admin.code.copy"));
    root.setVisible(true);
    copyButton.requestFocus();
    Reveal.show(root);
  }

  @FXML
  void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(plain);
    Clipboard.getSystemClipboard().setContent(content);
    copyButton.setText(context.texts().get("admin.code.copied"));
  }
}
