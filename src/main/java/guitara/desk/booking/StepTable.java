package guitara.desk.booking;

import guitara.booking.AppointmentStatus;
import guitara.booking.Step;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The steps that the drawer offers from each state, likeliest first, and where each leads. The database decides; that
/// both say the same is a test.
final class StepTable {

  private StepTable() {}

  static Map<Step, AppointmentStatus> from(AppointmentStatus status) {
    Map<Step, AppointmentStatus> steps = new EnumMap<>(Step.class);
    switch (status) {
      case PENDING -> {
        steps.put(Step.CONFIRM, AppointmentStatus.CONFIRMED);
        steps.put(Step.NO_SHOW, AppointmentStatus.NO_SHOW);
        steps.put(Step.CANCEL, AppointmentStatus.CANCELLED);
      }
      case THERAPIST_CONFIRMED, DRIVER_CONFIRMED -> {
        steps.put(Step.CONFIRM, AppointmentStatus.CONFIRMED);
        steps.put(Step.CANCEL, AppointmentStatus.CANCELLED);
      }
      case CONFIRMED -> {
        steps.put(Step.ARRIVE, AppointmentStatus.ARRIVED);
        steps.put(Step.START, AppointmentStatus.IN_PROGRESS);
        steps.put(Step.NO_SHOW, AppointmentStatus.NO_SHOW);
        steps.put(Step.CANCEL, AppointmentStatus.CANCELLED);
      }
      case ARRIVED -> {
        steps.put(Step.START, AppointmentStatus.IN_PROGRESS);
        steps.put(Step.CANCEL, AppointmentStatus.CANCELLED);
        steps.put(Step.STEP_BACK, AppointmentStatus.CONFIRMED);
      }
      case IN_PROGRESS -> {
        steps.put(Step.FINISH, AppointmentStatus.AWAITING_PAYMENT);
        steps.put(Step.STEP_BACK, AppointmentStatus.ARRIVED);
      }
      case AWAITING_PAYMENT -> {
        steps.put(Step.COMPLETE, AppointmentStatus.COMPLETED);
        steps.put(Step.STEP_BACK, AppointmentStatus.IN_PROGRESS);
      }
      case NO_SHOW, CANCELLED -> steps.put(Step.RESTORE, AppointmentStatus.CONFIRMED);
      case AUTO_CANCELLED -> steps.put(Step.RESTORE, AppointmentStatus.PENDING);
      case COMPLETED, REJECTED -> { }
    }
    return steps;
  }

  static Optional<AppointmentStatus> after(AppointmentStatus status, Step step) {
    return Optional.ofNullable(from(status).get(step));
  }
}
