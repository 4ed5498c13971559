package guitara.admin.account;

import guitara.access.Account;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.admin.core.Words;
import guitara.ui.control.ProgressLine;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Everybody with an account; one opens in the drawer.
public final class AccountsController {

  private final AdminContext context;
  private final AccountDrawers drawers;
  private final ListingModel<Account> model;

  @FXML private TextField search;
  @FXML private VBox progressSlot;
  @FXML private TableView<Account> table;
  @FXML private TableColumn<Account, String> nameColumn;
  @FXML private TableColumn<Account, String> loginColumn;
  @FXML private TableColumn<Account, String> rolesColumn;
  @FXML private TableColumn<Account, Chip> stateColumn;
  @FXML private TableColumn<Account, String> factorColumn;
  @FXML private TableColumn<Account, String> lastColumn;
  @FXML private TableColumn<Account, String> sessionsColumn;

  public AccountsController(AdminContext context) {
    this.context = context;
    this.drawers = new AccountDrawers(context, this::refresh);
    this.model = new ListingModel<>(
        context.tasks(), context.texts(), context.use().accounts()::all, "admin.accounts.empty");
  }

  @FXML
  void initialize() {
    Words words = context.words();
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    Tables.join(table, model, Account::id, account -> drawers.open(account.id()));
    Tables.words(nameColumn, Account::name);
    Tables.words(loginColumn, Account::login);
    Tables.words(rolesColumn, words::roles);
    Tables.chips(stateColumn, account -> new Chip(words.state(account), Words.tone(account)));
    Tables.words(factorColumn, account -> context.texts().get(
        account.factorSince().isPresent() ? "admin.account.factor.on" : "admin.account.factor.off"));
    Tables.words(lastColumn, account -> words.when(account.lastSignIn()));
    Tables.words(sessionsColumn,
        account -> account.openSessions() == 0 ? "–" : Integer.toString(account.openSessions()));
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, loginColumn, factorColumn, sessionsColumn);
    search.textProperty().addListener((o, before, typed) ->
        model.narrow(!typed.isBlank(), account -> fits(account, typed.strip().toLowerCase(Locale.ROOT))));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
  }

  private boolean fits(Account account, String typed) {
    return Stream.of(account.name(), account.login(), account.email(), context.words().roles(account),
            context.words().state(account))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(typed));
  }

  private void steer(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      table.getSelectionModel().selectFirst();
      table.requestFocus();
      if (event.getCode() == KeyCode.ENTER && !table.getItems().isEmpty()) {
        drawers.open(table.getItems().getFirst().id());
      }
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
      search.clear();
      event.consume();
    }
  }

  /// Reads the list again, and what the drawer shows of it.
  public void refresh() {
    model.refresh();
    drawers.refresh();
  }

  @FXML
  void add() {
    drawers.add();
  }

  /// Begins a new account.
  public void addAccount() {
    add();
  }
}
