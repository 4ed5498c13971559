package guitara.admin.account;

import guitara.access.Account;
import guitara.access.Accounts;
import guitara.access.BranchNode;
import guitara.access.Role;
import guitara.access.Tree;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import java.util.List;
import java.util.Optional;

/// What accounts show in the drawer: one of them, or the beginning of a new one.
final class AccountDrawers {

  private final AdminContext context;
  private final Runnable changed;
  private Optional<AccountController> shown = Optional.empty();

  /// @param changed told when the list is stale
  AccountDrawers(AdminContext context, Runnable changed) {
    this.context = context;
    this.changed = changed;
  }

  /// What one account's drawer shows, read in one go.
  record Details(
      Account account, List<Account.OpenSession> sessions, List<Role> roles, Tree<BranchNode> branches) {}

  private Optional<Details> read(long id) {
    return context.use().accounts().find(id).map(account -> new Details(
        account, context.use().accounts().sessions(id), context.use().roles().roles(),
        context.use().trees().branches()));
  }

  void open(long id) {
    context.tasks().run(() -> read(id))
        .onSuccess(found -> found.ifPresent(this::show))
        .onFailure(failure -> context.place().fail(failure, () -> open(id)))
        .start();
  }

  private void show(Details details) {
    AccountController controller = new AccountController(context, details.account().id(), changed);
    Screen<AccountController> screen =
        context.load(AdminScreen.ACCOUNT, AccountController.class, controller);
    controller.show(details);
    shown = Optional.of(controller);
    context.place().open(DrawerContent.readOnly(details.account().name(), screen.root(), controller.first()));
  }

  /// Looks again at the account that is shown.
  void refresh() {
    shown.filter(AccountController::isShown).ifPresent(controller ->
        context.tasks().run(() -> read(controller.accountId()))
            .onSuccess(found -> found.ifPresent(controller::show))
            .onFailure(failure -> { })
            .start());
  }

  void add() {
    context.tasks().run(() -> context.use().accounts().newcomers())
        .onSuccess(this::add)
        .onFailure(failure -> context.place().fail(failure, this::add))
        .start();
  }

  private void add(List<Accounts.Newcomer> newcomers) {
    NewAccountController controller = new NewAccountController(context, newcomers, made -> {
      changed.run();
      open(made);
    });
    Screen<NewAccountController> screen =
        context.load(AdminScreen.NEW_ACCOUNT, NewAccountController.class, controller);
    context.place().open(new DrawerContent(
        context.texts().get("admin.account.new"), screen.root(), controller.first(), controller.dirty()));
  }
}
