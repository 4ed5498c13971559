package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientHistory;
import guitara.client.ClientRow;
import guitara.client.ClientWarning;
import guitara.client.ClientWarnings;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the desk should know of a client at a glance: warnings as chips, how often they were here, whom and what they
/// usually want. Takes no room while nobody is chosen.
public final class ClientSummary extends VBox {

  private final ClientContext context;
  private final ClientWords words;
  private final FlowPane chips = new FlowPane();
  private final VBox facts = new VBox();
  private final ReadOnlyObjectWrapper<Optional<ClientCard>> card =
      new ReadOnlyObjectWrapper<>(this, "card", Optional.empty());
  private final LatestOnly<Optional<ClientCard>> reading;

  public ClientSummary(ClientContext context) {
    this.context = context;
    this.words = context.words();
    this.reading = new LatestOnly<>(context.tasks(), new Busy());
    getStyleClass().add("client-summary");
    chips.getStyleClass().add("client-chips");
    chips.managedProperty().bind(chips.visibleProperty());
    facts.getStyleClass().add("client-facts");
    getChildren().addAll(chips, facts);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /// Shows whoever is chosen there, from now on.
  public void follow(ObservableValue<Optional<ClientRow>> chosen) {
    chosen.subscribe(client -> client.ifPresentOrElse(row -> load(row.id()), this::clear));
  }

  private void load(long id) {
    reading.ask(() -> context.clients().read(id), read -> read.ifPresentOrElse(this::show, this::clear),
        failure -> failed());
  }

  private void failed() {
    clear();
    facts.getChildren().setAll(fact(Feather.ALERT_TRIANGLE, context.texts().get("client.summary.failed")));
    setVisible(true);
  }

  public void clear() {
    reading.cancel();
    card.set(Optional.empty());
    setVisible(false);
  }

  public void show(ClientCard shown) {
    List<ClientWarning> warnings = ClientWarnings.of(shown, LocalDate.now(context.clock()));
    chips.getChildren().setAll(warnings.stream().map(this::chip).toList());
    chips.setVisible(!warnings.isEmpty());
    ClientHistory history = shown.history();
    facts.getChildren().setAll(fact(Feather.CLOCK, visits(history)));
    history.usual().ifPresent(usual ->
        facts.getChildren().add(fact(Feather.REPEAT, context.texts().format("client.usual", usual.name()))));
    shown.preferred().ifPresent(preferred ->
        facts.getChildren().add(fact(Feather.HEART, context.texts().format("client.prefers", preferred.name()))));
    card.set(Optional.of(shown));
    setVisible(true);
  }

  private String visits(ClientHistory history) {
    if (history.visits() + history.noShows() + history.cancellations() == 0) {
      return context.texts().get("client.first-visit");
    }
    String counts = words.counts(history);
    return history.last().map(last -> counts + "\n" + last.therapist()
        .map(who -> context.texts().format("client.last-with", words.lastVisit(Optional.of(last.at())), who.name()))
        .orElseGet(() -> context.texts().format("client.last", words.lastVisit(Optional.of(last.at())))))
        .orElse(counts);
  }

  private Label chip(ClientWarning warning) {
    Label chip = new Label(words.warning(warning));
    chip.getStyleClass().addAll("client-chip", style(warning));
    chip.setGraphic(new FontIcon(sign(warning)));
    chip.setWrapText(true);
    chip.maxWidthProperty().bind(chips.widthProperty());
    return chip;
  }

  private static Label fact(Feather sign, String text) {
    Label fact = new Label(text, new FontIcon(sign));
    fact.setWrapText(true);
    fact.setMinHeight(Region.USE_PREF_SIZE);
    fact.getStyleClass().add("client-fact");
    return fact;
  }

  private static String style(ClientWarning warning) {
    return switch (warning) {
      case ClientWarning.Blocked _, ClientWarning.Allergy _ -> "grave";
      case ClientWarning.NoShows _, ClientWarning.Unpaid _ -> "mind";
      case ClientWarning.Birthday _ -> "glad";
    };
  }

  private static Feather sign(ClientWarning warning) {
    return switch (warning) {
      case ClientWarning.Blocked _ -> Feather.SLASH;
      case ClientWarning.Allergy _ -> Feather.ALERT_TRIANGLE;
      case ClientWarning.NoShows _ -> Feather.USER_X;
      case ClientWarning.Unpaid _ -> Feather.CREDIT_CARD;
      case ClientWarning.Birthday _ -> Feather.GIFT;
    };
  }

  /// The whole of what is shown, for filling a booking with the last therapist and the usual service.
  public ReadOnlyObjectProperty<Optional<ClientCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }
}
