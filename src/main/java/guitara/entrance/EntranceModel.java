package guitara.entrance;

import guitara.access.AccessOutcome;
import guitara.access.AccessOutcome.Why;
import guitara.access.Session;
import guitara.access.SignIn.Colleague;
import guitara.database.Secret;
import guitara.ui.task.Busy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Who wants to come in, and how. The server tells nobody why it refuses; what this model adds is only what everybody
/// can count: after three refusals of one name it says how long three failed tries keep a name locked.
public final class EntranceModel {

  /// Three failed tries lock a name for five minutes (seed 000, decision D1).
  private static final int TRIES = 3;
  private static final Duration LOCK = Duration.ofMinutes(5);
  private static final int PIN_DIGITS = 6;

  /// The ways in.
  public enum Way {
    /// Name, password and, where set up, one-time code.
    PASSWORD,
    /// The PIN, for whoever signed in here in full today.
    PIN,
    /// A new password by an administrator's code.
    CODE
  }

  private final EntranceContext context;
  private final Busy busy = new Busy();
  private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.PASSWORD);
  private final ObservableList<Colleague> colleagues = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Colleague>> chosen = new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty login = new SimpleStringProperty("");
  private final StringProperty password = new SimpleStringProperty("");
  private final StringProperty code = new SimpleStringProperty("");
  private final StringProperty pin = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
  private final Map<String, List<Instant>> refusals = new HashMap<>();
  private boolean counting;

  EntranceModel(EntranceContext context) {
    this.context = context;
    pin.subscribe(typed -> {
      if (typed.length() == PIN_DIGITS && way.get() == Way.PIN) {
        enter();
      }
    });
  }

  /// Shows who may come in by PIN; with nobody, the password is asked for at once.
  void look() {
    context.tasks().run(context.signIn()::colleagues).onSuccess(this::offer)
        .onFailure(failure -> message.set(context.trouble().apply(failure))).start();
  }

  private void offer(List<Colleague> found) {
    colleagues.setAll(found);
    if (!found.isEmpty() && login.get().isEmpty()) {
      choose(found.getFirst());
    }
  }

  void choose(Colleague colleague) {
    chosen.set(Optional.of(colleague));
    go(Way.PIN);
  }

  /// Another way in; what was said about the last one goes, what was typed as a name stays.
  void go(Way wanted) {
    way.set(wanted);
    counting = false;
    List.of(password, code, pin, again, message, note).forEach(field -> field.set(""));
  }

  /// Says something before anything is tried.
  void tell(String sentence) {
    message.set(sentence);
  }

  /// In, by the way that is open.
  void enter() {
    if (busy.workingProperty().get()) {
      return;
    }
    note.set("");
    switch (way.get()) {
      case PASSWORD -> byPassword();
      case PIN -> chosen.get().ifPresent(this::byPin);
      case CODE -> byCode();
    }
  }

  private void byPassword() {
    String who = login.get().strip();
    if (who.isEmpty() || password.get().isEmpty()) {
      message.set(context.texts().get("entrance.both-needed"));
      return;
    }
    Secret typed = new Secret(password.get());
    String once = code.get().strip();
    ask(who, "entrance.refused", () -> context.signIn().withPassword(who, typed, once));
  }

  private void byPin(Colleague colleague) {
    Secret typed = new Secret(pin.get());
    ask(colleague.name(), "entrance.pin-refused", () -> context.signIn().withPin(colleague.accountId(), typed));
  }

  private void ask(String who, String refused, Callable<Optional<Session>> work) {
    counting = false;
    message.set("");
    context.tasks().run(work).showing(busy)
        .onSuccess(session -> session.ifPresentOrElse(entered -> {
          refusals.remove(who.toLowerCase(Locale.ROOT));
          go(Way.PASSWORD);
          login.set("");
          context.entered().accept(entered);
        }, () -> refuse(who, refused)))
        .onFailure(failure -> message.set(context.trouble().apply(failure)))
        .start();
  }

  private void refuse(String who, String sentence) {
    List<Instant> recent = recent(who);
    recent.add(context.clock().instant());
    password.set("");
    code.set("");
    pin.set("");
    message.set(context.texts().get(sentence));
    tick();
  }

  private List<Instant> recent(String who) {
    List<Instant> all = refusals.computeIfAbsent(who.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
    Instant now = context.clock().instant();
    all.removeIf(at -> !at.plus(LOCK).isAfter(now));
    return all;
  }

  /// Time went by: the wait that a locked name has left is said anew.
  void tick() {
    String who = way.get() == Way.PIN ? chosen.get().map(Colleague::name).orElse("") : login.get().strip();
    List<Instant> recent = recent(who);
    if (recent.size() >= TRIES) {
      Duration left = Duration.between(context.clock().instant(), recent.getLast().plus(LOCK));
      message.set(context.texts().format("entrance.locked", who,
          "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart())));
      counting = true;
    } else if (counting && recent.isEmpty()) {
      counting = false;
      message.set("");
    }
  }

  private void byCode() {
    if (!password.get().equals(again.get())) {
      message.set(context.texts().get("entrance.not-twice"));
      return;
    }
    String who = login.get().strip();
    Secret wanted = new Secret(password.get());
    String once = code.get().strip();
    message.set("");
    context.tasks().run(() -> context.account().redeem(who, once, wanted)).showing(busy)
        .onSuccess(this::redeemed)
        .onFailure(failure -> message.set(context.trouble().apply(failure)))
        .start();
  }

  private void redeemed(AccessOutcome<Boolean> outcome) {
    switch (outcome) {
      case AccessOutcome.Done<Boolean>(Boolean right) when right -> {
        go(Way.PASSWORD);
        note.set(context.texts().get("entrance.password-set"));
      }
      case AccessOutcome.Done<Boolean> _ -> message.set(context.texts().get("entrance.code-refused"));
      case AccessOutcome.Refused<Boolean>(Why why) -> message.set(context.texts().get("account.refused." + why));
    }
  }

  /// Fills in a public account.
  void use(EntranceContext.DemoLogin demo) {
    go(Way.PASSWORD);
    login.set(demo.login());
    password.set(demo.password());
    enter();
  }

  Busy busy() {
    return busy;
  }

  ObjectProperty<Way> wayProperty() {
    return way;
  }

  ObservableList<Colleague> colleagues() {
    return colleagues;
  }

  ObjectProperty<Optional<Colleague>> chosenProperty() {
    return chosen;
  }

  StringProperty loginProperty() {
    return login;
  }

  StringProperty passwordProperty() {
    return password;
  }

  StringProperty codeProperty() {
    return code;
  }

  StringProperty pinProperty() {
    return pin;
  }

  StringProperty againProperty() {
    return again;
  }

  /// Why nobody came in; empty when there is nothing to say.
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// What went well.
  ReadOnlyStringProperty noteProperty() {
    return note.getReadOnlyProperty();
  }
}
