package guitara.desk.list;

import guitara.booking.conflict.Conflict;
import guitara.booking.conflict.Proposal;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A line of the conflict panel: the head of a kind, or a finding with its proposal as a button.
final class ConflictCell extends ListCell<ConflictLine> {

  private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

  private final ConflictModel model;
  private final Supplier<LineWords> words;
  private final Label head = new Label();
  private final Label day = new Label();
  private final Label time = new Label();
  private final Label client = new Label();
  private final Label what = new Label();
  private final Label why = new Label();
  private final Label nothing = new Label();
  private final Button take = new Button();
  private final HBox line;
  private Subscription proposal = Subscription.EMPTY;

  ConflictCell(ConflictModel model, Supplier<LineWords> words) {
    this.model = model;
    this.words = words;
    head.getStyleClass().add("conflict-head");
    day.getStyleClass().add("column-day");
    time.getStyleClass().addAll("column-time", "tabular");
    client.getStyleClass().addAll("conflict-client", "strong");
    why.getStyleClass().add("conflict-why");
    VBox sentence = new VBox(what, why);
    sentence.getStyleClass().add("conflict-sentence");
    HBox.setHgrow(sentence, Priority.ALWAYS);
    take.getStyleClass().add("conflict-take");
    take.setFocusTraversable(false);
    take.setOnAction(e -> finding().ifPresent(model::take));
    nothing.getStyleClass().add("conflict-nothing");
    for (javafx.scene.Node node : new javafx.scene.Node[] {why, nothing, take}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    line = new HBox(day, time, client, sentence, nothing, take);
    line.getStyleClass().add("conflict-row");
    setPrefWidth(0);
  }

  private java.util.Optional<Conflict> finding() {
    return java.util.Optional.ofNullable(getItem()).flatMap(model::conflict);
  }

  @Override
  protected void updateItem(ConflictLine shown, boolean empty) {
    super.updateItem(shown, empty);
    proposal.unsubscribe();
    proposal = Subscription.EMPTY;
    pseudoClassStateChanged(DECIDED, false);
    if (empty || shown == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    switch (shown) {
      case ConflictLine.Head(Conflict.Kind kind, int count) -> {
        head.setText(words.get().format("list.kind." + kind, count));
        setAccessibleText(head.getText());
        setGraphic(head);
      }
      case ConflictLine.Finding(Conflict conflict) -> show(conflict);
    }
  }

  private void show(Conflict conflict) {
    LineWords say = words.get();
    day.setText(say.day(conflict.treatment().day()));
    time.setText(say.span(conflict.treatment().during()));
    client.setText(conflict.visit().client());
    what.setText(say.sentence(conflict));
    what.setTooltip(new Tooltip(what.getText()));
    why.setVisible(conflict.overridden());
    why.setText(conflict.overridden() ? say.format("list.overridden", conflict.visit().overrideReason()) : "");
    pseudoClassStateChanged(DECIDED, conflict.overridden());
    setAccessibleText(String.join(", ", day.getText(), time.getText(), client.getText(), what.getText(),
        why.getText()));
    ObservableValue<Proposer.State> state = model.proposal(conflict);
    proposal = state.subscribe(now -> show(now, say));
    setGraphic(line);
  }

  private void show(Proposer.State state, LineWords say) {
    boolean found = state instanceof Proposer.State.Found;
    take.setVisible(found);
    nothing.setVisible(!found);
    switch (state) {
      case Proposer.State.Found(Proposal best) -> {
        take.setText(say.proposal(best));
        take.setAccessibleText(say.format("list.proposal.name", take.getText()));
      }
      case Proposer.State.Asking() -> nothing.setText(say.get("list.proposal.asking"));
      case Proposer.State.Nothing() -> nothing.setText(say.get("list.proposal.none"));
      case Proposer.State.Failed() -> nothing.setText(say.get("list.proposal.failed"));
    }
  }
}
