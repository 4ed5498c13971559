package guitara.boot.admin;

import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.SignIn;
import guitara.admin.core.AdminUse;
import guitara.admin.measure.Measuring;
import guitara.boot.Benchmark;
import guitara.boot.DatabaseChoice;
import guitara.boot.LoadTest;
import guitara.boot.face.DemoLogins;
import guitara.boot.face.Door;
import guitara.boot.face.FaceDatabase;
import guitara.boot.face.FaceSetup;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import guitara.live.ServerClock;
import guitara.ui.SystemDialogs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The way to the administration, and everything of it that knows the database and no screen. Opening blocks.
public final class AdminData implements Door<AdminSession> {

  final Database database;
  final AdminUse use;
  final ServerClock clock;
  private final FaceSetup setup;
  private final SignIn signIn;
  private final LiveFeed feed;
  private final AdminCare care;
  private AdminMeasuring measuring;

  private AdminData(Database database, FaceSetup setup, AdminCare care) {
    this.database = database;
    this.setup = setup;
    this.care = care;
    this.use = AdminUse.of(database);
    this.clock = setup.clock();
    clock.set(database.read(session ->
        session.createNativeQuery("SELECT clock_timestamp()", Instant.class).getSingleResult()));
    this.signIn = new SignIn(database, Face.ADMIN, setup.workstation());
    this.feed = new LiveFeed(setup.database(), setup.revive());
    feed.subscribe(clock::on);
    feed.subscribe(use.trees()::on);
    this.measuring = new AdminMeasuring(database, setup.database().poolSize(), AdminMeasuring.Tools.none());
  }

  /// The administration on this computer.
  public static AdminData open(FaceDatabase database) {
    return open(database, FaceDatabase.workstationName());
  }

  /// The administration under another name than the computer's.
  public static AdminData open(FaceDatabase database, String workstation) {
    return open(database.setup("admin", workstation), AdminCare.of(database));
  }

  /// The administration as it is set up.
  ///
  /// @param care the way to the database as whoever looks after it; closed with the rest
  public static AdminData open(FaceSetup setup, AdminCare care) {
    Database database = Database.open(setup.database(), List.of());
    try {
      return new AdminData(database, setup, care);
    } catch (DatabaseException e) {
      database.close();
      throw e;
    }
  }

  /// Lets this face measure, record and report; before it is shown.
  ///
  /// @param choice what the command line says about the same database
  public AdminData measuredWith(
      Benchmark bench, LoadTest load, DatabaseChoice choice, SystemDialogs dialogs) {
    measuring = new AdminMeasuring(database, setup.database().poolSize(),
        new AdminMeasuring.Tools(bench, load, choice, care::known, dialogs));
    return this;
  }

  /// What the face is measured with.
  Measuring measuring() {
    return measuring;
  }

  @Override
  public FaceSetup setup() {
    return setup;
  }

  @Override
  public SignIn signIn() {
    return signIn;
  }

  @Override
  public MyAccount account() {
    return new MyAccount(database);
  }

  @Override
  public List<DemoLogin> demoLogins() {
    return DemoLogins.admin(database, setup.locale());
  }

  @Override
  public Supplier<AdminSession> read() {
    ZoneId zone = AdminSession.zone(this);
    return () -> AdminSession.show(this, zone);
  }

  @Override
  public Optional<String> words(Throwable failure) {
    return Optional.empty();
  }

  /// The way to the database as whoever looks after it.
  AdminCare care() {
    return care;
  }

  /// Somebody else is in: nothing that was kept for the last person is shown to this one.
  void forgetAll() {
    feed.resync();
  }

  /// Goes live.
  ///
  /// @param heard called on the feed's own thread once the caches have forgotten; must return at once
  void follow(Consumer<LiveEvent> heard) {
    feed.subscribe(heard);
    feed.start();
  }

  @Override
  public void close() {
    measuring.close();
    feed.close();
    care.close();
    database.close();
  }
}
