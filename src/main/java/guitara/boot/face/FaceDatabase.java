package guitara.boot.face;

import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.Databases;
import guitara.boot.Membership;
import guitara.boot.OpenDatabase;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.database.DatabaseSettings;
import guitara.database.EmbeddedServer;
import guitara.database.Vaults;
import guitara.live.ServerClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/// The database under a face, and what the face needs to know to use it. Opening blocks.
public final class FaceDatabase implements AutoCloseable {

  private final OpenDatabase database;
  private final Path folder;
  private final Vaults vaults;

  private FaceDatabase(OpenDatabase database, Path folder, Vaults vaults) {
    this.database = database;
    this.folder = folder;
    this.vaults = vaults;
  }

  public static FaceDatabase open(DatabaseChoice choice, Surroundings surroundings, Progress progress) {
    DatabaseAddresses addresses = DatabaseAddresses.of(surroundings, choice);
    OpenDatabase database = Databases.open(addresses.resolve(choice), progress);
    database.server().ifPresent(server ->
        DemoKeeper.keep(server.credentials(), Clock.systemUTC().instant(), progress));
    Path folder = choice.data().orElseGet(surroundings::dataFolder);
    return new FaceDatabase(
        database, folder, Membership.in(folder.toAbsolutePath().normalize(), surroundings).vaults());
  }

  /// How a face of this name is opened on it.
  public FaceSetup setup(String face, String workstation) {
    DatabaseSettings settings =
        DatabaseSettings.workstation(database::url, database.login(), "guitara " + face + " " + workstation);
    return new FaceSetup(settings, workstation, Locale.getDefault(), new ServerClock(Clock.systemUTC()), this::revive);
  }

  /// Where what belongs to this computer is kept.
  public Path folder() {
    return folder;
  }

  /// Where this computer keeps passwords.
  public Vaults vaults() {
    return vaults;
  }

  /// Where the database is now; to be asked again for each new connection.
  public String url() {
    return database.url();
  }

  /// What tells this database from others that this computer uses, free of anything secret.
  public String name() {
    return database.server().map(own -> "embedded").orElseGet(() -> database.url().replaceFirst("\\?.*", ""));
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
