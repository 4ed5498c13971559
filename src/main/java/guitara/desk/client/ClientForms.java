package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientRow;
import guitara.client.SaveClientOutcome;
import guitara.client.SaveClientRequest;
import guitara.client.StoredClient;
import guitara.desk.DeskScreen;
import guitara.desk.core.DeskHistory.Deed;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.control.DrawerContent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Makes client forms for a drawer.
///
/// ```
/// drawer.open(new ClientForms(context).adding(draft, client -> { drawer.finish(); search.select(client); }));
/// ```
public final class ClientForms {

  private static final Logger LOG = System.getLogger(ClientForms.class.getName());

  private final ClientContext context;
  private final Consumer<Deed> remember;

  /// Forms of which nobody remembers what was changed.
  public ClientForms(ClientContext context) {
    this(context, deed -> { });
  }

  /// @param remember how what is stored is taken back
  ClientForms(ClientContext context, Consumer<Deed> remember) {
    this.context = context;
    this.remember = remember;
  }

  /// A form for somebody new; `onChosen` hears of the client who was stored, or of the look-alike taken instead.
  public DrawerContent adding(ClientDraft begun, Consumer<ClientRow> onChosen) {
    return adding(begun, onChosen, onChosen);
  }

  /// The same, where it matters which of the two happened.
  public DrawerContent adding(ClientDraft begun, Consumer<ClientRow> onSaved, Consumer<ClientRow> onUse) {
    ClientFormModel model = ClientFormModel.adding(context, begun, (before, stored) -> {
      remember.accept(new ClientDeed(context).added(stored.id()));
      onSaved.accept(row(stored));
    });
    return load(new ClientFormController(model, onUse, () -> { }))
        .content(context.texts().get("client.form.new"));
  }

  /// Adds somebody who gave no name under a name of the house's making, and says who it became. A failure is nobody's
  /// fault at the counter: the field stays as it was, and may be filled in by hand.
  public void addNameless(String name, Consumer<ClientRow> onAdded) {
    ClientDraft draft = ClientDraft.EMPTY.with(ClientField.FIRST_NAME, name);
    context.tasks().run(() -> context.clients().save(new SaveClientRequest.Add(UUID.randomUUID(), draft, true)))
        .onSuccess(outcome -> {
          if (outcome instanceof SaveClientOutcome.Saved(StoredClient client)) {
            onAdded.accept(row(client));
          }
        })
        .onFailure(failure -> LOG.log(Level.WARNING, "A client without a name was not added", failure))
        .start();
  }

  /// A form for a stored client, with what is known of them above.
  ///
  /// @param onMerge hears of a look-alike that shall become one with this client
  public DrawerContent editing(
      ClientCard card, Consumer<ClientRow> onSaved, Runnable onArchived, Consumer<ClientRow> onMerge) {
    ClientFormModel model = ClientFormModel.editing(context, card, (before, stored) -> {
      ClientDraft after = ClientDraft.of(stored.details(), context.region());
      if (!after.equals(before)) {
        remember.accept(new ClientDeed(context).edited(stored.id(), before, after));
      }
      onSaved.accept(row(stored));
    });
    ClientFormController form = load(new ClientFormController(model, onMerge, onArchived));
    form.show(card);
    return form.content(context.texts().format("client.form.edit", card.name().full()));
  }

  private ClientFormController load(ClientFormController controller) {
    Controllers controllers = new Controllers().with(ClientFormController.class, () -> controller);
    return new ScreenLoader(controllers, context.texts())
        .load(DeskScreen.CLIENT_FORM, ClientFormController.class).controller();
  }

  private static ClientRow row(StoredClient stored) {
    return new ClientRow(stored.id(), stored.number(), stored.details().name(), stored.details().contact().phone(),
        stored.details().contact().email(), Optional.empty());
  }
}
