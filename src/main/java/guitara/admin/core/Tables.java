package guitara.admin.core;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/// One look and one hand for all tables: calm rows, a sentence where there are none, Enter or a click opens.
public final class Tables {

  /// A table beside the drawer, on the smallest screen, is narrower than this.
  public static final double BESIDE_DRAWER = 900;

  private static final double ROW = 40;
  private static final double NEAR_END = 0.9;

  private Tables() {}

  /// Joins a table to its model.
  ///
  /// @param key names a row through its changes
  public static <T> void join(
      TableView<T> table, ListingModel<T> model, Function<T, Object> key, Consumer<T> open) {
    dress(table, model.remarkProperty(), open);
    table.setItems(model.rows());
    model.adoptWith(change -> keep(table, key, change));
  }

  /// Looks, keys and the sentence of a table that has nothing to show.
  public static <T> void dress(TableView<T> table, ReadOnlyStringProperty remark, Consumer<T> open) {
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns().forEach(column -> {
      column.setReorderable(false);
      column.setSortable(false);
    });
    Label empty = new Label();
    empty.getStyleClass().add("empty");
    empty.setWrapText(true);
    empty.textProperty().bind(remark);
    table.setPlaceholder(empty);
    table.setRowFactory(view -> {
      TableRow<T> row = new TableRow<>();
      row.setOnMouseClicked(event -> {
        if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
          open.accept(row.getItem());
        }
      });
      return row;
    });
    table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
        event.consume();
      }
    });
    table.focusedProperty().addListener((o, before, now) -> {
      if (now && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
        table.getSelectionModel().selectFirst();
      }
    });
  }

  /// Columns that give way to the others while the drawer is open; what they say stands in the drawer as well.
  @SafeVarargs
  public static <T> void leaveOutBelow(TableView<T> table, double width, TableColumn<T, ?>... columns) {
    table.widthProperty().subscribe(now -> {
      for (TableColumn<T, ?> column : columns) {
        column.setVisible(now.doubleValue() >= width);
      }
    });
  }

  /// A column of words; words that do not fit are shown in full under the pointer.
  public static <T> void words(TableColumn<T, String> column, Function<T, String> words) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(words.apply(row.getValue())));
    column.setCellFactory(view -> new WordCell<>());
  }

  /// A column of states, each with its colour.
  public static <T> void chips(TableColumn<T, Chip> column, Function<T, Chip> chip) {
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(chip.apply(row.getValue())));
    column.setCellFactory(view -> new ChipCell<>());
  }

  /// Tells whenever the table is scrolled near its end; once its skin is there.
  public static void whenNearEnd(TableView<?> table, Runnable near) {
    table.skinProperty().subscribe(skin ->
        table.lookupAll(".scroll-bar").stream().filter(ScrollBar.class::isInstance).map(ScrollBar.class::cast)
            .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
            .forEach(bar -> bar.valueProperty().addListener((o, before, now) -> {
              if (now.doubleValue() > NEAR_END * bar.getMax()) {
                near.run();
              }
            })));
    table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (table.getSelectionModel().getSelectedIndex() >= table.getItems().size() - 2) {
        near.run();
      }
    });
  }

  private static <T> void keep(TableView<T> table, Function<T, Object> key, Runnable change) {
    Optional<Object> selected = Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(key);
    change.run();
    table.getSelectionModel().clearSelection();
    selected.ifPresent(wanted -> {
      for (int n = 0; n < table.getItems().size(); n++) {
        if (Objects.equals(key.apply(table.getItems().get(n)), wanted)) {
          table.getSelectionModel().select(n);
        }
      }
    });
  }

  private static final class WordCell<T> extends TableCell<T, String> {

    private final Tooltip full = new Tooltip();

    @Override
    protected void updateItem(String words, boolean empty) {
      super.updateItem(words, empty);
      setText(empty ? null : words);
      full.setText(words);
      setTooltip(empty || words.length() < 12 ? null : full);
    }
  }

  private static final class ChipCell<T> extends TableCell<T, Chip> {

    private final Label label = new Label();

    @Override
    protected void updateItem(Chip chip, boolean empty) {
      super.updateItem(chip, empty);
      if (empty || chip.isEmpty()) {
        setGraphic(null);
      } else {
        chip.dress(label);
        setGraphic(label);
      }
    }
  }
}
