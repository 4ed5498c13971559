package guitara.ui;

import guitara.ui.frame.StatusLineController;

/// The screens that faces include in their own.
public enum UiScreen implements FxmlFile {
  STATUS_LINE("status-line", StatusLineController.class);

  private final String file;
  private final Class<?> controller;

  UiScreen(String file, Class<?> controller) {
    this.file = file;
    this.controller = controller;
  }

  @Override
  public String path() {
    return "/fxml/ui/" + file + ".fxml";
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
