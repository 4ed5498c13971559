package guitara.desk.client;

import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.ClientPage;
import guitara.client.ClientQuery;
import guitara.client.ClientRow;
import guitara.client.PageKey;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Searches as somebody types: the latest answer wins, and the old answer stays until a new one is there.
/// Without a node; to be used on the JavaFX thread.
public final class ClientSearchModel {

  private static final Logger LOG = System.getLogger(ClientSearchModel.class.getName());

  private final ClientContext context;
  private final ClientWords words;
  private final boolean listsEverybody;
  private final Busy busy = new Busy();
  private final LatestOnly<ClientPage> latest;
  private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
  private final ObservableList<ClientRow> found = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper(this, "remark", "");
  private Optional<PageKey> next = Optional.empty();
  private boolean loading;

  /// @param listsEverybody whether nothing typed shows everybody by name rather than nobody
  public ClientSearchModel(ClientContext context, boolean listsEverybody) {
    this.context = context;
    this.words = context.words();
    this.listsEverybody = listsEverybody;
    this.latest = new LatestOnly<>(context.tasks(), busy);
    typed.addListener((o, before, now) -> search());
  }

  /// Searches again for what is typed.
  public void search() {
    String text = typed.get();
    ClientQuery query = ClientQuery.parse(text);
    next = Optional.empty();
    if (query.isEmpty() && !listsEverybody) {
      latest.cancel();
      found.clear();
      remark.set("");
      return;
    }
    loading = true;
    latest.ask(() -> context.clients().find(query, PageKey.START), page -> show(text, page), this::failed);
  }

  /// Gives up what is under way and empties the list: a client was chosen.
  void forget() {
    latest.cancel();
    loading = false;
    next = Optional.empty();
    found.clear();
    remark.set("");
  }

  /// Adds the next page below, if there is one and none is on its way.
  public void more() {
    if (loading || next.isEmpty()) {
      return;
    }
    loading = true;
    PageKey after = next.get();
    ClientQuery query = ClientQuery.parse(typed.get());
    latest.ask(() -> context.clients().find(query, after), this::append, this::failed);
  }

  private void show(String text, ClientPage page) {
    found.setAll(page.rows());
    finish(page);
    boolean nobody = page.rows().isEmpty();
    remark.set(!nobody ? "" : text.isBlank()
        ? context.texts().get("client.search.nobody-yet")
        : context.texts().format("client.search.nothing", text.strip()));
  }

  private void append(ClientPage page) {
    found.addAll(page.rows());
    finish(page);
  }

  private void finish(ClientPage page) {
    next = page.next();
    loading = false;
  }

  private void failed(Throwable failure) {
    loading = false;
    remark.set(context.texts().get("client.search.failed"));
    LOG.log(Level.WARNING, "Client search failed", failure);
  }

  /// A new client begun with what was typed: a phone if it is one, else the name.
  public ClientDraft newClient() {
    String text = typed.get().strip();
    if (ClientQuery.parse(text).onlyDigits().isPresent()) {
      return new ClientDraft(Map.of(ClientField.PHONE, text));
    }
    if (text.contains("@") && !text.contains(" ")) {
      return new ClientDraft(Map.of(ClientField.EMAIL, text));
    }
    String[] parts = text.split("\\s+", -1);
    int firstOfLast = parts.length < 2 ? 1 : lastNameBegins(parts);
    return new ClientDraft(Map.of(
        ClientField.FIRST_NAME, capitals(parts, 0, firstOfLast),
        ClientField.LAST_NAME, capitals(parts, firstOfLast, parts.length)));
  }

  /// "dela Cruz", "de los Santos" belong together.
  private static int lastNameBegins(String[] parts) {
    int begins = parts.length - 1;
    while (begins > 1 && parts[begins - 1].matches("(?i)de|del|dela|delos|la|los|las|san|santa|sta\\.?|van|von")) {
      begins--;
    }
    return begins;
  }

  private static String capitals(String[] parts, int from, int to) {
    return Arrays.stream(parts, from, to)
        .map(part -> part.isEmpty() ? part : part.substring(0, part.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
            + part.substring(part.offsetByCodePoints(0, 1)))
        .reduce((first, second) -> first + " " + second).orElse("");
  }

  public StringProperty typedProperty() {
    return typed;
  }

  /// Who was found; observable, changed only when an answer has come.
  public ObservableList<ClientRow> found() {
    return found;
  }

  /// What to say instead of, or about, the list; empty if nothing.
  public ReadOnlyStringProperty remarkProperty() {
    return remark.getReadOnlyProperty();
  }

  public boolean hasMore() {
    return next.isPresent();
  }

  Busy busy() {
    return busy;
  }

  ClientWords words() {
    return words;
  }
}
