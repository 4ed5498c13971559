package guitara.boot.desk;

import guitara.database.DatabaseSettings;
import guitara.desk.core.DraftShelf;
import guitara.live.ServerClock;
import java.util.Locale;

/// How one desk is opened.
///
/// @param workstation the name that stands beside what is done here, such as the computer's
/// @param revive brings back a server that this program itself looks after
/// @param drafts where what is typed waits for the next start
public record DeskSetup(
    DatabaseSettings database, String workstation, Locale locale, ServerClock clock, Runnable revive,
    DraftShelf drafts) {

  /// A desk that keeps nothing of what is typed.
  public DeskSetup(
      DatabaseSettings database, String workstation, Locale locale, ServerClock clock, Runnable revive) {
    this(database, workstation, locale, clock, revive, DraftShelf.NONE);
  }

  /// The same desk, which keeps what is typed.
  DeskSetup keeping(DraftShelf shelf) {
    return new DeskSetup(database, workstation, locale, clock, revive, shelf);
  }
}
