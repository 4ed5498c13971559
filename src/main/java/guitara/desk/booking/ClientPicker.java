package guitara.desk.booking;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Control;

/// How the drawer finds its client.
public interface ClientPicker {

  /// The whole: the field and what it says about the client.
  Node node();

  /// Where the focus goes and beside which remarks stand.
  Control field();

  /// Who hears of a choice; [PickedClient#NOBODY] while somebody types.
  void onPicked(Consumer<PickedClient> handler);

  /// Who hears what is typed of a name while nobody is chosen.
  void onTyped(Consumer<String> handler);

  /// Who hears what is known of the chosen client.
  void onHabits(Consumer<ClientHabits> handler);

  /// How to come back to the booking when something else, such as a client's form, took the drawer.
  void onReturn(Runnable back);

  /// Shows a client as chosen.
  void show(PickedClient client);

  /// Takes the focus and begins with a text.
  void startWith(String text);

  /// Begins with a text and leaves the focus where it is.
  void type(String text);

  /// Adds a client of this name, who gave none of their own, and shows them as chosen.
  void addNameless(String name);
}
