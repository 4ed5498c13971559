package guitara.desk.list;

import guitara.booking.conflict.Proposal;
import guitara.desk.list.SickRow.Fate;
import guitara.desk.list.SickRow.Result;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One booking of somebody who cannot come: three choices side by side, and what became of it.
final class SickRowView extends HBox {

  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final SickRow row;
  private final LineWords words;
  private final Map<Fate, ToggleButton> choices = new EnumMap<>(Fate.class);
  private final HBox fates = new HBox();
  private final Label result = new Label();

  /// @param withDay whether its day is said too
  SickRowView(SickRow row, LineWords words, boolean withDay) {
    this.row = row;
    this.words = words;
    getStyleClass().add("sick-row");
    Label time = new Label(words.span(row.booking().draft().during()));
    time.getStyleClass().addAll("column-time", "tabular");
    Label client = new Label(row.booking().guest().name());
    client.getStyleClass().add("strong");
    Label services = new Label(words.services(row.booking().draft()));
    services.getStyleClass().add("quiet-text");
    result.getStyleClass().add("sick-result");
    result.setWrapText(true);
    VBox who = new VBox(client, services, result);
    who.getStyleClass().add("sick-who");
    HBox.setHgrow(who, Priority.ALWAYS);
    for (Fate fate : Fate.values()) {
      ToggleButton choice = new ToggleButton(words.get("list.sick.fate." + fate));
      choice.getStyleClass().add("fate-" + fate);
      choice.setOnAction(e -> {
        row.choose(fate);
        show();
      });
      choices.put(fate, choice);
      fates.getChildren().add(choice);
    }
    fates.getStyleClass().add("segments");
    if (withDay) {
      Label day = new Label(words.day(row.booking().draft().during().start()));
      day.getStyleClass().add("column-day");
      getChildren().add(day);
    }
    getChildren().addAll(time, who, fates);
    row.proposal.subscribe(state -> show());
    row.fate.subscribe(fate -> show());
    row.result.subscribe(now -> show());
  }

  private void show() {
    choices.forEach((fate, button) -> button.setSelected(fate == row.fate.get()));
    ToggleButton take = choices.getOrDefault(Fate.TAKE, new ToggleButton());
    take.setDisable(!(row.proposal.get() instanceof Proposer.State.Found));
    take.setText(switch (row.proposal.get()) {
      case Proposer.State.Found(Proposal found) -> words.proposal(found);
      case Proposer.State.Asking() -> words.get("list.proposal.asking");
      case Proposer.State.Nothing() -> words.get("list.proposal.none");
      case Proposer.State.Failed() -> words.get("list.proposal.failed");
    });
    result.setText(switch (row.result.get()) {
      case Result.Open() -> "";
      case Result.Running() -> words.get("list.sick.running");
      case Result.Done(String sentence) -> sentence;
      case Result.Refused(String sentence) -> sentence;
    });
    result.setVisible(!result.getText().isEmpty());
    result.setManaged(result.isVisible());
    fates.setVisible(!row.isDone());
    fates.setDisable(row.result.get() instanceof Result.Running);
    pseudoClassStateChanged(DONE, row.isDone());
    pseudoClassStateChanged(REFUSED, row.result.get() instanceof Result.Refused);
  }
}
