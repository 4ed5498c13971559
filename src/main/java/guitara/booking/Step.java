package guitara.booking;

/// The steps of machine M1 that the desk takes. From where each leads where is said by the table `transition` alone.
public enum Step {
  CONFIRM,
  ARRIVE,
  START,
  FINISH,
  COMPLETE,
  NO_SHOW,
  CANCEL,
  RESTORE,
  STEP_BACK;

  /// Whether it calls a booking off and so must say why.
  public boolean needsReason() {
    return this == CANCEL;
  }
}
