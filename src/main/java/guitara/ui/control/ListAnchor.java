package guitara.ui.control;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;

/// Keeps the eye's place in a list whose rows change, and says when its end comes near.
public final class ListAnchor {

  private static final double NEAR_END = 0.9;

  private ListAnchor() {}

  /// Runs a change of the rows: the same row stays selected, and the same row stays at the top.
  ///
  /// @param key names a row through its changes
  public static <T> void keep(ListView<T> list, Function<T, Object> key, Runnable change) {
    Optional<Object> selected = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(key);
    Optional<IndexedCell<?>> first = list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        ? Optional.ofNullable(flow.getFirstVisibleCell()) : Optional.empty();
    int before = first.map(IndexedCell::getIndex).orElse(0);
    Optional<Object> top = before > 0 && before < list.getItems().size()
        ? Optional.of(list.getItems().get(before)).map(key) : Optional.empty();
    change.run();
    top.map(it -> indexOf(list, key, it)).filter(now -> now >= 0 && now != before).ifPresent(list::scrollTo);
    int index = selected.map(it -> indexOf(list, key, it)).orElse(-1);
    if (index != list.getSelectionModel().getSelectedIndex()
        || (index >= 0 && !Objects.equals(
            list.getSelectionModel().getSelectedItem(), list.getItems().get(index)))) {
      list.getSelectionModel().clearSelection();
      if (index >= 0) {
        list.getSelectionModel().select(index);
        list.getFocusModel().focus(index);
      }
    }
  }

  private static <T> int indexOf(ListView<T> list, Function<T, Object> key, Object wanted) {
    for (int i = 0; i < list.getItems().size(); i++) {
      if (key.apply(list.getItems().get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  /// Tells from now on whenever the list is scrolled near its end.
  public static void whenNearEnd(ListView<?> list, Runnable near) {
    list.skinProperty().subscribe(skin -> watchScrolling(list, near));
  }

  private static void watchScrolling(ListView<?> list, Runnable near) {
    list.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .forEach(bar -> bar.valueProperty().addListener((o, before, now) -> {
          if (now.doubleValue() > NEAR_END * bar.getMax()) {
            near.run();
          }
        }));
  }
}
