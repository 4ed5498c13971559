package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;

/// One service of the visit as it stands in the drawer; ids are 0 for nothing chosen.
final class ServiceLine {

  private final Optional<AppointmentItem> origin;
  private final HandProperty<Long> service;
  private final HandProperty<String> minutes;
  private final HandProperty<Long> person;
  private final HandProperty<Long> room;

  /// A line in which nothing is chosen yet.
  ServiceLine(BooleanSupplier filling) {
    this(BookingInput.Line.EMPTY, filling);
  }

  /// A line as it stood; what was something is as good as set by hand.
  ServiceLine(BookingInput.Line line, BooleanSupplier filling) {
    this.origin = line.origin();
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

  BookingInput.Line read() {
    return new BookingInput.Line(service.get(), minutes.get(), person.get(), room.get(), origin);
  }

  List<Observable> fields() {
    return List.of(service, minutes, person, room);
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
