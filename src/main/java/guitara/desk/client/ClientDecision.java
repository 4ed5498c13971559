package guitara.desk.client;

import guitara.client.ClientRow;
import guitara.client.LookAlike;
import guitara.desk.client.ClientFormState.Alike;
import guitara.desk.client.ClientFormState.Change;
import guitara.desk.client.ClientFormState.Changed;
import guitara.desk.client.ClientFormState.Refused;
import guitara.desk.client.ClientFormState.Saving;
import guitara.desk.client.ClientFormState.Typing;
import guitara.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the form asks or says in its own place when a save did not simply work.
final class ClientDecision {

  private final ClientFormModel model;
  private final Texts texts;
  private final Consumer<ClientRow> onUse;

  ClientDecision(ClientFormModel model, Consumer<ClientRow> onUse) {
    this.model = model;
    this.texts = model.context().texts();
    this.onUse = onUse;
  }

  List<Node> nodes(ClientFormState state) {
    return switch (state) {
      case Typing _, Saving _ -> List.of();
      case Refused(String sentence) -> List.of(wrapped(sentence));
      case Alike(List<LookAlike> clients) -> alike(clients);
      case Changed(List<Change> changes) -> changed(changes);
    };
  }

  private List<Node> alike(List<LookAlike> clients) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(title(model.edited().isPresent() ? "client.alike.title.edit" : "client.alike.title"));
    clients.forEach(other -> nodes.add(line(other)));
    Button anyway = new Button(texts.get(model.edited().isPresent() ? "client.save" : "client.alike.save-anyway"));
    anyway.getStyleClass().add("save-anyway");
    anyway.setOnAction(e -> model.saveAnyway());
    nodes.add(anyway);
    return nodes;
  }

  private Node line(LookAlike other) {
    ClientRow client = other.client();
    Label name = wrapped(client.name().full());
    name.getStyleClass().add("client-name");
    Label reach = wrapped(model.words().reach(client) + " · " + model.words().lastVisit(client.lastVisit()));
    VBox who = new VBox(name, reach, wrapped(model.words().likeness(other)));
    HBox.setHgrow(who, Priority.ALWAYS);
    HBox line = new HBox(who);
    line.getStyleClass().add("decision-line");
    String key = model.edited().isEmpty() ? "client.alike.use" : "client.alike.merge";
    Button use = new Button(texts.get(key));
    use.setMinWidth(Region.USE_PREF_SIZE);
    use.getStyleClass().add("use-this");
    use.setAccessibleText(texts.format(key + ".name", client.name().full()));
    use.setOnAction(e -> onUse.accept(client));
    line.getChildren().add(use);
    return line;
  }

  private List<Node> changed(List<Change> changes) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(title("client.stale.title"));
    changes.forEach(change -> nodes.add(choice(change)));
    nodes.add(wrapped(texts.get("client.stale.hint")));
    return nodes;
  }

  private Node choice(Change change) {
    String field = model.words().field(change.field());
    ToggleGroup group = new ToggleGroup();
    RadioButton mine = option(group, field, "client.stale.mine", change.mine());
    RadioButton theirs = option(group, field, "client.stale.theirs", change.theirs());
    (change.touched() ? mine : theirs).setSelected(true);
    mine.setOnAction(e -> model.choose(change, true));
    theirs.setOnAction(e -> model.choose(change, false));
    return new VBox(new Label(field), mine, theirs);
  }

  private RadioButton option(ToggleGroup group, String field, String whose, String text) {
    String shown = text.isEmpty() ? texts.get("client.stale.empty") : text;
    RadioButton option = new RadioButton(texts.get(whose) + ": " + shown);
    option.setToggleGroup(group);
    option.setAccessibleText(field + ", " + option.getText());
    return option;
  }

  private Label title(String key) {
    Label title = wrapped(texts.get(key));
    title.getStyleClass().add("decision-title");
    return title;
  }

  private static Label wrapped(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// Where the focus goes when something is to be decided.
  static Optional<Node> firstFocusable(Parent parent) {
    return parent.getChildrenUnmodifiable().stream()
        .flatMap(child -> child.isFocusTraversable()
            ? Optional.of(child).stream()
            : child instanceof Parent inner ? firstFocusable(inner).stream() : Optional.<Node>empty().stream())
        .findFirst();
  }
}
