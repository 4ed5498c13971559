package guitara.ui.control;

import java.util.Optional;

/// A failure with its two messages: one for the log, one for the person, in their words and with the next step.
///
/// @param code      stable and short, to be read out over the phone, such as "DB-57P01"
/// @param forLog    everything a developer needs; no personal data
/// @param forPerson what happened and what to do next
/// @param retry     what "try again" does, where that makes sense
public record Failure(String code, String forLog, String forPerson, Optional<Runnable> retry) {

  public Failure {
    if (code.isBlank() || forPerson.isBlank()) {
      throw new IllegalArgumentException("A failure needs a code and a sentence for the person");
    }
  }
}
