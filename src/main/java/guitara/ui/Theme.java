package guitara.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/// The two looks of the program. Components name no colour; each theme's one file says what its tokens are.
public enum Theme {
  LIGHT(new PrimerLight().getUserAgentStylesheet(), "light"),
  DARK(new PrimerDark().getUserAgentStylesheet(), "dark");

  private static final List<String> COMPONENTS =
      List.of("guitara", "controlsfx", "shell", "board", "dayboard", "block", "booking", "series", "client", "list",
          "calendar", "roster", "entrance", "account", "admin");

  private final String userAgentStylesheet;
  private final String tokens;

  Theme(String userAgentStylesheet, String tokens) {
    this.userAgentStylesheet = userAgentStylesheet;
    this.tokens = tokens;
  }

  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /// Dresses a scene; popups and menus that it opens follow.
  public void applyTo(Scene scene) {
    scene.setUserAgentStylesheet(userAgentStylesheet);
    scene.getStylesheets().setAll(COMPONENTS.stream().map(Theme::sheet).filter(s -> !s.isEmpty()).toList());
    scene.getStylesheets().addAll(sheet(tokens), Typeface.sheet());
  }

  private static String sheet(String name) {
    URL found = Theme.class.getResource("/fxml/css/" + name + ".css");
    return found == null ? "" : Objects.requireNonNull(found).toExternalForm();
  }
}
