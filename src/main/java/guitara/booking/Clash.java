package guitara.booking;

import guitara.time.Slot;
import java.time.Instant;

/// Somebody or something is taken: who has it, until when, and who booked that.
///
/// @param kind STAFF, ROOM or CLIENT
/// @param elsewhere held by another branch, whose client is nobody's business here: the names are empty then
public record Clash(
    String kind,
    long resourceId,
    String resource,
    Slot during,
    boolean elsewhere,
    long appointmentId,
    String client,
    String bookedBy,
    Instant bookedAt) {}
