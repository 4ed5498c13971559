package guitara.ui.control;

import guitara.ui.Texts;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The one way a screen shows a failure: a line above its content, which keeps its place and offers to try again.
public final class ErrorBanner extends HBox {

  private static final Logger LOG = System.getLogger(ErrorBanner.class.getName());

  private final Texts texts;
  private final Label message = new Label();
  private final Label code = new Label();
  private final Button retry = new Button();

  public ErrorBanner(Texts texts) {
    this.texts = texts;
    getStyleClass().add("error-banner");
    setAccessibleRole(AccessibleRole.TEXT);
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    code.getStyleClass().add("code");
    code.setMinWidth(USE_PREF_SIZE);
    retry.setText(texts.get("ui.error.retry"));
    retry.setMinWidth(USE_PREF_SIZE);
    retry.managedProperty().bind(retry.visibleProperty());
    Button close = new Button(texts.get("ui.error.close"), new FontIcon(Feather.X));
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setOnAction(e -> hide());
    getChildren().addAll(new FontIcon(Feather.ALERT_CIRCLE), message, code, retry, close);
    managedProperty().bind(visibleProperty());
    hide();
  }

  /// Logs the one message and shows the other.
  public void show(Failure failure) {
    LOG.log(Level.WARNING, "{0}: {1}", failure.code(), failure.forLog());
    message.setText(failure.forPerson());
    code.setText(texts.format("ui.error.code", failure.code()));
    retry.setVisible(failure.retry().isPresent());
    retry.setOnAction(e -> {
      hide();
      failure.retry().ifPresent(Runnable::run);
    });
    setAccessibleText(failure.forPerson());
    setVisible(true);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  public void hide() {
    setVisible(false);
  }
}
