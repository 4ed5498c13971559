package guitara.desk.booking;

import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;

/// A value that is suggested until a hand sets it: from then on suggestions leave it alone.
final class HandProperty<T> extends SimpleObjectProperty<T> {

  private final BooleanSupplier filling;
  private boolean byHand;

  /// @param filling whether changes at this moment are the program's own
  HandProperty(T initial, BooleanSupplier filling) {
    super(initial);
    this.filling = filling;
  }

  @Override
  public void set(T value) {
    if (!value.equals(get())) {
      byHand |= !filling.getAsBoolean();
      super.set(value);
    }
  }

  /// Sets the value unless a hand did.
  void suggest(T value) {
    if (!byHand) {
      super.set(value);
    }
  }

  /// Sets the value for good, as if by hand.
  void fix(T value) {
    byHand = true;
    super.set(value);
  }

  /// Sets the value as it stood before, by hand or suggested.
  void restore(T value, boolean wasByHand) {
    byHand = wasByHand;
    super.set(value);
  }

  boolean isByHand() {
    return byHand;
  }

  /// Lets suggestions in again.
  void release() {
    byHand = false;
  }
}
