package guitara.support;

import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse events with keys held down, which the headless robot leaves out of its own.
public final class FxModified {

  private FxModified() {}

  /// Sends a mouse event of the primary button to a node, at a place in its own coordinates.
  public static void mouse(Node node, EventType<MouseEvent> type, Point2D at, Set<KeyCode> held) {
    Point2D scene = node.localToScene(at);
    Point2D screen = node.localToScreen(at);
    Event.fireEvent(node, new MouseEvent(
        node, node, type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.PRIMARY, 1,
        held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false,
        true, false, false, true, false, false, null));
  }

  /// Turns the wheel over a node.
  public static void wheel(Node node, Point2D at, double deltaY, Set<KeyCode> held) {
    Point2D scene = node.localToScene(at);
    Point2D screen = node.localToScreen(at);
    Event.fireEvent(node, new ScrollEvent(
        node, node, ScrollEvent.SCROLL, scene.getX(), scene.getY(), screen.getX(), screen.getY(),
        held.contains(KeyCode.SHIFT), held.contains(KeyCode.CONTROL), held.contains(KeyCode.ALT), false,
        false, false, 0, deltaY, 0, deltaY,
        ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
  }
}
