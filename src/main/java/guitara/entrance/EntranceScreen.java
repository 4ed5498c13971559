package guitara.entrance;

import guitara.ui.FxmlFile;

/// The screens before a face.
public enum EntranceScreen implements FxmlFile {
  /// What the start is busy with.
  START("start", StartController.class),
  ENTRANCE("entrance", EntranceController.class);

  private final String file;
  private final Class<?> controller;

  EntranceScreen(String file, Class<?> controller) {
    this.file = file;
    this.controller = controller;
  }

  @Override
  public String path() {
    return "/fxml/entrance/" + file + ".fxml";
  }

  @Override
  public Class<?> controller() {
    return controller;
  }
}
