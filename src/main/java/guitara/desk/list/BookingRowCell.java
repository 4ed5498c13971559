package guitara.desk.list;

import guitara.booking.list.BookingLine;
import guitara.desk.core.StateChip;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// A line of the list of bookings.
final class BookingRowCell extends ListCell<BookingLine> {

  private static final PseudoClass OPEN_WORK = PseudoClass.getPseudoClass("unassigned");

  private final Supplier<LineWords> words;
  private final Label day = new Label();
  private final Label time = new Label();
  private final Label client = new Label();
  private final Label services = new Label();
  private final Label people = new Label();
  private final Label rooms = new Label();
  private final StateChip state = new StateChip();
  private final Label price = new Label();
  private final Label booked = new Label();
  private final HBox line;

  /// @param narrow whether there is no room for all columns
  BookingRowCell(Supplier<LineWords> words, ObservableBooleanValue narrow) {
    this.words = words;
    day.getStyleClass().add("column-day");
    time.getStyleClass().addAll("column-time", "tabular");
    client.getStyleClass().addAll("column-client", "strong");
    services.getStyleClass().add("column-services");
    people.getStyleClass().add("column-people");
    rooms.getStyleClass().add("column-rooms");
    price.getStyleClass().addAll("column-price", "tabular");
    booked.getStyleClass().add("column-booked");
    StackPane stateColumn = new StackPane(state);
    stateColumn.getStyleClass().add("column-state");
    line = new HBox(day, time, client, services, people, rooms, stateColumn, price, booked);
    line.getStyleClass().add("booking-row");
    for (Label wide : List.of(client, services)) {
      wide.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(wide, Priority.ALWAYS);
    }
    hideWhen(narrow, rooms, booked);
    setPrefWidth(0);
  }

  static void hideWhen(ObservableBooleanValue narrow, javafx.scene.Node... columns) {
    for (javafx.scene.Node column : columns) {
      column.visibleProperty().bind(javafx.beans.binding.Bindings.not(narrow));
      column.managedProperty().bind(column.visibleProperty());
    }
  }

  @Override
  protected void updateItem(BookingLine booking, boolean empty) {
    super.updateItem(booking, empty);
    if (empty || booking == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    LineWords say = words.get();
    day.setText(say.day(booking.during().start()));
    time.setText(say.span(booking.during()));
    client.setText(booking.guest().name());
    services.setText(say.services(booking));
    people.setText(say.people(booking));
    people.pseudoClassStateChanged(OPEN_WORK, booking.unassigned());
    rooms.setText(say.rooms(booking));
    state.show(booking.status(), say.state(booking));
    price.setText(say.price(booking));
    booked.setText(say.booked(booking));
    setAccessibleText(Stream.of(day, time, client, services, people, rooms, state, price).map(Label::getText)
        .filter(text -> !text.isEmpty()).collect(Collectors.joining(", ")));
    setGraphic(line);
  }
}
