package guitara.ui.frame;

import guitara.ui.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The rail at the left: a face's places in their order, one of them chosen, and the way to all keys.
///
/// @param <P> the face's places
public final class Rail<P extends Enum<P>> extends VBox {

  private final ObjectProperty<P> chosen;
  private final SortedMap<P, RailButton> buttons = new TreeMap<>();
  private final VBox places = new VBox();

  /// @param title of the face, for ears
  public Rail(Texts texts, String title, ObjectProperty<P> chosen, Runnable showKeys) {
    this.chosen = chosen;
    getStyleClass().add("rail");
    setAccessibleText(texts.get("ui.rail.name"));
    Label mark = new Label(texts.get("ui.rail.mark"));
    mark.getStyleClass().add("rail-mark");
    mark.setAccessibleText(title);
    places.setId("rail");
    places.getStyleClass().add("rail-places");
    Region between = new Region();
    setVgrow(between, Priority.ALWAYS);
    Button keys = new Button(texts.get("ui.rail.keys"), new FontIcon(Feather.HELP_CIRCLE));
    keys.getStyleClass().add("rail-button");
    keys.setContentDisplay(ContentDisplay.TOP);
    keys.setMaxWidth(Double.MAX_VALUE);
    keys.setOnAction(e -> showKeys.run());
    getChildren().addAll(mark, places, between, keys);
    chosen.subscribe(now -> buttons.forEach((place, button) -> button.setSelected(place == now)));
  }

  /// Adds a place.
  public void add(P place, Ikon icon, String name) {
    RailButton button = new RailButton(icon, name);
    button.setSelected(place == chosen.get());
    button.setOnAction(e -> chosen.set(place));
    buttons.put(place, button);
    showOnly(buttons.keySet());
  }

  /// Of the places that were added, only these stand in the rail.
  public void showOnly(Collection<P> open) {
    places.getChildren().setAll(buttons.entrySet().stream()
        .filter(place -> open.contains(place.getKey())).map(Map.Entry::getValue).toList());
  }

  /// How much waits in a place.
  public void setCount(P place, int waiting) {
    Optional.ofNullable(buttons.get(place)).ifPresent(button -> button.setCount(waiting));
  }
}
