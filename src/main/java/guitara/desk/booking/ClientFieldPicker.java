package guitara.desk.booking;

import guitara.client.ClientCard;
import guitara.client.ClientDraft;
import guitara.client.ClientRow;
import guitara.client.PersonName;
import guitara.desk.client.ClientCards;
import guitara.desk.client.ClientContext;
import guitara.desk.client.ClientForms;
import guitara.desk.client.ClientSearchField;
import guitara.desk.client.ClientSummary;
import guitara.ui.control.Drawer;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;

/// The desk's client search, with what is known of the client below it; somebody new is added in the same drawer.
public final class ClientFieldPicker implements ClientPicker {

  private final ClientForms forms;
  private final Drawer drawer;
  private final ClientSearchField search;
  private final ClientSummary summary;
  private final VBox node;
  private Runnable back = () -> { };

  /// @param cards shows the card of whoever is chosen, and the way back
  public ClientFieldPicker(ClientContext context, Drawer drawer, ClientCards cards) {
    this.forms = cards.forms();
    this.drawer = drawer;
    this.search = new ClientSearchField(context);
    this.summary = new ClientSummary(context);
    this.node = new VBox(search, summary);
    node.getStyleClass().add("booking-client");
    summary.follow(search.selectedClientProperty());
    summary.setOnOpen(card -> cards.openFrom(card.client().id(), () -> back.run()));
    search.setOnAddNew(this::add);
  }

  private void add(ClientDraft begun) {
    drawer.open(forms.adding(begun, client -> {
      drawer.finish();
      back.run();
      search.select(client);
    }));
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
    search.selectedClientProperty().addListener((o, before, now) -> handler.accept(
        now.map(client -> new PickedClient(client.id(), client.name().full())).orElse(PickedClient.NOBODY)));
  }

  @Override
  public void onTyped(Consumer<String> handler) {
    search.setOnTyped(handler);
  }

  @Override
  public void type(String text) {
    search.field().setText(text);
  }

  @Override
  public void onHabits(Consumer<ClientHabits> handler) {
    summary.cardProperty().addListener((o, before, now) -> now.map(ClientFieldPicker::habits).ifPresent(handler));
  }

  private static ClientHabits habits(ClientCard card) {
    Optional<Long> usual = card.history().usual().map(service -> service.id());
    Optional<Long> therapist = card.preferred()
        .or(() -> card.history().last().flatMap(visit -> visit.therapist()))
        .map(person -> person.id());
    return new ClientHabits(card.client().id(), id(usual), id(therapist));
  }

  private static OptionalLong id(Optional<Long> id) {
    return id.map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  @Override
  public void onReturn(Runnable handler) {
    back = handler;
  }

  @Override
  public void show(PickedClient client) {
    if (search.selectedClientProperty().get().filter(row -> row.id() == client.id()).isEmpty()) {
      search.select(new ClientRow(
          client.id(), 0, new PersonName(client.name(), ""), Optional.empty(), "", Optional.empty()));
    }
  }

  @Override
  public void startWith(String text) {
    search.startWith(text);
  }

  @Override
  public void addNameless(String name) {
    forms.addNameless(name, search::select);
  }
}
