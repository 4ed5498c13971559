package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientHistory;
import guitara.client.ClientRow;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the desk should know of a client at a glance: warnings as chips, how often they were here, whom and what they
/// usually want. Takes no room while nobody is chosen.
public final class ClientSummary extends VBox {

  private final ClientContext context;
  private final ClientWords words;
  private final WarningChips chips;
  private final VBox facts = new VBox();
  private final ReadOnlyObjectWrapper<Optional<ClientCard>> card =
      new ReadOnlyObjectWrapper<>(this, "card", Optional.empty());
  private final LatestOnly<Optional<ClientCard>> reading;
  private Optional<Consumer<ClientCard>> onOpen = Optional.empty();

  public ClientSummary(ClientContext context) {
    this.context = context;
    this.words = context.words();
    this.chips = new WarningChips(context);
    this.reading = new LatestOnly<>(context.tasks(), new Busy());
    getStyleClass().add("client-summary");
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
    facts.getChildren().setAll(
        ClientFacts.fact(Feather.ALERT_TRIANGLE, context.texts().get("client.summary.failed")));
    setVisible(true);
  }

  public void clear() {
    reading.cancel();
    card.set(Optional.empty());
    setVisible(false);
  }

  public void show(ClientCard shown) {
    chips.show(shown);
    facts.getChildren().setAll(ClientFacts.of(shown, visits(shown.history()), words));
    onOpen.ifPresent(open -> facts.getChildren().add(cardButton(shown, open)));
    card.set(Optional.of(shown));
    setVisible(true);
  }

  private String visits(ClientHistory history) {
    if (history.visits() + history.noShows() + history.cancellations() == 0) {
      return context.texts().get("client.first-visit");
    }
    String counts = words.counts(history);
    return words.last(history).map(last -> counts + "\n" + last).orElse(counts);
  }

  private Button cardButton(ClientCard shown, Consumer<ClientCard> open) {
    Button button = new Button(context.texts().get("client.card.open"), new FontIcon(Feather.USER));
    button.setId("clientCardButton");
    button.getStyleClass().addAll("quiet", "client-link");
    // Tab leads from the client straight to the services; F2 opens the card.
    button.setFocusTraversable(false);
    button.setAccessibleText(context.texts().format("client.card.open.name", shown.name().full()));
    button.setOnAction(e -> open.accept(shown));
    return button;
  }

  /// Offers the whole card of whoever is shown.
  public void setOnOpen(Consumer<ClientCard> open) {
    onOpen = Optional.of(open);
  }

  /// The whole of what is shown, for filling a booking with the last therapist and the usual service.
  public ReadOnlyObjectProperty<Optional<ClientCard>> cardProperty() {
    return card.getReadOnlyProperty();
  }
}
