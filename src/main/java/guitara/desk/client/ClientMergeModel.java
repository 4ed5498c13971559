package guitara.desk.client;

import guitara.booking.Intents;
import guitara.client.LookAlike;
import guitara.client.MergeOutcome;
import guitara.client.MergePreview;
import guitara.client.StoredClient;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Merging a duplicate: first who, then what comes of it, then one key.
/// Without a node; to be used on the JavaFX thread.
final class ClientMergeModel {

  /// What was merged.
  record Done(UUID id, MergePreview preview, int bookings) {}

  private static final Logger LOG = System.getLogger(ClientMergeModel.class.getName());

  private final ClientContext context;
  private final ClientWords words;
  private final StoredClient client;
  private final Consumer<Done> onMerged;
  private final Busy busy = new Busy();
  private final LatestOnly<List<LookAlike>> offering;
  private final LatestOnly<Optional<MergePreview>> comparing;
  private final ReadOnlyObjectWrapper<List<LookAlike>> offered =
      new ReadOnlyObjectWrapper<>(this, "offered", List.of());
  private final ReadOnlyObjectWrapper<Optional<MergePreview>> preview =
      new ReadOnlyObjectWrapper<>(this, "preview", Optional.empty());
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private final ReadOnlyBooleanWrapper merging = new ReadOnlyBooleanWrapper(this, "merging");
  private UUID intent = Intents.next();

  /// @param client whose card it began from: kept unless somebody says otherwise
  /// @param onMerged hears what was merged, on the JavaFX thread
  ClientMergeModel(ClientContext context, StoredClient client, Consumer<Done> onMerged) {
    this.context = context;
    this.words = context.words();
    this.client = client;
    this.onMerged = onMerged;
    this.offering = new LatestOnly<>(context.tasks(), busy);
    this.comparing = new LatestOnly<>(context.tasks(), busy);
  }

  /// Looks for entries that may be the same person.
  void offer() {
    preview.set(Optional.empty());
    remark.set("");
    offering.ask(() -> context.clients().duplicates(client), offered::set,
        failure -> remark.set(context.texts().get("client.merge.away")));
  }

  /// Compares with the entry that was chosen.
  void choose(long other) {
    compare(kept().id(), other, "");
  }

  /// Keeps the other one instead.
  void swap() {
    preview.get().ifPresent(now -> compare(now.gone().client().id(), now.kept().client().id(), ""));
  }

  private void compare(long kept, long gone, String why) {
    if (kept == gone) {
      remark.set(context.texts().get("client.merge.same"));
      return;
    }
    comparing.ask(() -> context.clients().mergePreview(kept, gone), read -> {
      read.filter(now -> !preview.get().equals(read)).ifPresent(now -> preview.set(read));
      remark.set(read.map(now -> words.overlaps(now.overlaps())).filter(text -> !text.isEmpty())
          .orElse(read.isPresent() ? why : context.texts().get("client.merge.gone")));
      // A new decision is a new intent; only the same one, sent again, must not count twice.
      intent = Intents.next();
    }, failure -> remark.set(context.texts().get("client.merge.away")));
  }

  /// Merges what is compared; a refusal is said and nothing is lost.
  void merge() {
    if (merging.get() || preview.get().isEmpty()) {
      return;
    }
    MergePreview decided = preview.get().get();
    merging.set(true);
    context.tasks()
        .run(() -> context.clients().merge(intent, decided.kept().client(), decided.gone().client())).showing(busy)
        .onSuccess(outcome -> answered(decided, outcome))
        .onFailure(failure -> {
          LOG.log(Level.WARNING, "Clients were not merged", failure);
          remark.set(context.texts().get("client.merge.away"));
        })
        .onFinally(() -> merging.set(false))
        .start();
  }

  private void answered(MergePreview decided, MergeOutcome outcome) {
    switch (outcome) {
      case MergeOutcome.Merged(UUID id, int bookings) -> onMerged.accept(new Done(id, decided, bookings));
      case MergeOutcome.Overlapping(var overlaps) -> remark.set(words.overlaps(overlaps));
      case MergeOutcome.Stale _ -> compare(decided.kept().client().id(), decided.gone().client().id(),
          context.texts().get("client.merge.stale"));
      case MergeOutcome.Gone _ -> remark.set(context.texts().get("client.merge.gone"));
      case MergeOutcome.Same _ -> remark.set(context.texts().get("client.merge.same"));
      case MergeOutcome.TooLong(var field) -> remark.set(
          context.texts().format("client.merge.too-long", words.field(field), field.mostCharacters()));
      case MergeOutcome.Busy _ -> remark.set(context.texts().get("client.merge.busy"));
    }
  }

  /// The entry that stays.
  StoredClient kept() {
    return preview.get().map(now -> now.kept().client()).orElse(client);
  }

  /// Who may be the same person, those alike in most first.
  ReadOnlyObjectProperty<List<LookAlike>> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /// What merging would come to; empty while nobody is chosen.
  ReadOnlyObjectProperty<Optional<MergePreview>> previewProperty() {
    return preview.getReadOnlyProperty();
  }

  /// What stands in the way and what to do; empty if nothing.
  ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty mergingProperty() {
    return merging.getReadOnlyProperty();
  }

  Busy busy() {
    return busy;
  }

  ClientContext context() {
    return context;
  }
}
