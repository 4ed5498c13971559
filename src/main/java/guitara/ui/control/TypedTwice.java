package guitara.ui.control;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.VBox;

/// Something secret that is typed twice, because nobody sees what they type. Enter in the first field leads to the
/// second, there it goes on.
public final class TypedTwice extends VBox {

  private final PasswordField first = new PasswordField();
  private final PasswordField second = new PasswordField();
  private final Label firstLabel = new Label();
  private final Label secondLabel = new Label();
  private final CapsLockHint capsLock = new CapsLockHint();
  private final ObjectProperty<Optional<Remark>> remark = new SimpleObjectProperty<>(Optional.empty());
  private String whenDifferent = "";
  private Runnable done = () -> { };

  public TypedTwice() {
    getStyleClass().add("typed-twice");
    FieldMessage message = new FieldMessage();
    message.attach(second, remark);
    second.textProperty().subscribe(typed -> remark.set(Optional.empty()));
    first.setOnAction(e -> done.run());
    second.setOnAction(e -> done.run());
    getChildren().addAll(field(firstLabel, first), field(secondLabel, second), message, capsLock);
  }

  private static VBox field(Label label, PasswordField field) {
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    field.accessibleTextProperty().bind(label.textProperty());
    VBox both = new VBox(label, field);
    both.getStyleClass().add("field");
    return both;
  }

  /// What was typed both times. Empty where the second time is still to come, or was something else, which is said.
  public Optional<String> agreed() {
    if (first.getText().equals(second.getText())) {
      return Optional.of(first.getText());
    }
    if (!second.getText().isEmpty()) {
      second.clear();
      remark.set(Optional.of(Remark.error(whenDifferent)));
    }
    second.requestFocus();
    return Optional.empty();
  }

  /// Takes digits only, and so many.
  public void takeDigits(int most) {
    for (PasswordField field : new PasswordField[] {first, second}) {
      field.setTextFormatter(new TextFormatter<>(
          change -> change.getControlNewText().matches("\\d{0," + most + "}") ? change : null));
    }
  }

  /// Told by Enter.
  public void whenDone(Runnable told) {
    done = told;
  }

  /// To the first field, for another try.
  public void begin() {
    first.requestFocus();
    first.selectAll();
  }

  /// Forgets what was typed.
  public void clear() {
    first.clear();
    second.clear();
  }

  public String getLabel() {
    return firstLabel.getText();
  }

  public void setLabel(String text) {
    firstLabel.setText(text);
  }

  public String getAgainLabel() {
    return secondLabel.getText();
  }

  public void setAgainLabel(String text) {
    secondLabel.setText(text);
  }

  public String getWhenDifferent() {
    return whenDifferent;
  }

  public void setWhenDifferent(String text) {
    whenDifferent = text;
  }

  public String getCapsLockText() {
    return capsLock.getText();
  }

  public void setCapsLockText(String text) {
    capsLock.setText(text);
  }
}
