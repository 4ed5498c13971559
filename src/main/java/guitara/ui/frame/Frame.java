package guitara.ui.frame;

import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.action.Action;
import guitara.ui.action.Actions;
import guitara.ui.action.CommandField;
import guitara.ui.action.CommandReader;
import guitara.ui.action.KeyMap;
import guitara.ui.action.Keys;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ErrorBanner;
import guitara.ui.control.Notice;
import guitara.ui.control.Notices;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/// What every face offers around its screens, wired together: drawer, notices, error banner, key map and command field,
/// with the actions that belong to them. What was left in the drawer waits in the status line.
public final class Frame {

  /// The group of the actions that every face has.
  public static final String GENERAL = "ui.group.general";

  private final Texts texts;
  private final Actions actions;
  private final ObjectProperty<Theme> theme;
  private final Drawer drawer;
  private final Notices notices;
  private final ErrorBanner errors;
  private final KeyMap keyMap;
  private Optional<CommandField> command = Optional.empty();

  /// Where the parts go in a face's screen.
  ///
  /// @param root a stack over which the key map lies
  /// @param overlay a pane over the whole window, in which the command field drops its list
  public record Slots(Pane root, Pane errors, Pane drawer, Pane overlay) {}

  /// @param actions of the face, with the group [#GENERAL]
  public Frame(Texts texts, Actions actions, ObjectProperty<Theme> theme, SystemDialogs dialogs) {
    this.texts = texts;
    this.actions = actions;
    this.theme = theme;
    this.drawer = new Drawer(texts);
    this.notices = new Notices(texts);
    this.errors = new ErrorBanner(texts);
    this.keyMap = new KeyMap(actions, texts, dialogs);
  }

  /// Puts the parts into their places, once these are there.
  ///
  /// @param anchor where the focus may always go
  /// @return the command field, for the top bar
  public CommandField fill(Slots slots, StatusLineController status, Node anchor) {
    slots.errors().getChildren().add(errors);
    slots.drawer().getChildren().add(drawer);
    slots.root().getChildren().add(keyMap);
    status.place(notices);
    CommandField field = new CommandField(actions, texts, slots.overlay());
    field.setFallbackFocus(anchor);
    command = Optional.of(field);
    drawer.setFallbackFocus(anchor);
    addActions(field);
    drawer.keptProperty().subscribe(kept -> kept.ifPresentOrElse(
        content -> status.offer(offer(content), drawer::reopen, this::discard), status::offerNothing));
    return field;
  }

  private void addActions(CommandField field) {
    BooleanBinding kept = Bindings.createBooleanBinding(
        () -> drawer.keptProperty().get().isPresent(), drawer.keptProperty());
    actions.add(
        Action.of("ui.action.command", GENERAL, field::open, CommandField.KEY),
        Action.of("ui.action.keys", GENERAL, keyMap::toggle, "F1"),
        Action.of("ui.action.theme", GENERAL, () -> theme.set(theme.get().other())),
        Action.of("ui.action.reopen", GENERAL, drawer::reopen, "Shortcut+R").when(kept),
        Action.of("ui.action.discard", GENERAL, this::discard).when(kept));
  }

  private String offer(DrawerContent content) {
    return content.offer().orElseGet(() -> texts.format("ui.drawer.kept", content.title()));
  }

  /// What was typed is not lost by this either: it comes back by the notice's answer.
  private void discard() {
    drawer.discard().ifPresent(content -> notices.show(Notice.withAnswer(
        texts.format("ui.drawer.discarded", content.title()), texts.get("ui.drawer.discard.undo"),
        () -> drawer.offer(content))));
  }

  /// Nothing of what was open, left or said is shown any more, nor can it be brought back.
  public void forget() {
    drawer.forget();
    notices.hide();
    errors.hide();
  }

  /// Dresses the scene in the chosen theme and makes the keys work in it; once, when the scene exists.
  public void attach(Scene scene) {
    theme.subscribe(chosen -> chosen.applyTo(scene));
    Keys.install(scene, actions);
  }

  /// The command field understands more than the names of actions from now on.
  ///
  /// @param prompt shows by example what that is
  public void readCommandsBy(CommandReader reader, String prompt) {
    command.ifPresent(field -> field.readBy(reader, prompt));
  }

  public Drawer drawer() {
    return drawer;
  }

  public Notices notices() {
    return notices;
  }

  public ErrorBanner errors() {
    return errors;
  }

  public KeyMap keyMap() {
    return keyMap;
  }
}
