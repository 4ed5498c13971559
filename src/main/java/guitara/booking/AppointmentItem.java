package guitara.booking;

import guitara.time.Slot;
import java.math.BigDecimal;
import java.util.OptionalLong;

/// One treatment of one guest by one person in one room; no staff means still to be assigned.
///
/// @param seq its place in the visit, from 1
/// @param guest which guest of the visit, from 1
/// @param price in the branch's currency, frozen when booked
public record AppointmentItem(
    int seq,
    int guest,
    long serviceId,
    OptionalLong staffId,
    OptionalLong roomId,
    Slot during,
    Buffers buffers,
    BigDecimal price) {

  public static final int MOST_GUESTS = 20;
  private static final int PRICE_DIGITS = 8;
  private static final int PRICE_DECIMALS = 2;

  public AppointmentItem {
    if (seq < 1 || guest < 1 || guest > MOST_GUESTS) {
      throw new IllegalArgumentException("No treatment " + seq + " of guest " + guest);
    }
    BigDecimal exact = price.stripTrailingZeros();
    if (exact.signum() < 0 || exact.scale() > PRICE_DECIMALS || exact.precision() - exact.scale() > PRICE_DIGITS) {
      throw new IllegalArgumentException("No price: " + price);
    }
  }

  /// Minutes that are kept free around a treatment.
  ///
  /// @param before for the therapist
  /// @param after for the therapist
  /// @param turnover for the room, after it
  public record Buffers(int before, int after, int turnover) {

    public static final int LONGEST = 240;
    public static final Buffers NONE = new Buffers(0, 0, 0);

    public Buffers {
      if (Math.min(before, Math.min(after, turnover)) < 0 || Math.max(before, Math.max(after, turnover)) > LONGEST) {
        throw new IllegalArgumentException("Buffers have 0 to " + LONGEST + " minutes");
      }
    }
  }

  /// How long the therapist is busy with it.
  public Slot staffBusy() {
    return during.widened(buffers.before, buffers.after);
  }

  /// How long the room is busy with it.
  public Slot roomBusy() {
    return during.widened(0, buffers.turnover);
  }

  public AppointmentItem at(Slot slot) {
    return new AppointmentItem(seq, guest, serviceId, staffId, roomId, slot, buffers, price);
  }

  AppointmentItem asSeq(int place) {
    return new AppointmentItem(place, guest, serviceId, staffId, roomId, during, buffers, price);
  }

  public AppointmentItem with(OptionalLong staff) {
    return new AppointmentItem(seq, guest, serviceId, staff, roomId, during, buffers, price);
  }

  public AppointmentItem in(OptionalLong room) {
    return new AppointmentItem(seq, guest, serviceId, staffId, room, during, buffers, price);
  }
}
