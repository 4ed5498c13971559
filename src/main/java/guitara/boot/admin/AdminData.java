package guitara.boot.admin;

import guitara.access.Face;
import guitara.access.SignIn;
import guitara.admin.core.AdminUse;
import guitara.boot.desk.DeskSetup;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.live.LiveEvent;
import guitara.live.LiveFeed;
import guitara.live.ServerClock;
import guitara.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// Everything of the administration that knows the database and no screen. Opening blocks; nobody is signed in then.
public final class AdminData implements AutoCloseable {

  final Database database;
  final AdminUse use;
  final ServerClock clock;
  private final SignIn signIn;
  private final LiveFeed feed;

  private AdminData(Database database, DeskSetup setup) {
    this.database = database;
    this.use = AdminUse.of(database);
    this.clock = setup.clock();
    clock.set(database.read(session ->
        session.createNativeQuery("SELECT clock_timestamp()", Instant.class).getSingleResult()));
    this.signIn = new SignIn(database, Face.ADMIN, setup.workstation());
    this.feed = new LiveFeed(setup.database(), setup.revive());
    feed.subscribe(clock::on);
    feed.subscribe(use.trees()::on);
  }

  public static AdminData open(DeskSetup setup) {
    Database database = Database.open(setup.database(), List.of());
    try {
      return new AdminData(database, setup);
    } catch (DatabaseException e) {
      database.close();
      throw e;
    }
  }

  /// The way in.
  public SignIn signIn() {
    return signIn;
  }

  /// The administrator's public account, in an invented house.
  List<DemoLogin> demoLogins(Texts texts) {
    return DemoAccounts.areHere(database)
        ? List.of(new DemoLogin(
            DemoAccounts.ADMINISTRATOR, DemoAccounts.PASSWORD, texts.get("entrance.demo.administrator")))
        : List.of();
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
    feed.close();
    database.close();
  }
}
