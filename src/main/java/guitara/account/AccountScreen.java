package guitara.account;

import guitara.ui.FxmlFile;

/// The screens about one's own account.
public enum AccountScreen implements FxmlFile {
  MY_ACCOUNT("my-account", MyAccountController.class),
  PASSWORD("password", PasswordController.class),
  PIN("pin", PinController.class),
  FACTOR("factor", FactorController.class),
  RECOVERY("recovery", RecoveryController.class),
  CONFIRM("confirm", ConfirmController.class);

  private final String file;
  private final Class<?> controller;

  AccountScreen(String file, Class<?> controller) {
    this.file = file;
    this.controller = controller;
  }

  @Override
  public String path() {
    return "/fxml/account/" + file + ".fxml";
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
