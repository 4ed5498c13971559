package guitara.booking;

import guitara.time.Slot;
import java.time.Instant;

/// Somebody or something is taken: who has it, until when, and who booked, blocked or holds that.
///
/// @param kind STAFF, ROOM or CLIENT
/// @param elsewhere held by another branch, whose client is nobody's business here: the names are empty then
/// @param appointmentId 0 where no booking is in the way
/// @param holder the booking's client, or the blocked time's title or [BlockKind]; empty for a hold
public record Clash(
    String kind,
    long resourceId,
    String resource,
    Slot during,
    boolean elsewhere,
    ClaimPurpose purpose,
    long appointmentId,
    String holder,
    String bookedBy,
    Instant bookedAt) {}
