package guitara.ui;

/// A screen: one FXML file with its one controller. Each face lists its screens in an enum that implements this.
public interface FxmlFile {

  /// Where the file lies on the class path, such as `/fxml/desk/shell.fxml`.
  String path();

  /// The class named by `fx:controller` in the file.
  Class<?> controller();
}
