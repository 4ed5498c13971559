package guitara.desk.booking;

import guitara.ui.control.FieldMessage;
import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Whether the guests of a group begin all at once or one after the other.
public final class BookingGroupController {

  private static final String USUALLY_APART = "30";

  private final BookingForm form;

  @FXML
  private VBox root;
  @FXML
  private ToggleGroup choice;
  @FXML
  private ToggleButton togetherButton;
  @FXML
  private ToggleButton apartButton;
  @FXML
  private HBox apartBox;
  @FXML
  private TextField apartField;
  @FXML
  private FieldMessage apartMessage;

  public BookingGroupController(BookingForm form) {
    this.form = form;
  }

  @FXML
  void initialize() {
    BookingFields fields = form.fields();
    root.managedProperty().bind(root.visibleProperty());
    Cap.at(apartField, TimeEntry.LONGEST, () -> { });
    apartField.textProperty().bindBidirectional(fields.apart());
    fields.apart().subscribe(typed -> {
      // A field that is emptied to be typed anew stays.
      if (!apartField.isFocused()) {
        choice.selectToggle(typed.isEmpty() ? togetherButton : apartButton);
      }
    });
    choice.selectedToggleProperty().addListener((o, before, now) -> choose(before, now));
    apartBox.visibleProperty().bind(apartButton.selectedProperty());
    apartBox.managedProperty().bind(apartBox.visibleProperty());
    apartMessage.attach(apartField, form.stateProperty().map(state -> state.remark(Spot.APART)));
    form.stateProperty().subscribe(state -> root.setVisible(fields.guests() > 1));
  }

  /// One of the two always stays chosen.
  private void choose(Toggle before, Toggle now) {
    if (now == null) {
      choice.selectToggle(before);
    } else if (now == togetherButton) {
      form.fields().apart().set("");
    } else if (form.fields().apart().get().isEmpty()) {
      form.fields().apart().set(USUALLY_APART);
      apartField.requestFocus();
    }
  }

  TextField field() {
    return apartField;
  }
}
