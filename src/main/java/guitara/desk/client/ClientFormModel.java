package guitara.desk.client;

import guitara.booking.Intents;
import guitara.client.ArchiveClient;
import guitara.client.ClientCard;
import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.FieldProblem;
import guitara.client.SaveClientOutcome;
import guitara.client.SaveClientRequest;
import guitara.client.StoredClient;
import guitara.desk.client.ClientFormState.Alike;
import guitara.desk.client.ClientFormState.Change;
import guitara.desk.client.ClientFormState.Changed;
import guitara.desk.client.ClientFormState.Refused;
import guitara.desk.client.ClientFormState.Saving;
import guitara.desk.client.ClientFormState.Typing;
import guitara.desk.core.TroubleWords;
import guitara.ui.control.Remark;
import guitara.ui.task.Busy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Adds or edits one client. Nothing typed is ever lost: refusals, look-alikes, changes from elsewhere and failures
/// leave
/// every field as it is. Without a node; to be used on the JavaFX thread.
public final class ClientFormModel {

  private static final Logger LOG = System.getLogger(ClientFormModel.class.getName());

  private final ClientContext context;
  private final ClientWords words;
  private final Busy busy = new Busy();
  private final Map<ClientField, StringProperty> texts = new EnumMap<>(ClientField.class);
  private final Map<ClientField, ObjectProperty<Optional<Remark>>> remarks = new EnumMap<>(ClientField.class);
  private final ReadOnlyObjectWrapper<ClientFormState> state = new ReadOnlyObjectWrapper<>(this, "state", new Typing());
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(this, "dirty");
  private final UUID intent = Intents.next();
  private final Optional<StoredClient> edited;
  private final BiConsumer<ClientDraft, StoredClient> onSaved;
  private ClientDraft base;
  private int version;

  /// A form for somebody new, begun with what was typed elsewhere.
  ///
  /// @param onSaved hears what the entry was before, and of the stored client; on the JavaFX thread
  public static ClientFormModel adding(
      ClientContext context, ClientDraft begun, BiConsumer<ClientDraft, StoredClient> onSaved) {
    ClientFormModel model = new ClientFormModel(context, Optional.empty(), ClientDraft.EMPTY, onSaved);
    begun.texts().forEach((field, text) -> model.text(field).set(text));
    return model;
  }

  /// A form for a stored client.
  public static ClientFormModel editing(
      ClientContext context, ClientCard card, BiConsumer<ClientDraft, StoredClient> onSaved) {
    ClientDraft stored = ClientDraft.of(card.client().details(), context.region());
    return new ClientFormModel(context, Optional.of(card.client()), stored, onSaved);
  }

  private ClientFormModel(ClientContext context, Optional<StoredClient> edited, ClientDraft base,
      BiConsumer<ClientDraft, StoredClient> onSaved) {
    this.context = context;
    this.words = context.words();
    this.edited = edited;
    this.base = base;
    this.version = edited.map(StoredClient::version).orElse(0);
    this.onSaved = onSaved;
    for (ClientField field : ClientField.values()) {
      texts.put(field, new SimpleStringProperty(this, field.name(), base.text(field)));
      remarks.put(field, new SimpleObjectProperty<>(Optional.empty()));
      text(field).addListener((o, before, now) -> typed(field));
    }
  }

  private void typed(ClientField field) {
    dirty.set(!draft().equals(base));
    if (remark(field).get().isPresent()) {
      check(field);
    }
    if (state.get() instanceof Alike || state.get() instanceof Refused) {
      state.set(new Typing());
    }
  }

  /// What stands in the fields.
  public ClientDraft draft() {
    Map<ClientField, String> all = new EnumMap<>(ClientField.class);
    texts.forEach((field, text) -> all.put(field, text.get() == null ? "" : text.get()));
    return new ClientDraft(all);
  }

  /// Checks a field as it is left; an empty one is asked for only on saving.
  public void leave(ClientField field) {
    if (!draft().text(field).isBlank()) {
      check(field);
    }
  }

  private void check(ClientField field) {
    remark(field).set(context.clients().rules().problem(draft(), field).map(words::problem).map(Remark::error));
  }

  /// Saves, unless something is to be decided first.
  public void save() {
    save(false);
  }

  /// Saves although others look alike.
  public void saveAnyway() {
    save(true);
  }

  private void save(boolean evenIfAlike) {
    if (state.get() instanceof Saving) {
      return;
    }
    ClientDraft draft = draft();
    SaveClientRequest request = edited
        .<SaveClientRequest>map(client -> new SaveClientRequest.Edit(client.id(), version, draft, evenIfAlike))
        .orElseGet(() -> new SaveClientRequest.Add(intent, draft, evenIfAlike));
    state.set(new Saving());
    context.tasks().run(() -> context.clients().save(request)).showing(busy)
        .onSuccess(this::answered)
        .onFailure(failure -> {
          refuse("client.save.away", failure);
          if (TroubleWords.isUnanswered(failure)) {
            context.tasks().askLater(() -> saveAgain(draft, evenIfAlike));
          }
        })
        .start();
  }

  /// The server answers again; unless the person was faster, or means something else by now.
  private void saveAgain(ClientDraft sent, boolean evenIfAlike) {
    if (state.get() instanceof Refused && draft().equals(sent)) {
      save(evenIfAlike);
    }
  }

  private void answered(SaveClientOutcome outcome) {
    switch (outcome) {
      case SaveClientOutcome.Saved(StoredClient client) -> saved(client);
      case SaveClientOutcome.Alike(var clients) -> state.set(new Alike(clients));
      case SaveClientOutcome.Stale(StoredClient current) -> merge(current);
      case SaveClientOutcome.Gone _ -> state.set(new Refused(context.texts().get("client.save.gone")));
      case SaveClientOutcome.Invalid(List<FieldProblem> problems) -> show(problems);
    }
  }

  private void saved(StoredClient client) {
    ClientDraft before = base;
    base = ClientDraft.of(client.details(), context.region());
    version = client.version();
    dirty.set(!draft().equals(base) && state.get() instanceof Typing);
    state.set(new Typing());
    onSaved.accept(before, client);
  }

  private void show(List<FieldProblem> problems) {
    remarks.values().forEach(remark -> remark.set(Optional.empty()));
    problems.forEach(problem -> remark(problem.field()).set(Optional.of(Remark.error(words.problem(problem)))));
    state.set(new Typing());
  }

  /// Takes over what only the other desk changed; what both changed stays mine until the person chooses.
  private void merge(StoredClient current) {
    ClientDraft mine = draft();
    ClientDraft theirs = ClientDraft.of(current.details(), context.region());
    List<Change> changes = theirs.differences(base).stream()
        .filter(field -> !mine.text(field).equals(theirs.text(field)))
        .map(field -> new Change(
            field, mine.text(field), theirs.text(field), !mine.text(field).equals(base.text(field))))
        .toList();
    changes.stream().filter(change -> !change.touched()).forEach(change -> choose(change, false));
    base = theirs;
    version = current.version();
    dirty.set(!draft().equals(base));
    state.set(new Changed(changes));
  }

  /// Decides for one field that the other desk changed.
  public void choose(Change change, boolean mine) {
    text(change.field()).set(mine ? change.mine() : change.theirs());
  }

  private void refuse(String key, Throwable failure) {
    LOG.log(Level.WARNING, "A client was not stored", failure);
    state.set(new Refused(
        TroubleWords.sentence(context.texts(), failure).orElseGet(() -> context.texts().get(key))));
  }

  /// Takes the client off the lists; `onArchived` hears of it, a refusal is said in the form.
  public void archive(Runnable onArchived) {
    edited.ifPresent(client -> context.tasks().run(() -> context.clients().archive(client.id())).showing(busy)
        .onSuccess(outcome -> archived(outcome, onArchived))
        .onFailure(failure -> refuse("client.archive.away", failure))
        .start());
  }

  private void archived(ArchiveClient.Outcome outcome, Runnable onArchived) {
    switch (outcome) {
      case ArchiveClient.Archived _ -> {
        dirty.set(false);
        onArchived.run();
      }
      case ArchiveClient.Expected(long bookings, var next) -> state.set(new Refused(context.texts().format(
          "client.archive.expected", bookings,
          context.formats().date(LocalDate.ofInstant(next, context.clock().getZone())),
          context.formats().time(next))));
      case ArchiveClient.Unknown _ -> state.set(new Refused(context.texts().get("client.save.gone")));
    }
  }

  public StringProperty text(ClientField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  /// What is to be said beside a field.
  public ObjectProperty<Optional<Remark>> remark(ClientField field) {
    return Objects.requireNonNull(remarks.get(field));
  }

  /// Who is edited; empty for somebody new.
  public Optional<StoredClient> edited() {
    return edited;
  }

  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<ClientFormState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  ClientContext context() {
    return context;
  }

  ClientWords words() {
    return words;
  }

  Busy busy() {
    return busy;
  }
}
