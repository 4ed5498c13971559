package guitara.ui.control;

import guitara.ui.Motion;
import guitara.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The place at the right for one task beside the board. Not modal: the board stays visible, live and reachable.
///
/// Esc closes it and the focus returns where it was. Closed with something typed, it keeps the content until that is
/// saved or given up, also while others are opened: {@link #keptProperty()} tells of the one left last,
/// {@link #reopen()} shows it again as it was.
public final class Drawer extends VBox {

  private static final double WIDTH = 400;
  private static final int MOST_KEPT = 8;

  private final Label title = new Label();
  private final ScrollPane place = new ScrollPane();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ObjectProperty<Optional<DrawerContent>> current = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<DrawerContent>> kept =
      new ReadOnlyObjectWrapper<>(this, "kept", Optional.empty());
  /// What was left with something typed in it, the latest last.
  private final List<DrawerContent> left = new ArrayList<>();
  private final InvalidationListener settled = dirty -> tidy();
  private final FocusReturn focus = new FocusReturn(this);
  private final Timeline slide = new Timeline();

  public Drawer(Texts texts) {
    getStyleClass().add("drawer");
    setAccessibleRole(AccessibleRole.PARENT);
    title.getStyleClass().add("drawer-title");
    Button close = new Button(texts.get("ui.drawer.close"), new FontIcon(Feather.X));
    close.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    close.getStyleClass().addAll("quiet", "icon-only");
    close.setTooltip(new Tooltip(texts.get("ui.drawer.close.hint")));
    close.setOnAction(e -> close());
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(title, close);
    head.getStyleClass().add("drawer-head");
    place.setFitToWidth(true);
    place.getStyleClass().add("drawer-place");
    place.setFocusTraversable(false);
    VBox.setVgrow(place, Priority.ALWAYS);
    getChildren().addAll(head, place);
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
    setMaxWidth(WIDTH);
    clipWhileSliding();
    show(false);
    addEventHandler(KeyEvent.KEY_PRESSED, this::closeOnEscape);
  }

  private void clipWhileSliding() {
    Rectangle window = new Rectangle();
    window.widthProperty().bind(widthProperty());
    window.heightProperty().bind(heightProperty());
    window.xProperty().bind(translateXProperty().negate());
    setClip(window);
  }

  /// Shows content. Content that was being edited before is kept if it is dirty.
  public void open(DrawerContent content) {
    if (!open.get()) {
      focus.remember();
    }
    current.get().filter(before -> !before.equals(content)).ifPresent(this::keep);
    drop(content);
    current.set(Optional.of(content));
    title.setText(content.title());
    setAccessibleText(content.title());
    place.setContent(framed(content.body()));
    show(true);
    slideIn();
    // The content joins the scene only with its scroll pane's skin; without it the focus, and the next key, would miss.
    applyCss();
    layout();
    focus.moveTo(content.first());
  }

  private static StackPane framed(Node body) {
    StackPane frame = new StackPane(body);
    frame.getStyleClass().add("drawer-body");
    return frame;
  }

  /// Shows again what was kept, if anything.
  public void reopen() {
    kept.get().ifPresent(this::open);
  }

  /// Closes; what was typed is kept, and the focus returns where it was.
  public void close() {
    if (!open.get()) {
      return;
    }
    current.get().ifPresent(this::keep);
    leave();
  }

  /// Closes and forgets what is shown: the work is saved or given up for good. What was left before stays kept.
  public void finish() {
    leave();
  }

  /// Keeps something without showing it, as if it had been opened and left.
  public void offer(DrawerContent content) {
    keep(content);
  }

  /// Gives up what was left last; returns it for whoever regrets it.
  public Optional<DrawerContent> discard() {
    Optional<DrawerContent> last = kept.get();
    last.ifPresent(this::drop);
    return last;
  }

  /// Closes and forgets everything, also what was left before.
  public void forget() {
    leave();
    List.copyOf(left).forEach(this::drop);
  }

  /// Whether something is shown or kept here.
  public boolean holds(DrawerContent content) {
    return left.contains(content) || current.get().filter(content::equals).isPresent();
  }

  private void leave() {
    boolean hadFocus = focus.isInside();
    current.set(Optional.empty());
    slide.stop();
    show(false);
    place.setContent(null);
    if (hadFocus) {
      focus.giveBack();
    }
  }

  private void keep(DrawerContent content) {
    if (content.dirty().get()) {
      drop(content);
      left.add(content);
      content.dirty().addListener(settled);
      if (left.size() > MOST_KEPT) {
        drop(left.getFirst());
      }
      tidy();
    }
  }

  private void drop(DrawerContent content) {
    content.dirty().removeListener(settled);
    left.remove(content);
    tidy();
  }

  /// What was saved meanwhile, by an answer that came late, is not kept any more.
  private void tidy() {
    left.removeIf(content -> !content.dirty().get());
    kept.set(left.isEmpty() ? Optional.empty() : Optional.of(left.getLast()));
  }

  private void show(boolean shown) {
    open.set(shown);
    setVisible(shown);
    setManaged(shown);
  }

  private void slideIn() {
    slide.stop();
    setTranslateX(0);
    if (Motion.duration().greaterThan(Duration.ZERO)) {
      setTranslateX(WIDTH);
      slide.getKeyFrames().setAll(new KeyFrame(Motion.duration(),
          new KeyValue(translateXProperty(), 0, Interpolator.EASE_OUT)));
      slide.play();
    }
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  /// Where the focus goes when the place it should return to is gone.
  public void setFallbackFocus(Node node) {
    focus.setFallback(node);
  }

  /// What is shown now; empty while closed.
  public Optional<DrawerContent> current() {
    return current.get();
  }

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// The content that was closed last with something typed in it.
  public ReadOnlyObjectProperty<Optional<DrawerContent>> keptProperty() {
    return kept.getReadOnlyProperty();
  }
}
