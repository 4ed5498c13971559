package guitara.account;

import guitara.access.AboutMe;
import guitara.ui.control.Fold;

/// One thing to change: how it stands, and a form that its button unfolds.
sealed interface AccountPart permits PasswordController, PinController, FactorController {

  /// Closing it forgets what is typed and shown in it.
  Fold fold();

  /// Shows how things stand; an open form is left as it is.
  void show(AboutMe me);

  /// Told when something was changed here, so that all is looked at again.
  void whenChanged(Runnable reader);
}
