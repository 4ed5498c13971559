package guitara.desk.booking;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small head above one guest's services in a group.
final class GuestHead extends HBox {

  private final int guest;

  /// @param drop whoever is left, if anybody, closes the ranks
  GuestHead(int guest, BookingForm form, Runnable another, Runnable drop) {
    this.guest = guest;
    getStyleClass().add("booking-guest");
    BookingWords words = form.words();
    Label name = new Label(words.format("booking.guest", guest));
    name.getStyleClass().add("booking-guest-name");
    if (guest == 1) {
      // The first guest is the one who books.
      name.textProperty().bind(form.fields().client().map(client -> client.isSomebody()
          ? words.format("booking.guest.named", guest, client.name()) : words.format("booking.guest", guest)));
    }
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    getChildren().addAll(
        name, button(Feather.PLUS, words.format("booking.guest.line.add", guest), another),
        button(Feather.X, words.format("booking.guest.drop", guest), drop));
  }

  private static Button button(Feather icon, String name, Runnable body) {
    Button button = new Button(name, new FontIcon(icon));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setTooltip(new Tooltip(name));
    button.setOnAction(e -> body.run());
    return button;
  }

  int guest() {
    return guest;
  }
}
