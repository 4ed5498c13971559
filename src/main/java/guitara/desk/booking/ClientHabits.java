package guitara.desk.booking;

import java.util.OptionalLong;

/// What a client usually takes and who treated them last; known a moment after they were chosen.
public record ClientHabits(long clientId, OptionalLong usualService, OptionalLong lastTherapist) {}
