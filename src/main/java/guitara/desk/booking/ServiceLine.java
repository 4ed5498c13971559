package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;

/// One service of the visit as it stands in the drawer; ids are 0 for nothing chosen.
final class ServiceLine {

  private final Optional<AppointmentItem> origin;
  private int guest;
  private final HandProperty<Long> service;
  private final HandProperty<String> minutes;
  private final HandProperty<Long> person;
  private final HandProperty<Long> room;

  /// A line in which nothing is chosen yet.
  ServiceLine(int guest, BooleanSupplier filling) {
    this(BookingInput.Line.EMPTY, filling);
    this.guest = guest;
  }

  /// A line as it stood; what was something is as good as set by hand.
  ServiceLine(BookingInput.Line line, BooleanSupplier filling) {
    this.origin = line.origin();
    this.guest = line.guest();
    this.service = new HandProperty<>(0L, filling);
    this.minutes = new HandProperty<>("", filling);
    this.person = new HandProperty<>(0L, filling);
    this.room = new HandProperty<>(0L, filling);
    if (line.serviceId() != 0) {
      service.fix(line.serviceId());
      minutes.fix(line.minutes());
      person.fix(line.staffId());
      room.fix(line.roomId());
    }
    // A shorter or longer service, another room: what was agreed for the old one says nothing about the new.
    service.addListener((o, before, now) -> {
      if (before != 0) {
        minutes.release();
      }
    });
  }

  /// The same line with what was suggested in it still open to other suggestions.
  ServiceLine restored(BookingInput.Line line, KeptBooking.LineHands hands) {
    service.restore(line.serviceId(), hands.service());
    minutes.restore(line.minutes(), hands.minutes());
    person.restore(line.staffId(), hands.person());
    room.restore(line.roomId(), hands.room());
    return this;
  }

  KeptBooking.LineHands hands() {
    return new KeptBooking.LineHands(
        service.isByHand(), minutes.isByHand(), person.isByHand(), room.isByHand());
  }

  BookingInput.Line read() {
    return new BookingInput.Line(guest, service.get(), minutes.get(), person.get(), room.get(), origin);
  }

  List<Observable> fields() {
    return List.of(service, minutes, person, room);
  }

  /// Whose it is, from 1.
  int guest() {
    return guest;
  }

  /// Another guest was dropped: the ranks close.
  void guest(int number) {
    guest = number;
  }

  HandProperty<Long> service() {
    return service;
  }

  HandProperty<String> minutes() {
    return minutes;
  }

  HandProperty<Long> person() {
    return person;
  }

  HandProperty<Long> room() {
    return room;
  }
}
