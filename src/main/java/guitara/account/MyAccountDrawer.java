package guitara.account;

import guitara.access.AboutMe;
import guitara.access.Session;
import guitara.ui.Controllers;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.action.Action;
import guitara.ui.control.DrawerContent;
import guitara.ui.frame.Frame;
import java.util.Optional;

/// Opens My account in a face's drawer. Whatever is typed or shown there is forgotten with the drawer, and with the
/// window: unlike other work it waits for nobody, for it is secret.
public final class MyAccountDrawer {

  private final AccountContext context;
  private Optional<MyAccountController> shown = Optional.empty();

  public MyAccountDrawer(AccountContext context) {
    this.context = context;
  }

  /// The way to it by key and command, the same in every face.
  public Action action() {
    return Action.of("ui.action.account", Frame.GENERAL, this::open, "Shortcut+Shift+A");
  }

  /// Shows the account of whoever is in; asked for again, it goes on where it is.
  public void open() {
    if (shown.filter(MyAccountController::isShown).isPresent()) {
      shown.orElseThrow().focus();
      return;
    }
    Optional<Long> asking = who();
    context.tasks().run(context.me()::about)
        .onSuccess(me -> {
          // Whoever has left meanwhile, or made way for a colleague, is not shown to the next.
          if (asking.isPresent() && asking.equals(who())) {
            show(me);
          }
        })
        .onFailure(failure -> context.place().fail(failure, this::open))
        .start();
  }

  private Optional<Long> who() {
    return context.session().get().map(Session::id);
  }

  private void show(AboutMe me) {
    Controllers controllers = new Controllers()
        .with(MyAccountController.class, () -> new MyAccountController(context))
        .with(PasswordController.class, () -> new PasswordController(context))
        .with(PinController.class, () -> new PinController(context))
        .with(FactorController.class, () -> new FactorController(context))
        .with(RecoveryController.class, () -> new RecoveryController(context))
        .with(ConfirmController.class, () ->
            new ConfirmController(context.me(), context.place(), context.tasks(), context.texts()));
    Screen<MyAccountController> screen =
        new ScreenLoader(controllers, context.texts()).load(AccountScreen.MY_ACCOUNT, MyAccountController.class);
    MyAccountController controller = screen.controller();
    controller.show(me);
    shown = Optional.of(controller);
    context.place().open(DrawerContent.readOnly(
        context.texts().get("ui.action.account"), screen.root(), controller.first()));
  }
}
