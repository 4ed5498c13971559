package guitara.ui.control;

import guitara.ui.Texts;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows notices, one at a time, without taking the focus. Each goes by itself, but not while the pointer rests on it
/// or the focus is in it.
public final class Notices extends StackPane {

  private static final Duration STAYS = Duration.seconds(8);
  /// A choice must be read first.
  private static final Duration CHOICE_STAYS = Duration.seconds(20);

  private static final double NARROWEST = 200;

  private final Texts texts;
  private final HBox card = new HBox();
  private final PauseTransition goes = new PauseTransition(STAYS);
  private final EventHandler<KeyEvent> byKey = this::takeByKey;
  private Notice shown = Notice.of("");

  public Notices(Texts texts) {
    this.texts = texts;
    getStyleClass().add("notices");
    // Where it says nothing, the hand reaches what lies below.
    setPickOnBounds(false);
    card.getStyleClass().add("notice");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setMaxWidth(Region.USE_PREF_SIZE);
    card.setVisible(false);
    card.managedProperty().bind(card.visibleProperty());
    StackPane.setAlignment(card, Pos.CENTER_RIGHT);
    getChildren().add(card);
    goes.setOnFinished(e -> leaveOrWait());
    card.hoverProperty().addListener((o, before, hovered) -> waitAgain());
    sceneProperty().addListener((o, before, now) -> {
      if (before != null) {
        before.removeEventHandler(KeyEvent.KEY_PRESSED, byKey);
      }
      if (now != null) {
        now.addEventHandler(KeyEvent.KEY_PRESSED, byKey);
      }
    });
  }

  /// Shows a notice in place of the one before.
  public void show(Notice notice) {
    Label text = new Label(notice.text());
    text.setWrapText(true);
    card.getChildren().setAll(text);
    text.applyCss();
    // However long what stands beside it is: a notice is read in lines, not in syllables.
    text.setMinWidth(Math.min(NARROWEST, text.prefWidth(-1)));
    shown = notice;
    goes.setDuration(notice.isChoice() ? CHOICE_STAYS : STAYS);
    for (int i = 0; i < notice.answers().size(); i++) {
      card.getChildren().add(button(notice, i + 1));
    }
    card.getChildren().add(closeButton());
    card.setAccessibleText(notice.text());
    card.setVisible(true);
    card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    waitAgain();
  }

  private Button button(Notice notice, int number) {
    Notice.Answer answer = notice.answers().get(number - 1);
    Button button = new Button(answer.label());
    button.getStyleClass().add("notice-answer");
    button.setMinWidth(Region.USE_PREF_SIZE);
    if (notice.isChoice()) {
      Label key = new Label(texts.format("ui.notice.key.cap", number));
      key.getStyleClass().add("notice-key");
      button.setGraphic(key);
      button.setAccessibleHelp(texts.format("ui.notice.key", number));
    }
    button.setOnAction(e -> take(answer));
    return button;
  }

  private void take(Notice.Answer answer) {
    hide();
    answer.body().run();
  }

  /// What has the focus comes first: this hears only of keys that it left.
  private void takeByKey(KeyEvent event) {
    int number = event.getCode().getCode() - KeyCode.DIGIT1.getCode() + 1;
    if (card.isVisible() && shown.isChoice() && event.isAltDown() && number >= 1 && number <= shown.answers().size()) {
      event.consume();
      take(shown.answers().get(number - 1));
    }
  }

  /// Whether there is a notice at this moment.
  public ReadOnlyBooleanProperty shownProperty() {
    return card.visibleProperty();
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
