package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.Place;
import guitara.ui.control.FieldMessage;
import java.util.List;
import java.util.Optional;
import javafx.event.EventTarget;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.PrefixSelectionComboBox;

/// One service card: what, how long, who, in which room.
public final class BookingLineController {

  private static final int LONGEST_MINUTES = 8;

  private final BookingForm form;
  private final ServiceLine line;

  @FXML
  private VBox root;
  @FXML
  private PrefixSelectionComboBox<Pick> serviceBox;
  @FXML
  private TextField minutesField;
  @FXML
  private Button removeButton;
  @FXML
  private PrefixSelectionComboBox<Pick> personBox;
  @FXML
  private PrefixSelectionComboBox<Pick> roomBox;
  @FXML
  private FieldMessage serviceMessage;
  @FXML
  private FieldMessage minutesMessage;
  @FXML
  private FieldMessage personMessage;
  @FXML
  private FieldMessage roomMessage;

  private Optional<CardPicks> picks = Optional.empty();
  private Subscription attached = Subscription.EMPTY;

  private record CardPicks(Picks service, Picks person, Picks room) {}

  BookingLineController(BookingForm form, ServiceLine line) {
    this.form = form;
    this.line = line;
  }

  @FXML
  void initialize() {
    picks = Optional.of(new CardPicks(
        Picks.attach(serviceBox, line.service()), Picks.attach(personBox, line.person()),
        Picks.attach(roomBox, line.room())));
    Cap.at(minutesField, LONGEST_MINUTES, () -> { });
    minutesField.textProperty().bindBidirectional(line.minutes());
    attach(serviceMessage, serviceBox, Spot.Field.SERVICE);
    attach(minutesMessage, minutesField, Spot.Field.MINUTES);
    attach(personMessage, personBox, Spot.Field.PERSON);
    attach(roomMessage, roomBox, Spot.Field.ROOM);
    removeButton.managedProperty().bind(removeButton.visibleProperty());
    roomBox.managedProperty().bind(roomBox.visibleProperty());
    attached = form.stateProperty().subscribe(this::show);
  }

  private void attach(FieldMessage message, Control field, Spot.Field spot) {
    message.attach(field, form.stateProperty().map(state -> state.remark(new Spot(spot, form.fields().seq(line)))));
  }

  private void show(FormState state) {
    int seq = form.fields().seq(line);
    if (seq == 0) {
      return;
    }
    BookingInput.Line now = line.read();
    BookingLists lists = form.lists();
    Optional<AppointmentItem> item = BookingLists.item(state.reading().draft(), seq);
    picks.ifPresent(all -> {
      all.service.show(lists.services(now.serviceId()));
      all.person.show(lists.people(now, item));
      all.room.show(lists.rooms(now, item));
    });
    long own = form.fields().lines().stream().filter(other -> other.guest() == line.guest()).count();
    removeButton.setVisible(own > 1);
    roomBox.setVisible(form.fields().place().get() == Place.BRANCH);
    root.setAccessibleText(form.fields().guests() > 1
        ? form.words().format("booking.guest.line.name", line.guest(), seq)
        : form.words().format("booking.line.name", seq));
  }

  @FXML
  void remove() {
    form.fields().lines().remove(line);
  }

  Node root() {
    return root;
  }

  ServiceLine line() {
    return line;
  }

  /// Where a remark on this card wants the focus.
  Node at(Spot.Field field) {
    return switch (field) {
      case MINUTES -> minutesField;
      case PERSON -> personBox;
      case ROOM -> roomBox;
      case CLIENT, SERVICES, SERVICE, APART, TIME, ADDRESS, NOTES, REASON -> serviceBox;
    };
  }

  /// Where Tab leads from a field of this card: past the length and the room while they are only suggested and nothing
  /// is wrong with them. Shift+Tab stops at every field.
  ///
  /// @param next where the conversation goes on after this card
  Optional<Node> onward(EventTarget from, Optional<Node> next) {
    if (from == serviceBox && line.service().get() != 0 && isSettled(line.minutes(), Spot.Field.MINUTES)) {
      return Optional.of(personBox);
    }
    return next.filter(it -> from == personBox && isSettled(line.room(), Spot.Field.ROOM));
  }

  private boolean isSettled(HandProperty<?> field, Spot.Field spot) {
    return !field.isByHand() && form.stateProperty().get().remark(new Spot(spot, form.fields().seq(line))).isEmpty();
  }

  /// The card is gone: it follows nothing any more.
  void detach() {
    attached.unsubscribe();
    List.of(serviceMessage, minutesMessage, personMessage, roomMessage).forEach(FieldMessage::detach);
  }
}
