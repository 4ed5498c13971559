package guitara.desk.booking;

import guitara.desk.DeskScreen;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The service cards of a form, in a group under a head for each guest. Cards of lines that stay are kept, with the
/// focus in them.
final class BookingCards {

  private final BookingForm form;
  private final Texts texts;
  private final VBox place;
  private final Consumer<Spot> focus;
  private final BookingGuests guests;
  private final List<BookingLineController> cards = new ArrayList<>();

  /// @param focus moves the focus to a place in the form
  BookingCards(BookingForm form, Texts texts, VBox place, Consumer<Spot> focus) {
    this.form = form;
    this.texts = texts;
    this.place = place;
    this.focus = focus;
    this.guests = new BookingGuests(form);
  }

  /// Follows the form's lines from now on.
  void attach() {
    form.fields().lines().addListener((ListChangeListener<ServiceLine>) change -> arrange(form.fields().lines()));
    arrange(form.fields().lines());
  }

  private void arrange(List<ServiceLine> lines) {
    cards.stream().filter(card -> !lines.contains(card.line())).forEach(BookingLineController::detach);
    cards.removeIf(card -> !lines.contains(card.line()));
    for (int i = 0; i < lines.size(); i++) {
      if (i == cards.size() || cards.get(i).line() != lines.get(i)) {
        cards.add(i, card(lines.get(i)));
      }
    }
    boolean group = form.fields().guests() > 1;
    List<Node> shown = new ArrayList<>();
    int guest = 0;
    for (BookingLineController card : cards) {
      int next = card.line().guest();
      if (group && next != guest) {
        shown.add(new GuestHead(next, form, () -> addService(next), () -> drop(next)));
      }
      guest = next;
      shown.add(card.root());
    }
    place.getChildren().setAll(shown);
  }

  private BookingLineController card(ServiceLine line) {
    Controllers controllers =
        new Controllers().with(BookingLineController.class, () -> new BookingLineController(form, line));
    return new ScreenLoader(controllers, texts).load(DeskScreen.BOOKING_LINE, BookingLineController.class).controller();
  }

  /// Another service of a guest, with the focus in it.
  void addService(int guest) {
    guests.addService(guest).ifPresent(line -> focus.accept(new Spot(Spot.Field.SERVICE, form.fields().seq(line))));
  }

  /// Another guest, with the focus on their service.
  void addGuest() {
    guests.add().ifPresent(line -> focus.accept(new Spot(Spot.Field.SERVICE, form.fields().seq(line))));
  }

  private void drop(int guest) {
    guests.drop(guest);
    focus.accept(new Spot(Spot.Field.SERVICE, 1));
  }

  /// Where a remark on a line wants the focus.
  Optional<Node> at(Spot spot) {
    return spot.seq() > 0 && spot.seq() <= cards.size()
        ? Optional.of(cards.get(spot.seq() - 1).at(spot.field())) : Optional.empty();
  }

  /// Where Tab leads from a card, past what is filled in well already; empty where it leads to the next field as usual.
  ///
  /// @param time where the conversation goes on after the services of a single guest
  Optional<Node> onward(EventTarget from, Node time) {
    for (int i = 0; i < cards.size(); i++) {
      Optional<Node> next = i + 1 < cards.size() ? Optional.of(cards.get(i + 1).at(Spot.Field.SERVICE))
          : form.fields().guests() < 2 ? Optional.of(time) : Optional.empty();
      Optional<Node> onward = cards.get(i).onward(from, next);
      if (onward.isPresent()) {
        return onward;
      }
    }
    return Optional.empty();
  }
}
