package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.Login;
import guitara.database.Secret;
import java.io.Console;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// Finds the database: command line before environment before settings file before the embedded server.
///
/// @param surroundings the environment
/// @param settings the settings file's lines `db.url`, `db.user` and, in a file of the user's alone, `db.password`
/// @param vault has the password that was kept when this computer joined a server, by [Membership#key]
/// @param prompt asks the person for the password of the address given, if there is a person to ask
public record DatabaseAddresses(
    Surroundings surroundings, Properties settings, Function<String, Optional<Secret>> vault,
    Function<String, Optional<Secret>> prompt) {

  /// The addresses that the settings file in the data folder and the person at the terminal add to.
  public static DatabaseAddresses of(Surroundings surroundings, DatabaseChoice choice) {
    Membership membership = Membership.in(folder(surroundings, choice), surroundings);
    return new DatabaseAddresses(
        surroundings, membership.settings().read(), membership::password, DatabaseAddresses::ask);
  }

  public DatabaseAddress resolve(DatabaseChoice choice) {
    Optional<String> url = choice.url()
        .or(() -> choice.data().isPresent() ? Optional.empty() : fromSurroundings());
    if (choice.url().isPresent() && choice.data().isPresent()) {
      throw CannotGoOn.wrongUse("Say either --db for a shared server or --data for the embedded one, not both.");
    }
    if (url.isEmpty()) {
      if (choice.user().isPresent()) {
        throw CannotGoOn.wrongUse("--user belongs to --db, the address of a shared server.");
      }
      return new DatabaseAddress.Embedded(folder(surroundings, choice));
    }
    String safe = JdbcAddress.parse(url.get()).safe();
    String user = choice.user()
        .or(() -> surroundings.variable("GUITARA_DB_USER"))
        .or(() -> setting(SettingsFile.USER))
        .orElseThrow(() -> CannotGoOn.wrongUse("Name the database user too: --user, GUITARA_DB_USER or db.user."));
    return new DatabaseAddress.Shared(safe, new Login(user, password(user, safe)));
  }

  private Optional<String> fromSurroundings() {
    return surroundings.variable("GUITARA_DB_URL").or(() -> setting(SettingsFile.URL));
  }

  private Secret password(String user, String url) {
    return surroundings.variable("GUITARA_DB_PASSWORD")
        .or(() -> setting(SettingsFile.PASSWORD))
        .map(Secret::new)
        .or(() -> vault.apply(Membership.key(user, url)))
        .or(() -> prompt.apply("Password of " + Membership.key(user, url)))
        .orElseThrow(() -> CannotGoOn.wrongUse(
            "The password of " + user + " is missing: set GUITARA_DB_PASSWORD, start from a terminal, or have this"
                + " computer join the server (guitara workstation join)."));
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(settings.getProperty(name)).filter(value -> !value.isBlank());
  }

  private static Path folder(Surroundings surroundings, DatabaseChoice choice) {
    return choice.data().orElseGet(surroundings::dataFolder).toAbsolutePath().normalize();
  }

  private static Optional<Secret> ask(String question) {
    return Optional.ofNullable(System.console())
        .filter(Console::isTerminal)
        .flatMap(console -> Optional.ofNullable(console.readPassword("%s: ", question)))
        .map(String::new)
        .map(Secret::new);
  }
}
