package guitara.booking;

import guitara.time.Slot;
import java.math.BigDecimal;
import java.util.List;

/// A booking as it is wanted: what a form, a drag or a key asks the use cases for.
public record BookingDraft(long branchId, AppointmentDetails details, List<AppointmentItem> items) {

  public static final int MOST_ITEMS = 20;

  public BookingDraft {
    items = List.copyOf(items);
    if (items.stream().map(AppointmentItem::seq).distinct().count() < items.size()) {
      throw new IllegalArgumentException("Two treatments have the same place in the visit");
    }
  }

  /// From the first treatment's start to the last one's end; a draft without treatments has none.
  public Slot during() {
    return items.stream().map(AppointmentItem::during).reduce(Slot::hull).orElseThrow();
  }

  /// How many people are treated.
  public int guests() {
    return (int) items.stream().mapToInt(AppointmentItem::guest).distinct().count();
  }

  public BigDecimal price() {
    return items.stream().map(AppointmentItem::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// Whether both would need the same person or room at once.
  public boolean collidesWith(BookingDraft other) {
    return items.stream().anyMatch(mine -> other.items.stream().anyMatch(its ->
        (mine.staffId().isPresent() && mine.staffId().equals(its.staffId())
            && mine.staffBusy().overlaps(its.staffBusy()))
        || (mine.roomId().isPresent() && mine.roomId().equals(its.roomId())
            && mine.roomBusy().overlaps(its.roomBusy()))));
  }

  public BookingDraft with(List<AppointmentItem> changed) {
    return new BookingDraft(branchId, details, changed);
  }

  public BookingDraft with(AppointmentDetails changed) {
    return new BookingDraft(branchId, changed, items);
  }
}
