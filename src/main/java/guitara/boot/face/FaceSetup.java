package guitara.boot.face;

import guitara.database.DatabaseSettings;
import guitara.live.ServerClock;
import java.util.Locale;

/// How one face is opened on its database.
///
/// @param workstation the name that stands beside what is done here, such as the computer's
/// @param revive brings back a server that this program itself looks after
public record FaceSetup(
    DatabaseSettings database, String workstation, Locale locale, ServerClock clock, Runnable revive) {}
