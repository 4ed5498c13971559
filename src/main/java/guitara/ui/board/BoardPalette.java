package guitara.ui.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.paint.Color;

/// The colours of the canvas, all of them from the style sheet; a colour no sheet names stays invisible.
final class BoardPalette {

  private static final StyleablePropertyFactory<Inked> FACTORY = new StyleablePropertyFactory<>(List.of());
  private static final Map<Ink, CssMetaData<Inked, Color>> META = metaData();

  private final Map<Ink, SimpleStyleableObjectProperty<Color>> colors = new EnumMap<>(Ink.class);
  private int version;

  BoardPalette(Inked owner, Runnable onChange) {
    META.forEach((ink, meta) -> {
      var property = new SimpleStyleableObjectProperty<>(meta, owner, ink.property(), Color.TRANSPARENT);
      property.subscribe(color -> {
        version++;
        onChange.run();
      });
      colors.put(ink, property);
    });
  }

  private static Map<Ink, CssMetaData<Inked, Color>> metaData() {
    Map<Ink, CssMetaData<Inked, Color>> result = new EnumMap<>(Ink.class);
    for (Ink ink : Ink.values()) {
      Function<Inked, StyleableProperty<Color>> of = inked -> inked.palette().property(ink);
      result.put(ink, FACTORY.createColorCssMetaData(ink.property(), of, Color.TRANSPARENT, false));
    }
    return result;
  }

  static List<CssMetaData<? extends Styleable, ?>> cssMetaData() {
    return new ArrayList<>(META.values());
  }

  /// Grows with each change, so that a picture painted in older colours is known to be old.
  int version() {
    return version;
  }

  Color color(Ink ink) {
    return property(ink).get();
  }

  /// The same colour, let through in part.
  Color faded(Ink ink, double opacity) {
    return color(ink).deriveColor(0, 1, 1, opacity);
  }

  private SimpleStyleableObjectProperty<Color> property(Ink ink) {
    SimpleStyleableObjectProperty<Color> property = colors.get(ink);
    if (property == null) {
      throw new IllegalStateException("no colour for " + ink);
    }
    return property;
  }
}
