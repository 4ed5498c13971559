package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientVisits;
import guitara.client.UndoMergeOutcome;
import guitara.client.Visit;
import guitara.client.VisitKey;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One client's card: who they are, what is to come, and what was, page by page. Read again, it keeps what is the same.
/// Without a node; to be used on the JavaFX thread.
final class ClientCardModel {

  /// A card as it was read: two statements.
  record Read(ClientCard card, ClientVisits visits) {

    /// Blocks for the database; empty if there is no such client.
    static Optional<Read> of(ClientAccess clients, long id) {
      return clients.read(id).map(card -> new Read(card, clients.visits(card.client().id(), VisitKey.START)));
    }
  }

  private final ClientContext context;
  private final Busy busy = new Busy();
  private final LatestOnly<Optional<Read>> reading;
  private final LatestOnly<ClientVisits> paging;
  private final ReadOnlyObjectWrapper<ClientCard> card = new ReadOnlyObjectWrapper<>(this, "card");
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final ObservableList<Visit> coming = FXCollections.observableArrayList();
  private final ObservableList<Visit> past = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<VisitKey>> next =
      new ReadOnlyObjectWrapper<>(this, "next", Optional.empty());
  private Read shown;

  ClientCardModel(ClientContext context, Read read) {
    this.context = context;
    this.shown = read;
    this.reading = new LatestOnly<>(context.tasks(), busy);
    this.paging = new LatestOnly<>(context.tasks(), busy);
    show(read);
  }

  private void show(Read read) {
    shown = read;
    card.set(read.card());
    coming.setAll(read.visits().coming());
    past.setAll(read.visits().past());
    next.set(read.visits().next());
    remark.set("");
  }

  /// Reads again; what is the same stays as it stands, with the pages that were opened.
  void reload() {
    reading.ask(() -> Read.of(context.clients(), shown.card().client().id()),
        read -> read.filter(now -> !now.equals(shown)).ifPresent(now -> {
          paging.cancel();
          show(now);
        }), failure -> { });
  }

  /// Adds the next page of the past.
  void more() {
    next.get().ifPresent(after -> paging.ask(
        () -> context.clients().visits(shown.card().client().id(), after),
        page -> {
          past.addAll(page.past());
          next.set(page.next());
          remark.set("");
        },
        failure -> remark.set(context.texts().get("client.card.history-failed"))));
  }

  /// Takes the latest merge into this client back; a refusal is said in the card.
  void undoMerge(UUID merge, Consumer<UndoMergeOutcome.Undone> onUndone) {
    context.tasks().run(() -> context.clients().undoMerge(merge)).showing(busy)
        .onSuccess(outcome -> {
          if (outcome instanceof UndoMergeOutcome.Undone undone) {
            onUndone.accept(undone);
          } else {
            remark.set(context.words().undoRefused(outcome));
          }
        })
        .onFailure(failure -> remark.set(context.texts().get("client.merge.undo-away")))
        .start();
  }

  ReadOnlyObjectProperty<ClientCard> cardProperty() {
    return card.getReadOnlyProperty();
  }

  /// What is to come, soonest first.
  ObservableList<Visit> coming() {
    return coming;
  }

  /// What was, newest first, as far as it was asked for.
  ObservableList<Visit> past() {
    return past;
  }

  /// Where the next page of the past begins, if there is one.
  ReadOnlyObjectProperty<Optional<VisitKey>> nextProperty() {
    return next.getReadOnlyProperty();
  }

  /// What could not be done, and what to do; empty if nothing.
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }

  ClientContext context() {
    return context;
  }
}
