package guitara.boot.desk;

import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.Databases;
import guitara.boot.OpenDatabase;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.live.ServerClock;
import guitara.ui.Texts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The database under a desk, and what the desk needs to know to use it. Opening blocks.
public final class DeskDatabase implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(DeskDatabase.class.getName());

  private final OpenDatabase database;
  private final Path folder;

  private DeskDatabase(OpenDatabase database, Path folder) {
    this.database = database;
    this.folder = folder;
  }

  public static DeskDatabase open(DatabaseChoice choice, Surroundings surroundings, Progress progress) {
    DatabaseAddresses addresses = DatabaseAddresses.of(surroundings, choice);
    OpenDatabase database = Databases.open(addresses.resolve(choice), progress);
    database.server().ifPresent(server ->
        DemoKeeper.keep(server.credentials(), Clock.systemUTC().instant(), progress));
    return new DeskDatabase(database, choice.data().orElseGet(surroundings::dataFolder));
  }

  /// How a desk of this name is opened on it.
  public DeskSetup setup(String workstation) {
    return setup("desk", workstation);
  }

  /// How a face of this name is opened on it.
  public DeskSetup setup(String face, String workstation) {
    DatabaseSettings settings =
        DatabaseSettings.workstation(database::url, database.login(), "guitara " + face + " " + workstation);
    return new DeskSetup(settings, workstation, Locale.getDefault(), new ServerClock(Clock.systemUTC()), this::revive);
  }

  /// The public accounts of the invented house; none where the data are somebody's own.
  public static List<DemoLogin> demoLogins(DeskDoor door, Texts texts) {
    return DemoAccounts.areHere(door.database())
        ? List.of(
            new DemoLogin(DemoAccounts.RECEPTIONIST, DemoAccounts.PASSWORD, texts.get("entrance.demo.receptionist")),
            new DemoLogin(DemoAccounts.ADMINISTRATOR, DemoAccounts.PASSWORD, texts.get("entrance.demo.administrator")))
        : List.of();
  }

  /// Where what is typed on one desk outlives it; empty where the folder cannot be written.
  Optional<DraftFile> claimDrafts() {
    String name = database.server().map(own -> "embedded").orElseGet(() -> database.url().replaceFirst("\\?.*", ""));
    try {
      return Optional.of(DraftFile.claim(folder.resolve("drafts"), name));
    } catch (IOException e) {
      LOG.log(Level.WARNING, "What is typed will not outlive this desk", e);
      return Optional.empty();
    }
  }

  /// The server that this program itself looks after; empty where others do.
  public Optional<EmbeddedServer> server() {
    return database.server();
  }

  /// A server of this program's own that was killed is started again; a shared one is only waited for.
  private void revive() {
    database.server().ifPresent(EmbeddedServer::ensureRunning);
  }

  /// This computer's name, as it stands beside what is done here.
  public static String workstationName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "desk";
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
