package guitara.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values in two columns, for the head of a drawer.
public final class Facts {

  private static final double NAMES = 120;

  private Facts() {}

  /// Empties the grid for new facts.
  public static void clear(GridPane grid) {
    grid.getChildren().clear();
    ColumnConstraints names = new ColumnConstraints(NAMES);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().setAll(names, values);
  }

  public static void add(GridPane grid, String name, String value) {
    Label label = new Label(value);
    label.setWrapText(true);
    add(grid, name, label);
  }

  public static void add(GridPane grid, String name, Node value) {
    Label label = new Label(name);
    label.getStyleClass().add("field-label");
    grid.addRow(grid.getRowCount(), label, value);
  }
}
