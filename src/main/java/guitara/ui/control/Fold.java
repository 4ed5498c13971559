package guitara.ui.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A heading with what is so now, and a form that is out of the way until the button beside it opens it; the same
/// button leaves it. Closed, the focus that was in it is on the button again.
@DefaultProperty("form")
public final class Fold extends VBox {

  private final Label title = new Label();
  private final Label state = new Label();
  private final Button opener = new Button();
  private final VBox form = new VBox();
  private final StringProperty openerText = new SimpleStringProperty(this, "openerText", "");
  private final StringProperty closerText = new SimpleStringProperty(this, "closerText", "");
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

  public Fold() {
    getStyleClass().add("fold");
    title.getStyleClass().add("fold-title");
    state.getStyleClass().add("field-message");
    state.setWrapText(true);
    state.visibleProperty().bind(state.textProperty().isNotEmpty());
    state.managedProperty().bind(state.visibleProperty());
    VBox words = new VBox(title, state);
    words.getStyleClass().add("fold-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    opener.setMinWidth(USE_PREF_SIZE);
    opener.setOnAction(e -> {
      if (open.get()) {
        close();
      } else {
        open();
      }
    });
    opener.textProperty().bind(open.flatMap(now -> now ? closerText : openerText));
    HBox head = new HBox(words, opener);
    head.getStyleClass().add("fold-head");
    form.getStyleClass().add("fold-form");
    form.visibleProperty().bind(open);
    form.managedProperty().bind(open);
    getChildren().addAll(head, form);
  }

  /// What is folded away.
  public ObservableList<Node> getForm() {
    return form.getChildren();
  }

  public void open() {
    open.set(true);
    Reveal.show(this);
  }

  public void close() {
    boolean hadFocus = new FocusReturn(form).isInside();
    open.set(false);
    if (hadFocus) {
      opener.requestFocus();
    }
  }

  public boolean isOpen() {
    return open.get();
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  public String getTitle() {
    return title.getText();
  }

  public void setTitle(String text) {
    title.setText(text);
  }

  public String getOpenerText() {
    return openerText.get();
  }

  public void setOpenerText(String text) {
    openerText.set(text);
  }

  public String getCloserText() {
    return closerText.get();
  }

  public void setCloserText(String text) {
    closerText.set(text);
  }

  /// What is so now; nothing for an empty sentence.
  public void setState(String text) {
    state.setText(text);
  }

  /// The button that opens and leaves it.
  public Button opener() {
    return opener;
  }
}
