package guitara.ui.control;

/// What a screen asks of the frame around it.
public interface DrawerPlace {

  /// Shows something in the drawer, in place of what is there.
  void open(DrawerContent content);

  /// Closes the drawer: the work is done or given up.
  void finish();

  /// Tells what has happened.
  void say(String sentence);

  /// Tells that something failed, and offers to try it again.
  void fail(Throwable failure, Runnable again);
}
