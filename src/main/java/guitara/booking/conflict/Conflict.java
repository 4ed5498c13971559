package guitara.booking.conflict;

import guitara.booking.AppointmentStatus;
import guitara.time.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Something about a booking to come that is not as it should be.
///
/// @param treatment the one concerned; of a booking made twice, its first
public record Conflict(Visit visit, Treatment treatment, Why why) {

  /// The booking.
  ///
  /// @param overrideReason why it was booked although a rule spoke against it; empty when none did
  public record Visit(long id, AppointmentStatus status, String client, String overrideReason) {}

  /// The treatment that it is about.
  ///
  /// @param day the business day it belongs to
  public record Treatment(int seq, long serviceId, OptionalLong staffId, Slot during, LocalDate day) {}

  /// What is wrong, the worst first.
  public enum Kind {
    ABSENT,
    OUTSIDE_HOURS,
    UNASSIGNED,
    DOUBLE_WISH,
    BUFFER
  }

  /// What is wrong, with what its sentence needs.
  public sealed interface Why {

    Kind kind();

    /// The therapist is absent that business day.
    ///
    /// @param text the kind of absence and its reason
    record Absent(String text) implements Why {

      @Override
      public Kind kind() {
        return Kind.ABSENT;
      }
    }

    /// It does not lie within the therapist's working time.
    ///
    /// @param working from when till when they work that day; empty where they do not
    record OutsideHours(Optional<Slot> working) implements Why {

      @Override
      public Kind kind() {
        return Kind.OUTSIDE_HOURS;
      }
    }

    /// Nobody is assigned to it.
    record Unassigned() implements Why {

      @Override
      public Kind kind() {
        return Kind.UNASSIGNED;
      }
    }

    /// The same client has another booking with the same service that day, or another wish at that time.
    record DoubleWish(long otherId, Instant otherStart) implements Why {

      @Override
      public Kind kind() {
        return Kind.DOUBLE_WISH;
      }
    }

    /// A pause around it is shorter than the service asks.
    ///
    /// @param given minutes
    /// @param asked minutes
    record ShortPause(Pause pause, int given, int asked) implements Why {

      @Override
      public Kind kind() {
        return Kind.BUFFER;
      }
    }
  }

  /// A stretch that is kept free around a treatment.
  public enum Pause {
    BEFORE,
    AFTER,
    TURNOVER
  }

  public Kind kind() {
    return why.kind();
  }

  /// Whether somebody booked it knowing, and said why.
  public boolean overridden() {
    return !visit.overrideReason.isEmpty();
  }
}
