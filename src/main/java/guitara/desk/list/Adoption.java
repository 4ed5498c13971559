package guitara.desk.list;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/// Brings a shown list to a newer state by as few edits as can be, so that whoever looks at it keeps their place.
final class Adoption {

  private Adoption() {}

  /// @param key names a row through its changes
  static <T> void adopt(ObservableList<T> shown, List<T> fresh, Function<T, Object> key) {
    Set<Object> staying = fresh.stream().map(key).collect(Collectors.toSet());
    shown.removeIf(row -> !staying.contains(key.apply(row)));
    for (int i = 0; i < fresh.size(); i++) {
      T row = fresh.get(i);
      if (i < shown.size() && key.apply(shown.get(i)).equals(key.apply(row))) {
        if (!shown.get(i).equals(row)) {
          shown.set(i, row);
        }
        continue;
      }
      // It moved up from further down, or it is new.
      shown.removeIf(other -> key.apply(other).equals(key.apply(row)));
      shown.add(i, row);
    }
    if (shown.size() > fresh.size()) {
      shown.remove(fresh.size(), shown.size());
    }
  }
}
