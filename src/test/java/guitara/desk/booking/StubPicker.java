package guitara.desk.booking;

import guitara.support.House;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.TextField;

/// A client field that knows the house's three clients by their whole first name.
final class StubPicker implements ClientPicker {

  private final TextField field = new TextField();
  private Consumer<PickedClient> picked = client -> { };
  private Consumer<ClientHabits> habits = known -> { };
  private Consumer<String> typed = text -> { };
  private boolean showing;

  StubPicker(House house) {
    field.setId("clientField");
    field.setPromptText("Name, phone or e-mail");
    Map<String, PickedClient> known = Map.of(
        "maria", new PickedClient(house.maria, "Maria Cristina Evangelista-Delos Santos"),
        "ana", new PickedClient(house.ana, "Ana Peña"));
    field.textProperty().addListener((o, before, now) -> {
      if (showing) {
        return;
      }
      PickedClient client = known.getOrDefault(now.toLowerCase(java.util.Locale.ROOT), PickedClient.NOBODY);
      picked.accept(client);
      typed.accept(now);
      if (client.isSomebody()) {
        habits.accept(new ClientHabits(client.id(), OptionalLong.of(house.shiatsu), OptionalLong.of(house.jo)));
      }
    });
  }

  @Override
  public Node node() {
    return field;
  }

  @Override
  public Control field() {
    return field;
  }

  @Override
  public void onPicked(Consumer<PickedClient> handler) {
    picked = handler;
  }

  @Override
  public void onHabits(Consumer<ClientHabits> handler) {
    habits = handler;
  }

  @Override
  public void onTyped(Consumer<String> handler) {
    typed = handler;
  }

  @Override
  public void type(String text) {
    field.setText(text);
  }

  @Override
  public void onReturn(Runnable back) {}

  @Override
  public void show(PickedClient client) {
    showing = true;
    field.setText(client.name());
    showing = false;
  }

  @Override
  public void startWith(String text) {
    field.requestFocus();
    field.setText(text);
    field.end();
  }

  @Override
  public void addNameless(String name) {
    field.setText(name);
  }
}
