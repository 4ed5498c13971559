package guitara.desk.booking;

import guitara.booking.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// The fields of the drawer and nothing else: what stands in them, and whether a hand changed anything.
final class BookingFields {

  private final ObjectProperty<PickedClient> client = new SimpleObjectProperty<>(PickedClient.NOBODY);
  private final ObservableList<ServiceLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<LocalDate> day;
  private final HandProperty<String> time = new HandProperty<>("", this::isFilling);
  private final StringProperty apart = new SimpleStringProperty("");
  private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.BRANCH);
  private final StringProperty address = new SimpleStringProperty("");
  private final StringProperty notes = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final BooleanProperty tentative = new SimpleBooleanProperty();
  private final BooleanProperty touched = new SimpleBooleanProperty();
  private final InvalidationListener any = o -> fieldChanged();
  private final Runnable changed;
  private int filling;

  /// @param changed runs after every change, once for a filling
  BookingFields(LocalDate day, Runnable changed) {
    this.day = new SimpleObjectProperty<>(day);
    this.changed = changed;
    List.of(client, this.day, time, apart, place, address, notes, reason, tentative)
        .forEach(field -> field.addListener(any));
    lines.addListener((ListChangeListener<ServiceLine>) change -> {
      while (change.next()) {
        change.getAddedSubList().forEach(line -> line.fields().forEach(field -> field.addListener(any)));
        change.getRemoved().forEach(line -> line.fields().forEach(field -> field.removeListener(any)));
      }
      fieldChanged();
    });
  }

  private void fieldChanged() {
    if (filling == 0) {
      touched.set(true);
      changed.run();
    }
  }

  /// Changes fields in the program's own name: nothing counts as typed, and listeners hear of it once, at the end.
  void fill(Runnable body) {
    suggest(body);
    changed.run();
  }

  /// The same without telling anybody.
  void suggest(Runnable body) {
    filling++;
    try {
      body.run();
    } finally {
      filling--;
    }
  }

  boolean isFilling() {
    return filling > 0;
  }

  /// Shows other input in place of what stands here.
  void show(BookingInput input) {
    client.set(input.client());
    lines.setAll(input.lines().stream().map(line -> new ServiceLine(line, this::isFilling)).toList());
    day.set(input.when().day());
    time.fix(input.when().time());
    apart.set(input.when().apart());
    place.set(input.where().place());
    address.set(input.where().address());
    notes.set(input.notes());
    reason.set(input.reason());
    tentative.set(input.tentative());
  }

  /// Shows what stood here before, with what was suggested in it still open to other suggestions.
  void restore(BookingInput input, KeptBooking.Hands hands) {
    show(input);
    lines.clear();
    for (int i = 0; i < input.lines().size(); i++) {
      BookingInput.Line line = input.lines().get(i);
      lines.add(new ServiceLine(line, this::isFilling).restored(line, hands.lines().get(i)));
    }
    time.restore(input.when().time(), hands.time());
  }

  /// Which values a hand set.
  KeptBooking.Hands hands() {
    return new KeptBooking.Hands(time.isByHand(), lines.stream().map(ServiceLine::hands).toList());
  }

  /// Takes times, people and rooms from elsewhere, as if a hand had set them; services and the rest stay.
  void take(BookingInput input) {
    day.set(input.when().day());
    time.fix(input.when().time());
    for (int i = 0; i < Math.min(lines.size(), input.lines().size()); i++) {
      lines.get(i).minutes().fix(input.lines().get(i).minutes());
      lines.get(i).person().fix(input.lines().get(i).staffId());
      lines.get(i).room().fix(input.lines().get(i).roomId());
    }
  }

  BookingInput read() {
    return new BookingInput(
        client.get(), lines.stream().map(ServiceLine::read).toList(),
        new BookingInput.When(day.get(), time.get(), apart.get()), new BookingInput.Where(place.get(), address.get()),
        notes.get(), reason.get(), tentative.get());
  }

  /// Another service of the last guest.
  ServiceLine addLine() {
    return addLine(Math.max(1, guests()));
  }

  /// Another service of one guest, after the guest's others.
  ServiceLine addLine(int guest) {
    ServiceLine line = new ServiceLine(guest, this::isFilling);
    long before = lines.stream().filter(it -> it.guest() <= guest).count();
    lines.add((int) before, line);
    return line;
  }

  /// Another guest, who takes what the first one takes.
  ServiceLine addGuest() {
    ServiceLine line = new ServiceLine(guests() + 1, this::isFilling);
    line.service().suggest(line(1).map(first -> first.service().get()).orElse(0L));
    lines.add(line);
    return line;
  }

  /// A guest does not come; the others close the ranks.
  void dropGuest(int guest) {
    suggest(() -> {
      List<ServiceLine> gone = lines.stream().filter(line -> line.guest() == guest).toList();
      lines.stream().filter(line -> line.guest() > guest).forEach(line -> line.guest(line.guest() - 1));
      lines.removeAll(gone);
    });
    fieldChanged();
  }

  /// How many guests there are.
  int guests() {
    return lines.isEmpty() ? 0 : lines.getLast().guest();
  }

  Optional<ServiceLine> line(int seq) {
    return seq >= 1 && seq <= lines.size() ? Optional.of(lines.get(seq - 1)) : Optional.empty();
  }

  /// The number of a line in the visit, from 1.
  int seq(ServiceLine line) {
    return lines.indexOf(line) + 1;
  }

  ObjectProperty<PickedClient> client() {
    return client;
  }

  ObservableList<ServiceLine> lines() {
    return lines;
  }

  ObjectProperty<LocalDate> day() {
    return day;
  }

  HandProperty<String> time() {
    return time;
  }

  /// Minutes between the guests of a group, as typed; empty where all begin at once.
  StringProperty apart() {
    return apart;
  }

  ObjectProperty<Place> place() {
    return place;
  }

  StringProperty address() {
    return address;
  }

  StringProperty notes() {
    return notes;
  }

  StringProperty reason() {
    return reason;
  }

  BooleanProperty tentative() {
    return tentative;
  }

  /// Whether a hand changed anything since the drawer opened.
  BooleanProperty touched() {
    return touched;
  }
}
