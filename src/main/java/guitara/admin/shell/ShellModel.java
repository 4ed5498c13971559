package guitara.admin.shell;

import guitara.access.Session;
import guitara.ui.Theme;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the frame knows: who is signed in, the places open to them, the place shown, the theme.
public final class ShellModel {

  private final ObservableList<Section> sections = FXCollections.observableArrayList();
  private final ObjectProperty<Section> section;
  private final ObjectProperty<Session> session;
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

  public ShellModel(Session session) {
    this.session = new SimpleObjectProperty<>(this, "session", session);
    sections.setAll(open(session));
    this.section = new SimpleObjectProperty<>(
        this, "section", sections.isEmpty() ? Section.ACCOUNTS : sections.getFirst());
  }

  private static List<Section> open(Session session) {
    return Arrays.stream(Section.values()).filter(place -> place.isFor(session.rights())).toList();
  }

  /// The rights may be others now: a place that is no longer open is left.
  public void renew(Session now) {
    session.set(now);
    List<Section> open = open(now);
    if (!open.equals(sections)) {
      sections.setAll(open);
      if (!open.contains(section.get()) && !open.isEmpty()) {
        section.set(open.getFirst());
      }
    }
  }

  /// Goes to a place, if it is open.
  public void go(Section place) {
    if (sections.contains(place)) {
      section.set(place);
    }
  }

  public void switchTheme() {
    theme.set(theme.get().other());
  }

  public ObservableList<Section> sections() {
    return sections;
  }

  public ObjectProperty<Section> sectionProperty() {
    return section;
  }

  public ObjectProperty<Session> sessionProperty() {
    return session;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }
}
