package guitara.ui.control;

import guitara.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows notices at the bottom, one at a time, over the content and without taking the focus. Each goes by itself,
/// but not while the pointer rests on it or the focus is in it.
public final class Notices extends StackPane {

  private static final Duration STAYS = Duration.seconds(8);

  private final Texts texts;
  private final HBox card = new HBox();
  private final PauseTransition goes = new PauseTransition(STAYS);

  public Notices(Texts texts) {
    this.texts = texts;
    getStyleClass().add("notices");
    setPickOnBounds(false);
    card.getStyleClass().add("notice");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setVisible(false);
    card.managedProperty().bind(card.visibleProperty());
    StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
    getChildren().add(card);
    goes.setOnFinished(e -> leaveOrWait());
    card.hoverProperty().addListener((o, before, hovered) -> waitAgain());
  }

  /// Shows a notice in place of the one before.
  public void show(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    card.getChildren().setAll(text);
    notice.answer().ifPresent(answer -> {
      Button button = new Button(answer.label());
      button.getStyleClass().add("notice-answer");
      button.setOnAction(e -> {
        hide();
        answer.body().run();
      });
      card.getChildren().add(button);
    });
    card.getChildren().add(closeButton());
    card.setAccessibleText(notice.text());
    card.setVisible(true);
    card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    waitAgain();
  }

  public void hide() {
    goes.stop();
    card.setVisible(false);
  }

  private Button closeButton() {
    Button close = new Button(texts.get("ui.notice.close"), new FontIcon(Feather.X));
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("notice-close", "icon-only");
    close.setOnAction(e -> hide());
    return close;
  }

  private void waitAgain() {
    if (card.isVisible()) {
      goes.playFromStart();
    }
  }

  private void leaveOrWait() {
    if (card.isHover() || card.isFocusWithin()) {
      waitAgain();
    } else {
      hide();
    }
  }
}
