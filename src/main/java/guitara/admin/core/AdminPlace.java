package guitara.admin.core;

import guitara.ui.control.DrawerContent;

/// What a section asks of the frame around it.
public interface AdminPlace {

  /// Shows something in the drawer, in place of what is there.
  void open(DrawerContent content);

  /// Closes the drawer: the work is done or given up.
  void finish();

  /// Tells what has happened.
  void say(String sentence);

  /// Tells that something failed, and offers to try it again.
  void fail(Throwable failure, Runnable again);
}
