package guitara.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.util.Callback;

/// Makes controllers through their constructors. A class that nobody registered is an error, not an empty screen.
public final class Controllers implements Callback<Class<?>, Object> {

  private final Map<Class<?>, Supplier<?>> suppliers = new HashMap<>();

  /// Registers how to make a controller; once for each class.
  public <C> Controllers with(Class<C> type, Supplier<? extends C> supplier) {
    if (suppliers.putIfAbsent(type, supplier) != null) {
      throw new IllegalStateException("Controller registered twice: " + type.getName());
    }
    return this;
  }

  @Override
  public Object call(Class<?> type) {
    Supplier<?> supplier = suppliers.get(type);
    if (supplier == null) {
      throw new IllegalStateException("No way to make controller " + type.getName()
          + ": register it with Controllers.with(...) where the face is put together");
    }
    return supplier.get();
  }
}
