package guitara.desk.core;

import guitara.booking.AppointmentStatus;
import guitara.ui.board.Tone;
import java.util.Locale;
import javafx.scene.control.Label;

/// A booking's state as colour and word, the same on every screen.
public final class StateChip extends Label {

  public StateChip() {
    getStyleClass().add("state-chip");
  }

  public void show(AppointmentStatus status, String word) {
    setText(word);
    getStyleClass().setAll("label", "state-chip", tone(status).name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// All confirmed states and arrived look alike; what was called off is quiet, and not on the board.
  public static Tone tone(AppointmentStatus status) {
    return switch (status) {
      case PENDING -> Tone.AMBER_DASHED;
      case THERAPIST_CONFIRMED, DRIVER_CONFIRMED, CONFIRMED, ARRIVED -> Tone.BLUE;
      case IN_PROGRESS -> Tone.GREEN_SOLID;
      case AWAITING_PAYMENT -> Tone.VIOLET;
      case COMPLETED, CANCELLED, AUTO_CANCELLED, REJECTED -> Tone.GREY;
      case NO_SHOW -> Tone.RED_HATCHED;
    };
  }
}
