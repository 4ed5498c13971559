package guitara.entrance;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/// Tells what the start is busy with, or why it cannot go on.
public final class StartController {

  private Runnable again = () -> { };

  @FXML
  private Label title;
  @FXML
  private Label line;
  @FXML
  private ProgressBar progress;
  @FXML
  private Button retry;

  @FXML
  void initialize() {
    retry.managedProperty().bind(retry.visibleProperty());
    progress.managedProperty().bind(progress.visibleProperty());
    retry.setVisible(false);
  }

  /// Names the face that is about to open.
  public void title(String name) {
    title.setText(name);
  }

  /// Shows the step under way.
  public void say(String step) {
    line.setText(step);
    progress.setVisible(true);
    retry.setVisible(false);
  }

  /// Shows why the desk cannot open, and offers to try again.
  public void fail(String sentence, Runnable tryAgain) {
    line.setText(sentence);
    again = tryAgain;
    progress.setVisible(false);
    retry.setVisible(true);
    retry.requestFocus();
  }

  @FXML
  void retry() {
    progress.setVisible(true);
    retry.setVisible(false);
    again.run();
  }
}
