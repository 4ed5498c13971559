package guitara.facility;

import guitara.time.Slot;
import guitara.time.WallTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;

/// A place of business with its own clock.
///
/// @param opens local opening time
/// @param closes local closing time; at or before `opens` means on the next calendar day (Royal Care: 13:00 to 01:00)
/// @param cut local time at which one business day ends and the next begins (05:00)
/// @param slot the grid on which bookings usually start
/// @param travelMinutes kept free before and after a treatment at an address
/// @param phoneRegion where phone numbers typed without a country code belong (ISO 3166, as in `PH`)
public record Branch(
    long id,
    String code,
    String name,
    ZoneId zone,
    LocalTime opens,
    LocalTime closes,
    LocalTime cut,
    Duration slot,
    Currency currency,
    int travelMinutes,
    String phoneRegion) {

  /// The business day that an instant belongs to: work past midnight stays with the evening it began.
  public LocalDate businessDate(Instant at) {
    return at.atZone(zone).toLocalDateTime().minusSeconds(cut.toSecondOfDay()).toLocalDate();
  }

  /// The opening hours of a business day.
  public Slot openingHours(LocalDate businessDay) {
    LocalDate closingDay = closes.isAfter(opens) ? businessDay : businessDay.plusDays(1);
    return new Slot(at(businessDay, opens), at(closingDay, closes));
  }

  /// The whole business day, from cut to cut: 23 or 25 hours where the clocks change.
  public Slot businessDay(LocalDate day) {
    return new Slot(at(day, cut), at(day.plusDays(1), cut));
  }

  /// The instant of a wall-clock time on a business day; times before the cut are after midnight.
  public Instant instantOn(LocalDate businessDay, LocalTime time) {
    return at(time.isBefore(cut) ? businessDay.plusDays(1) : businessDay, time);
  }

  /// The same, and whether that time is on the wall at all in a night in which the clocks change.
  public WallTime onTheWall(LocalDate businessDay, LocalTime time) {
    return WallTime.of((time.isBefore(cut) ? businessDay.plusDays(1) : businessDay).atTime(time), zone);
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }
}
