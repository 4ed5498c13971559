package guitara.admin.account;

import guitara.access.AccessOutcome;
import guitara.access.Account;
import guitara.access.Account.GivenRole;
import guitara.access.Account.OpenSession;
import guitara.access.Account.Status;
import guitara.access.Accounts;
import guitara.account.ConfirmController;
import guitara.admin.account.AccountDrawers.Details;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.Choice;
import guitara.admin.core.CodeController;
import guitara.admin.core.Lines;
import guitara.admin.core.Words;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One account: what is known of it, its roles, where it is signed in, and what can be done about it.
public final class AccountController {

  private final AdminContext context;
  private final Accounts accounts;
  private final Texts texts;
  private final long id;
  private final Runnable changed;

  @FXML private VBox root;
  @FXML private ConfirmController confirmController;
  @FXML private CodeController codeController;
  @FXML private GridPane facts;
  @FXML private HBox locked;
  @FXML private Label lockedLabel;
  @FXML private VBox roles;
  @FXML private VBox giving;
  @FXML private ComboBox<Choice<Long>> roleBox;
  @FXML private ComboBox<Choice<OptionalLong>> branchBox;
  @FXML private Button giveButton;
  @FXML private VBox sessions;
  @FXML private Button endAllButton;
  @FXML private Button resetButton;
  @FXML private Button disableButton;
  @FXML private Button enableButton;
  @FXML private Label selfLabel;

  AccountController(AdminContext context, long id, Runnable changed) {
    this.context = context;
    this.accounts = context.use().accounts();
    this.texts = context.texts();
    this.id = id;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    for (Node part : List.of(locked, giving, endAllButton, disableButton, enableButton, selfLabel)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    giveButton.disableProperty().bind(roleBox.valueProperty().isNull());
  }

  /// Shows the account as it stands; what is chosen for a new role stays.
  void show(Details details) {
    Account account = details.account();
    boolean self = id == context.myAccount();
    facts(account);
    locked.setVisible(account.lockedUntil().isPresent());
    lockedLabel.setText(texts.format("admin.account.locked.long", context.words().when(account.lockedUntil())));
    roles(account, self);
    giving.setVisible(!self);
    offer(details);
    sessions(details.sessions());
    endAllButton.setVisible(details.sessions().size() > 1);
    disableButton.setVisible(!self && account.status() != Status.DISABLED);
    enableButton.setVisible(account.status() == Status.DISABLED);
    resetButton.setDisable(account.status() == Status.DISABLED);
    selfLabel.setVisible(self);
  }

  private void facts(Account account) {
    Facts.clear(facts);
    Label state = new Label();
    new Chip(context.words().state(account), Words.tone(account)).dress(state);
    Facts.add(facts, texts.get("admin.account.state"), state);
    Facts.add(facts, texts.get("admin.account.login"), account.login());
    Facts.add(facts, texts.get("admin.account.email"), account.email().isEmpty() ? "–" : account.email());
    Facts.add(facts, texts.get("admin.account.staff"),
        account.staffCode().isEmpty() ? texts.get("admin.account.no-staff") : account.staffCode());
    Facts.add(facts, texts.get("admin.account.last"), context.words().when(account.lastSignIn()));
    Facts.add(facts, texts.get("admin.account.factor"), account.factorSince().isEmpty()
        ? texts.get("admin.account.factor.off")
        : texts.format("admin.account.factor.since", context.words().when(account.factorSince())));
    Facts.add(facts, texts.get("admin.account.pin"),
        texts.get(account.hasPin() ? "admin.account.pin.set" : "admin.account.pin.none"));
  }

  private void roles(Account account, boolean self) {
    roles.getChildren().setAll(account.roles().stream().map(role -> {
      String where = role.branchId().isEmpty() ? texts.get("admin.account.everywhere") : role.branchName();
      return self ? Lines.of(role.roleName(), where)
          : Lines.of(role.roleName(), where, texts.format("admin.account.take", role.roleName()), () -> take(role));
    }).toList());
    if (account.roles().isEmpty()) {
      roles.getChildren().add(Lines.quiet(texts.get("admin.account.no-role.long")));
    }
  }

  private void offer(Details details) {
    if (roleBox.getItems().isEmpty()) {
      details.roles().forEach(role -> roleBox.getItems().add(new Choice<>(role.id(), role.name())));
      branchBox.getItems().add(new Choice<>(OptionalLong.empty(), texts.get("admin.account.everywhere")));
      details.branches().inOrder().forEach(branch -> branchBox.getItems().add(new Choice<>(
          OptionalLong.of(branch.id()),
          "\u2003".repeat(details.branches().path(branch.id()).size() - 1) + branch.name())));
      branchBox.getSelectionModel().selectFirst();
    }
  }

  private void sessions(List<OpenSession> open) {
    sessions.getChildren().setAll(open.stream().map(session -> Lines.of(
        texts.format("admin.account.session", session.station(), context.words().face(session.face())),
        texts.format(session.withPin() ? "admin.account.session.pin" : "admin.account.session.since",
            context.words().when(session.startedAt()), context.words().when(session.seenAt())),
        texts.format("admin.account.session.end", session.station()),
        () -> attempt(() -> accounts.endSessions(id, OptionalLong.of(session.id())), "admin.account.ended"))).toList());
    if (open.isEmpty()) {
      sessions.getChildren().add(Lines.quiet(texts.get("admin.account.no-session")));
    }
  }

  private <T> void attempt(Supplier<AccessOutcome<T>> step, String said) {
    confirmController.attempt(step, done -> {
      context.place().say(texts.get(said));
      changed.run();
    });
  }

  private void take(GivenRole role) {
    attempt(() -> accounts.takeRole(id, role.roleId(), role.branchId()), "admin.account.taken");
  }

  @FXML
  void give() {
    long role = roleBox.getValue().value();
    OptionalLong branch = branchBox.getValue().value();
    attempt(() -> accounts.giveRole(id, role, branch), "admin.account.given");
  }

  @FXML
  void endAll() {
    attempt(() -> accounts.endSessions(id, OptionalLong.empty()), "admin.account.ended");
  }

  @FXML
  void unlock() {
    attempt(() -> accounts.unlock(id), "admin.account.unlocked");
  }

  @FXML
  void disable() {
    attempt(() -> accounts.setStatus(id, Status.DISABLED), "admin.account.disabled");
  }

  @FXML
  void enable() {
    attempt(() -> accounts.setStatus(id, Status.ACTIVE), "admin.account.enabled");
  }

  @FXML
  void reset() {
    confirmController.attempt(() -> accounts.issueReset(id), issued -> codeController.show(
        issued, texts.get("admin.account.code"), texts.get("admin.account.code.next")));
  }

  long accountId() {
    return id;
  }

  boolean isShown() {
    return root.getScene() != null;
  }

  /// Where the focus begins.
  Node first() {
    return resetButton;
  }
}
