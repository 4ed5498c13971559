package guitara.ui.board;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// The schedule board: shows a [Board] and hands out what gestures and keys meant as [BoardIntent]s.
public final class BoardControl extends Control implements Inked {

  private static final double FIRST_HOUR_HEIGHT = 76;

  private final BoardTexts texts = new BoardTexts();
  private final BoardStyle style;
  private final BoardModel model;
  private final InstantSource clock;
  private final ObjectProperty<Board> board;
  private final ObjectProperty<Consumer<BoardIntent>> onIntent = new SimpleObjectProperty<>(intent -> {});
  private final DoubleProperty hourHeight = new SimpleDoubleProperty(FIRST_HOUR_HEIGHT);
  private final ReadOnlyObjectWrapper<BoardCursor> cursor =
      new ReadOnlyObjectWrapper<>(new BoardCursor.Nowhere());
  private final ReadOnlyObjectWrapper<Optional<BoardEntry>> hovered = new ReadOnlyObjectWrapper<>(Optional.empty());

  /// A board that shows a first picture and takes the present moment from a clock.
  public BoardControl(Board first, InstantSource clock) {
    this.clock = clock;
    model = new BoardModel(first, texts);
    style = new BoardStyle(this, this::requestLayout);
    board = new SimpleObjectProperty<>(first);
    board.subscribe(next -> {
      model.offer(next);
      setAccessibleText(texts.spokenBoard(next.columns().size(), next.entries().size()));
      changed();
    });
    hourHeight.subscribe(height -> requestLayout());
    getStyleClass().add("board");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
  }

  /// The newest picture given; during a gesture the one shown may be older.
  public ObjectProperty<Board> boardProperty() {
    return board;
  }

  /// Gives a newer picture. Scroll position, selection and focus stay; during a gesture it waits.
  public void setBoard(Board next) {
    board.set(next);
  }

  /// Sets who is told what the hand meant.
  public void setOnIntent(Consumer<BoardIntent> handler) {
    onIntent.set(Objects.requireNonNull(handler));
  }

  /// Sets who says whether a ghost fits; without one, entries of a column must not overlap.
  public void setDropJudge(DropJudge judge) {
    model.judgeWith(judge);
    changed();
  }

  /// Pixels an hour takes; bounded, and changed by Ctrl+wheel.
  public DoubleProperty hourHeightProperty() {
    return hourHeight;
  }

  /// Where the board's own focus is; on an entry it is the selection.
  public ReadOnlyObjectProperty<BoardCursor> boardCursorProperty() {
    return cursor.getReadOnlyProperty();
  }

  /// The entry under the pointer.
  public ReadOnlyObjectProperty<Optional<BoardEntry>> hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /// Puts the board's own focus somewhere and scrolls there.
  public void moveTo(BoardCursor next) {
    model.moveTo(next);
    changed();
    if (getSkin() instanceof BoardSkin skin) {
      skin.reveal();
    }
  }

  /// Names of the groups that are folded.
  public Set<String> foldedGroups() {
    return Set.copyOf(model.folded());
  }

  /// Folds exactly these groups; to restore what was left.
  public void foldOnly(Set<String> groups) {
    model.folded().retainAll(groups);
    model.folded().addAll(groups);
    changed();
  }

  /// Whether a drag or a ghost is under way, so that newer pictures wait.
  public boolean inGesture() {
    return model.inGesture();
  }

  /// Puts the present moment in sight.
  public void scrollToNow() {
    if (getSkin() instanceof BoardSkin skin) {
      skin.scrollToNow();
    }
  }

  /// The column whose head lies at a point of this control.
  public Optional<BoardColumn> headAt(double x, double y) {
    return getSkin() instanceof BoardSkin skin ? skin.hitTest().head(x, y) : Optional.empty();
  }

  /// The column in which the board's own focus is.
  public Optional<BoardColumn> focusedColumn() {
    Optional<String> key = switch (model.cursor()) {
      case BoardCursor.Nowhere _ -> Optional.empty();
      case BoardCursor.OnSlot slot -> Optional.of(slot.column());
      case BoardCursor.OnEntry entry -> model.index().entry(entry.key()).map(BoardEntry::column);
    };
    return key.flatMap(model.index()::column);
  }

  void emit(BoardIntent intent) {
    onIntent.get().accept(intent);
  }

  /// Something in the model changed: tell who watches and draw it in the next pulse.
  void changed() {
    if (!cursor.get().equals(model.cursor())) {
      cursor.set(model.cursor());
      notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
    }
    requestLayout();
  }

  void hover(Optional<BoardEntry> entry) {
    hovered.set(entry);
    requestLayout();
  }

  BoardModel model() {
    return model;
  }

  BoardTexts texts() {
    return texts;
  }

  InstantSource clock() {
    return clock;
  }

  @Override
  public BoardPalette palette() {
    return style.palette();
  }

  BoardStyle boardStyle() {
    return style;
  }

  @Override
  public String getUserAgentStylesheet() {
    return BoardStyle.sheet();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new BoardSkin(this);
  }

  @Override
  protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return getClassCssMetaData();
  }

  /// The CSS properties of the board.
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Control.getClassCssMetaData());
    all.addAll(BoardStyle.cssMetaData());
    return List.copyOf(all);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    if (attribute == AccessibleAttribute.FOCUS_ITEM && getSkin() instanceof BoardSkin skin) {
      Optional<Node> focused = skin.focusItem();
      return focused.orElse(this);
    }
    return super.queryAccessibleAttribute(attribute, parameters);
  }
}
