package guitara.admin.core;

import guitara.access.Session;
import guitara.account.ConfirmController;
import guitara.ui.Controllers;
import guitara.ui.FxmlFile;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.control.DrawerPlace;
import guitara.ui.task.Tasks;
import java.time.InstantSource;
import java.util.function.Supplier;

/// What the sections need from the rest of the face.
///
/// @param session who is signed in, with the rights of the moment
/// @param clock the server's time
/// @param texts with the bundles `ui`, `account` and `admin`
public record AdminContext(
    AdminUse use,
    Supplier<Session> session,
    DrawerPlace place,
    Words words,
    InstantSource clock,
    Tasks tasks,
    Texts texts) {

  /// Loads a screen with a controller that is made already, and the parts that it includes.
  public <C> Screen<C> load(FxmlFile file, Class<C> type, C controller) {
    Controllers controllers = new Controllers()
        .with(type, () -> controller)
        .with(ConfirmController.class, () -> new ConfirmController(use.me(), place, tasks, texts))
        .with(CodeController.class, () -> new CodeController(this));
    return new ScreenLoader(controllers, texts).load(file, type);
  }

  /// The account of whoever is signed in.
  public long myAccount() {
    return session.get().person().accountId();
  }
}
