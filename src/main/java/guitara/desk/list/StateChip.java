package guitara.desk.list;

import guitara.booking.AppointmentStatus;
import javafx.scene.control.Label;

/// A state as colour and word.
final class StateChip extends Label {

  StateChip() {
    getStyleClass().add("state-chip");
  }

  void show(AppointmentStatus status, String word) {
    setText(word);
    getStyleClass().setAll("state-chip", tone(status));
  }

  /// The colours of the board.
  private static String tone(AppointmentStatus status) {
    return switch (status) {
      case PENDING -> "amber";
      case THERAPIST_CONFIRMED, DRIVER_CONFIRMED, CONFIRMED, ARRIVED -> "blue";
      case IN_PROGRESS -> "green";
      case AWAITING_PAYMENT -> "violet";
      case COMPLETED, CANCELLED, AUTO_CANCELLED, REJECTED -> "grey";
      case NO_SHOW -> "red";
    };
  }
}
