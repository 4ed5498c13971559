package guitara.boot.face;

import guitara.database.Database;
import guitara.demo.DemoAccounts;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.ui.Texts;
import java.util.List;
import java.util.Locale;

/// The public accounts of the invented house; none where the data are somebody's own. Asking blocks.
public final class DemoLogins {

  private DemoLogins() {}

  /// For the desk: somebody at the reception, the manager, and the administrator.
  public static List<DemoLogin> desk(Database database, Locale locale) {
    Texts texts = texts(locale);
    return offered(database, List.of(
        new DemoLogin(DemoAccounts.RECEPTIONIST, DemoAccounts.PASSWORD, texts.get("entrance.demo.receptionist")),
        new DemoLogin(DemoAccounts.MANAGER, DemoAccounts.PASSWORD, texts.get("entrance.demo.manager")),
        administrator(texts)));
  }

  /// For the administration.
  public static List<DemoLogin> admin(Database database, Locale locale) {
    return offered(database, List.of(administrator(texts(locale))));
  }

  private static DemoLogin administrator(Texts texts) {
    return new DemoLogin(DemoAccounts.ADMINISTRATOR, DemoAccounts.PASSWORD, texts.get("entrance.demo.administrator"));
  }

  private static Texts texts(Locale locale) {
    return Texts.load(locale, "entrance");
  }

  private static List<DemoLogin> offered(Database database, List<DemoLogin> all) {
    return DemoAccounts.areHere(database) ? all : List.of();
  }
}
