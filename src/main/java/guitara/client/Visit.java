package guitara.client;

import guitara.money.Money;
import java.time.Instant;

/// One booking of a client, past or to come, as their card lists it.
///
/// @param services what was booked, such as "Shiatsu massage + Foot massage"
/// @param staff who treats them, such as "Jo Reyes, Bea Cruz"; empty where nobody is assigned
/// @param status the code of its state
/// @param reason why it was called off; empty if it was not, or nobody said
public record Visit(
    long appointment, Instant start, Instant end, String services, String staff, Money price, String status,
    String reason) {}
