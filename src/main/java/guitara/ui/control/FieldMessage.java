package guitara.ui.control;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An error or a warning beside its field. It takes no room while there is nothing to say.
///
/// ```
/// FieldMessage message = new FieldMessage();
/// message.attach(phoneField, model.phoneRemarkProperty());   // ObservableValue<Optional<Remark>>
/// ```
public final class FieldMessage extends Label {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  private Subscription attached = Subscription.EMPTY;

  public FieldMessage() {
    getStyleClass().add("field-message");
    setWrapText(true);
    setAccessibleRole(AccessibleRole.TEXT);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Follows what is to be said about a field; one field at a time.
  public void attach(Control field, ObservableValue<Optional<Remark>> remark) {
    detach();
    setLabelFor(field);
    ChangeListener<Optional<Remark>> listener = (o, before, now) -> show(field, now);
    remark.addListener(listener);
    show(field, remark.getValue());
    attached = () -> remark.removeListener(listener);
  }

  /// Stops following.
  public void detach() {
    attached.unsubscribe();
    attached = Subscription.EMPTY;
  }

  private void show(Node field, Optional<Remark> remark) {
    boolean error = remark.filter(r -> r.kind() == Remark.Kind.ERROR).isPresent();
    field.pseudoClassStateChanged(DANGER, error);
    field.pseudoClassStateChanged(WARNING, remark.isPresent() && !error);
    pseudoClassStateChanged(DANGER, error);
    pseudoClassStateChanged(WARNING, remark.isPresent() && !error);
    setText(remark.map(Remark::text).orElse(""));
    field.setAccessibleHelp(getText());
    setGraphic(remark.isEmpty() ? null : new FontIcon(error ? Feather.ALERT_CIRCLE : Feather.ALERT_TRIANGLE));
    setVisible(remark.isPresent());
  }
}
