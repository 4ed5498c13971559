package guitara.admin.health;

import guitara.access.Capability;
import guitara.admin.core.AdminContext;
import guitara.admin.health.LimitsController.Limit;
import guitara.health.ChangeThreshold;
import guitara.ui.Texts;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.OptionalDouble;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/// One limit of the checks: another value for this house, or the one that is shipped.
public final class LimitController {

  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final HealthModel model;
  private final AdminContext context;
  private final Limit limit;
  private final Runnable changed;
  private final NumberFormat numbers;

  @FXML private Label name;
  @FXML private TextField valueField;
  @FXML private Label message;
  @FXML private Button saveButton;
  @FXML private Button shippedButton;

  /// @param changed told when the limit has another value
  LimitController(HealthModel model, Limit limit, Runnable changed) {
    this.model = model;
    this.context = model.context();
    this.limit = limit;
    this.changed = changed;
    this.numbers = NumberFormat.getNumberInstance(context.texts().locale());
    numbers.setMaximumFractionDigits(4);
  }

  @FXML
  void initialize() {
    Texts texts = context.texts();
    boolean may = context.session().get().rights().has(Capability.HEALTH_CURE);
    name.setText(model.words().threshold(limit.threshold().code()));
    valueField.setText(numbers.format(limit.value()));
    valueField.setEditable(may);
    saveButton.setVisible(may);
    shippedButton.setVisible(may);
    shippedButton.setText(texts.format("admin.health.limit.take-shipped", numbers.format(limit.threshold().shipped())));
    valueField.textProperty().subscribe(typed -> {
      boolean wrong = typed().isEmpty();
      valueField.pseudoClassStateChanged(DANGER, wrong);
      message.setText(wrong ? texts.get("admin.health.limit.wrong") : "");
      saveButton.setDisable(wrong);
    });
  }

  /// What was typed; empty where it is no number above nought.
  private OptionalDouble typed() {
    String text = valueField.getText().strip();
    ParsePosition end = new ParsePosition(0);
    Number number = numbers.parse(text, end);
    boolean whole = number != null && end.getIndex() == text.length();
    return whole && number.doubleValue() > 0 ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  @FXML
  void save() {
    typed().ifPresent(this::change);
  }

  @FXML
  void takeShipped() {
    change(limit.threshold().shipped());
  }

  private void change(double value) {
    String who = context.session().get().person().name();
    context.tasks().run(() -> new ChangeThreshold(model.care()).change(limit.threshold().code(), value, who))
        .onSuccess(outcome -> {
          context.place().finish();
          context.place().say(context.texts().get("admin.health.limit.saved"));
          changed.run();
        })
        .onFailure(failure -> context.place().fail(failure, () -> change(value)))
        .start();
  }

  Node first() {
    return valueField;
  }

  BooleanBinding dirty() {
    return valueField.textProperty().isNotEqualTo(numbers.format(limit.value()));
  }
}
