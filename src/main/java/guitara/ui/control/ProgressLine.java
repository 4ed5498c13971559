package guitara.ui.control;

import guitara.ui.Texts;
import guitara.ui.task.Busy;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A thin line that shows work under way after a moment, and later how to give it up. The content under it stays.
public final class ProgressLine extends HBox {

  public ProgressLine(Busy busy, Texts texts) {
    getStyleClass().add("progress-line");
    ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    bar.setAccessibleText(texts.get("ui.progress"));
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = new Button(texts.get("ui.progress.cancel"));
    cancel.getStyleClass().add("quiet");
    cancel.setOnAction(e -> busy.cancel());
    cancel.visibleProperty().bind(busy.cancellableProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    getChildren().addAll(bar, cancel);
    visibleProperty().bind(busy.visibleProperty());
    managedProperty().bind(visibleProperty());
  }
}
