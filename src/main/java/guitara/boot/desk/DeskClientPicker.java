package guitara.boot.desk;

import guitara.client.ClientCard;
import guitara.client.ClientHistory;
import guitara.client.ClientRow;
import guitara.client.PersonName;
import guitara.client.Therapist;
import guitara.desk.booking.ClientHabits;
import guitara.desk.booking.ClientPicker;
import guitara.desk.booking.PickedClient;
import guitara.desk.client.ClientContext;
import guitara.desk.client.ClientSearchField;
import guitara.desk.client.ClientSummary;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

/// The client's search field and summary, as the booking drawer asks for them: the two features do not know each other.
final class DeskClientPicker implements ClientPicker {

  private final ClientSearchField search;
  private final ClientSummary summary;
  private final VBox node;

  DeskClientPicker(ClientContext context, Consumer<ClientSearchField> addNew) {
    this.search = new ClientSearchField(context);
    this.summary = new ClientSummary(context);
    this.node = new VBox(8, search, summary);
    summary.follow(search.selectedClientProperty());
    addNew.accept(search);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public Control field() {
    return search.field();
  }

  @Override
  public void onPicked(Consumer<PickedClient> handler) {
    search.selectedClientProperty().addListener((observed, before, now) -> handler.accept(
        now.map(row -> new PickedClient(row.id(), row.name().full())).orElse(PickedClient.NOBODY)));
  }

  @Override
  public void onHabits(Consumer<ClientHabits> handler) {
    summary.cardProperty().addListener((observed, before, now) -> now.map(this::habits).ifPresent(handler));
  }

  private ClientHabits habits(ClientCard card) {
    ClientHistory history = card.history();
    return new ClientHabits(
        card.client().id(),
        history.usual().map(usual -> OptionalLong.of(usual.id())).orElse(OptionalLong.empty()),
        card.preferred().or(() -> history.last().flatMap(ClientHistory.LastVisit::therapist))
            .map(Therapist::id).map(OptionalLong::of).orElse(OptionalLong.empty()));
  }

  @Override
  public void show(PickedClient client) {
    if (client.isSomebody()) {
      search.select(new ClientRow(
          client.id(), 0, new PersonName(client.name(), ""), Optional.empty(), "", Optional.empty()));
    } else {
      search.clear();
    }
  }

  @Override
  public void startWith(String text) {
    search.startWith(text);
  }
}
