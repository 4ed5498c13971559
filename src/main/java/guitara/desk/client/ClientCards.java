package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientRow;
import guitara.client.MergeOutcome;
import guitara.client.MergePreview;
import guitara.client.UndoMergeOutcome;
import guitara.desk.DeskScreen;
import guitara.desk.core.DeskHistory;
import guitara.ui.Controllers;
import guitara.ui.ScreenLoader;
import guitara.ui.action.KeyMap;
import guitara.ui.control.Notice;
import guitara.ui.task.Busy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Opens the cards of clients in the drawer, and from them the form, a booking, and the merge of duplicates.
///
/// ```
/// cards.open(clientId);              // from a list
/// cards.openFrom(clientId, goBack);  // from a booking: Esc leads back to it
/// ```
/// To be used on the JavaFX thread.
public final class ClientCards {

  private final ClientContext context;
  private final ClientPlace place;
  private final Busy busy = new Busy();
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<ClientCardController> shown = Optional.empty();
  private volatile Optional<UUID> lastMerge = Optional.empty();

  public ClientCards(ClientContext context, ClientPlace place) {
    this.context = context;
    this.place = place;
  }

  /// Lists the card's keys in the key map.
  public static void listKeys(KeyMap keys) {
    keys.addGesture("client.keys", "client.keys.edit", "F2");
    keys.addGesture("client.keys", "client.keys.book", "Ctrl+B");
    keys.addGesture("client.keys", "client.keys.merge", "Ctrl+M");
    keys.addGesture("client.keys", "client.keys.back", "Esc");
  }

  /// Opens a client's card; of somebody who was merged, the card of the one who was kept.
  public void open(long id) {
    open(id, Optional.empty());
  }

  /// Opens a card from which Esc leads back.
  public void openFrom(long id, Runnable back) {
    open(id, Optional.of(back));
  }

  private void open(long id, Optional<Runnable> back) {
    context.tasks().run(() -> ClientCardModel.Read.of(context.clients(), id)).showing(busy)
        .onSuccess(read -> read.filter(it -> !it.card().archived())
            .ifPresentOrElse(it -> show(it, back), this::gone))
        .onFailure(failure -> say(context.texts().get("client.list.read-failed")))
        .start();
  }

  private void gone() {
    say(context.texts().get("client.list.gone"));
    changed();
  }

  private void show(ClientCardModel.Read read, Optional<Runnable> back) {
    ClientCardModel model = new ClientCardModel(context, read);
    ClientCardController.Ways ways = new ClientCardController.Ways(
        () -> edit(model.cardProperty().get(), back),
        () -> place.book(model.cardProperty().get()),
        () -> merge(model.cardProperty().get(), Optional.empty(), back),
        place::openBooking,
        this::copy,
        this::undone,
        back);
    Controllers controllers =
        new Controllers().with(ClientCardController.class, () -> new ClientCardController(model, ways));
    ClientCardController card = new ScreenLoader(controllers, context.texts())
        .load(DeskScreen.CLIENT_CARD, ClientCardController.class).controller();
    shown = Optional.of(card);
    place.open(card.content());
  }

  private void copy(String phone) {
    ClipboardContent content = new ClipboardContent();
    content.putString(phone);
    Clipboard.getSystemClipboard().setContent(content);
    say(context.texts().format("client.card.phone.copied", phone));
  }

  private void edit(ClientCard card, Optional<Runnable> back) {
    place.open(forms().editing(card, client -> saved(client, back), () -> archived(card),
        other -> merge(card, Optional.of(other.id()), back)));
  }

  /// Forms whose changes this desk can take back.
  public ClientForms forms() {
    return new ClientForms(context, place::remember);
  }

  /// A client was stored: says so and shows the card.
  void saved(ClientRow client) {
    saved(client, Optional.empty());
  }

  /// The card takes the form's place in the drawer; a booking that was begun before stays kept.
  private void saved(ClientRow client, Optional<Runnable> back) {
    say(context.texts().format("client.saved", client.name().full()));
    changed();
    open(client.id(), back);
  }

  /// Somebody who is there already was meant: shows the card.
  void use(ClientRow client) {
    place.finish();
    open(client.id());
  }

  private void archived(ClientCard card) {
    place.finish();
    changed();
    place.say(Notice.withAnswer(context.texts().format("client.archive.done", card.name().full()),
        context.texts().get("client.archive.undo"),
        place.remember(new ClientDeed(context).archived(card.client().id())).orElse(() -> restore(card))));
  }

  private void restore(ClientCard card) {
    context.tasks().run(() -> context.clients().restore(card.client().id()))
        .onSuccess(restored -> changed())
        .onFailure(failure -> say(context.texts().get("client.archive.away")))
        .start();
  }

  private void merge(ClientCard card, Optional<Long> other, Optional<Runnable> back) {
    ClientMergeModel model = new ClientMergeModel(context, card.client(), done -> merged(done, back));
    ClientMergeController.Ways ways = new ClientMergeController.Ways(
        () -> open(model.kept().id(), back), place::openBooking);
    Controllers controllers =
        new Controllers().with(ClientMergeController.class, () -> new ClientMergeController(model, ways));
    ClientMergeController screen = new ScreenLoader(controllers, context.texts())
        .load(DeskScreen.CLIENT_MERGE, ClientMergeController.class).controller();
    place.open(screen.content());
    other.ifPresentOrElse(model::choose, model::offer);
  }

  private void merged(ClientMergeModel.Done done, Optional<Runnable> back) {
    MergePreview of = done.preview();
    lastMerge = Optional.of(done.id());
    String gone = of.gone().client().details().name().full();
    place.say(Notice.withAnswer(
        context.texts().format("client.merge.done", gone, of.kept().client().details().name().full(), done.bookings()),
        context.texts().get("client.archive.undo"),
        place.remember(deed(done)).orElse(() -> undo(done.id(), gone))));
    changed();
    open(of.kept().client().id(), back);
  }

  /// Done again, the merge is another one, with a name of its own.
  private DeskHistory.Deed deed(ClientMergeModel.Done done) {
    MergePreview of = done.preview();
    UUID[] merge = {done.id()};
    return new DeskHistory.Deed.Other(
        (intent, by) -> Optional.of(context.words().undoRefused(context.clients().undoMerge(merge[0])))
            .filter(why -> !why.isEmpty()),
        (intent, by) -> {
          merge[0] = intent;
          return context.clients().mergePreview(of.kept().client().id(), of.gone().client().id())
              .map(now -> context.clients().merge(intent, now.kept().client(), now.gone().client()))
              .filter(MergeOutcome.Merged.class::isInstance).isPresent()
              ? Optional.empty() : Optional.of(context.texts().get("client.merge.again-refused"));
        });
  }

  private void undo(UUID merge, String gone) {
    context.tasks().run(() -> context.clients().undoMerge(merge))
        .onSuccess(outcome -> {
          if (outcome instanceof UndoMergeOutcome.Undone(int bookings)) {
            undone(gone, bookings);
            refresh();
          } else {
            say(context.words().undoRefused(outcome));
          }
        })
        .onFailure(failure -> say(context.texts().get("client.merge.undo-away")))
        .start();
  }

  /// Takes back the last merge made here, if any. Blocks: call it off the JavaFX thread.
  public void undoLastMerge() {
    lastMerge.ifPresent(context.clients()::undoMerge);
  }

  private void undone(String name, int bookings) {
    say(context.texts().format("client.merge.undone", name, bookings));
    changed();
  }

  private void say(String sentence) {
    place.say(Notice.of(sentence));
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  /// Who lists clients hears here of what was changed.
  public void onChanged(Runnable listener) {
    listeners.add(listener);
  }

  /// Something may have changed in the database: an open card is read again.
  public void refresh() {
    shown.ifPresent(ClientCardController::refresh);
  }

  Busy busy() {
    return busy;
  }
}
