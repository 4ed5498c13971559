package guitara.client;

import java.time.LocalDate;
import java.util.Optional;

/// What to mind when looking after a client.
///
/// @param notes empty if there are none
/// @param allergyNote empty if there is none
/// @param preferredStaff who should treat them, if they said so
public record Care(Optional<LocalDate> birthDate, String notes, String allergyNote, Optional<Long> preferredStaff) {}
