package guitara.desk.client;

import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;

/// What the list of clients needs of the desk around it.
public interface ClientPlace {

  /// Shows a form in the drawer.
  void open(DrawerContent content);

  /// The form is done with.
  void finish();

  /// Says what has happened.
  void say(Notice notice);
}
