package guitara.ui.action;

/// A line below the command field.
sealed interface CommandLine {

  void run();

  /// Something that has a name and perhaps a key.
  record OfAction(Action action) implements CommandLine {

    @Override
    public void run() {
      action.run();
    }
  }

  /// What the typed words may mean.
  record OfOffer(CommandOffer offer) implements CommandLine {

    @Override
    public void run() {
      offer.body().run();
    }
  }
}
