package guitara.account;

import guitara.access.MyAccount;
import guitara.access.Session;
import guitara.ui.Moments;
import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.control.DrawerPlace;
import guitara.ui.task.Tasks;
import java.util.Optional;
import java.util.function.Supplier;

/// What the screens of one's own account work with.
///
/// @param session who is in at the moment
/// @param texts with the bundles `ui` and `account`
public record AccountContext(
    MyAccount me,
    Supplier<Optional<Session>> session,
    DrawerPlace place,
    SystemDialogs dialogs,
    Moments moments,
    Tasks tasks,
    Texts texts) {}
