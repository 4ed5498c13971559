package guitara.desk.booking;

import guitara.booking.Alternative;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Up to three ways out at the foot of the form, one key each.
public final class BookingWaysController {

  private final BookingForm form;
  private final Runnable taken;

  @FXML
  private VBox root;
  @FXML
  private Label title;
  @FXML
  private FlowPane ways;

  /// @param taken runs when a way was taken, to give the focus a place
  public BookingWaysController(BookingForm form, Runnable taken) {
    this.form = form;
    this.taken = taken;
  }

  @FXML
  void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    ways.managedProperty().bind(ways.visibleProperty());
    form.ways().offersProperty().subscribe(this::show);
  }

  private void show(BookingWays.Offers offers) {
    root.setVisible(offers.shown());
    ways.setDisable(!offers.fresh());
    List<Alternative> now = offers.ways();
    title.setText(form.words().text(now.isEmpty() ? "booking.ways.none" : "booking.ways"));
    ways.setVisible(!now.isEmpty());
    ways.getChildren().clear();
    for (int i = 0; i < now.size(); i++) {
      ways.getChildren().add(button(i + 1, now.get(i)));
    }
  }

  private Button button(int number, Alternative way) {
    Label key = new Label(Integer.toString(number));
    key.getStyleClass().addAll("key-cap", "offer-key");
    Button button = new Button(form.inWords(way), key);
    button.setId("way-" + number);
    button.getStyleClass().addAll("offer", "tabular");
    button.setAccessibleHelp(form.words().format("booking.ways.key", number));
    button.setOnAction(e -> take(way));
    return button;
  }

  private void take(Alternative way) {
    form.take(way);
    taken.run();
  }

  /// How to take the way of a number from 1, if there is one now. The focus stays where it is, unless it was here.
  Optional<Runnable> offered(int number) {
    BookingWays.Offers offers = form.ways().offersProperty().get();
    if (!offers.shown() || !offers.fresh() || number > offers.ways().size()) {
      return Optional.empty();
    }
    Alternative way = offers.ways().get(number - 1);
    return Optional.of(ways.isFocusWithin() ? () -> take(way) : () -> form.take(way));
  }
}
