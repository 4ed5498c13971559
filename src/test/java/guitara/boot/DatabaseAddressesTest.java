package guitara.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.database.CannotGoOn;
import guitara.database.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressesTest {

  private static final Path HOME = Path.of("/home/ana");
  private static final String SAFE = "requireAuth=scram-sha-256&sslmode=verify-full&channelBinding=require";

  private final Map<String, String> environment = new HashMap<>();
  private final Properties settings = new Properties();

  @Test
  void withoutAnythingItIsTheEmbeddedServerInTheUsersFolder() {
    assertThat(resolve(DatabaseChoice.open()))
        .isEqualTo(new DatabaseAddress.Embedded(Path.of("/home/ana/.local/share/guitara")));
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentAndThatBeforeTheFile() {
    environment.put("GUITARA_DB_PASSWORD", "p");
    settings.setProperty("db.url", "jdbc:postgresql://file/g");
    settings.setProperty("db.user", "from-file");
    assertThat(shared(DatabaseChoice.open()).url()).startsWith("jdbc:postgresql://file/g?");
    environment.put("GUITARA_DB_URL", "jdbc:postgresql://environment/g");
    environment.put("GUITARA_DB_USER", "from-environment");
    assertThat(shared(DatabaseChoice.open()).url()).startsWith("jdbc:postgresql://environment/g?");
    DatabaseAddress.Shared argued = shared(choice("jdbc:postgresql://argued/g", "argued"));
    assertThat(argued.url()).startsWith("jdbc:postgresql://argued/g?");
    assertThat(argued.login().user()).isEqualTo("argued");
  }

  @Test
  void aFolderOnTheCommandLineMeansTheEmbeddedServerWhateverTheEnvironmentSays() {
    environment.put("GUITARA_DB_URL", "jdbc:postgresql://environment/g");
    assertThat(resolve(DatabaseChoice.in(Path.of("/data")))).isEqualTo(new DatabaseAddress.Embedded(Path.of("/data")));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "jdbc:postgresql://server/g               | jdbc:postgresql://server/g?" + SAFE,
    "jdbc:postgresql://server:5433/g          | jdbc:postgresql://server:5433/g?" + SAFE,
    "jdbc:postgresql://localhost,server/g     | jdbc:postgresql://localhost,server/g?requireAuth=scram-sha-256"
        + "&targetServerType=preferPrimary&sslmode=verify-full&channelBinding=require",
    "jdbc:postgresql://localhost,127.0.0.1/g?targetServerType=primary | jdbc:postgresql://localhost,127.0.0.1/g"
        + "?targetServerType=primary&requireAuth=scram-sha-256",
    "jdbc:postgresql://server/g?sslmode=require&channelBinding=prefer"
        + "| jdbc:postgresql://server/g?sslmode=require&channelBinding=prefer&requireAuth=scram-sha-256",
    "jdbc:postgresql://localhost:5432/g       | jdbc:postgresql://localhost:5432/g?requireAuth=scram-sha-256",
    "jdbc:postgresql://127.0.0.1/g            | jdbc:postgresql://127.0.0.1/g?requireAuth=scram-sha-256",
    "jdbc:postgresql://[::1]:5432/g           | jdbc:postgresql://[::1]:5432/g?requireAuth=scram-sha-256",
    "jdbc:postgresql://127.0.0.1.evil.org/g   | jdbc:postgresql://127.0.0.1.evil.org/g?" + SAFE,
  })
  void anAddressAwayFromThisComputerIsMadeSafe(String given, String safe) {
    environment.put("GUITARA_DB_PASSWORD", "p");
    assertThat(shared(choice(given.strip(), "u")).url()).isEqualTo(safe.strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "postgresql://server/g", "jdbc:mysql://server/g", "server", "jdbc:postgresql:g", "jdbc:postgresql:///g",
    "jdbc:postgresql://server", "jdbc:postgresql://server/",
  })
  void anythingButAPostgresqlAddressIsRefused(String url) {
    assertThatThrownBy(() -> resolve(choice(url, "u"))).isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("jdbc:postgresql://server/guitara");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "jdbc:postgresql://server/g?password=x", "jdbc:postgresql://server/g?ssl=true&PASSWORD=x",
    "jdbc:postgresql://u:x@server/g", "jdbc:postgresql://server/g?sslpassword=x",
  })
  void aPasswordInTheAddressIsRefusedAndNotRepeated(String url) {
    assertThatThrownBy(() -> resolve(choice(url, "u"))).isInstanceOf(CannotGoOn.class)
        .hasMessageContaining("GUITARA_DB_PASSWORD").hasMessageNotContaining("=x");
  }

  @Test
  void aPersonIsAskedForThePasswordThatNobodyHasSet() {
    DatabaseAddresses asking = new DatabaseAddresses(
        surroundings(), settings, key -> Optional.empty(), question -> Optional.of(new Secret(question)));
    DatabaseAddress.Shared address =
        (DatabaseAddress.Shared) asking.resolve(choice("jdbc:postgresql://server/g", "u"));
    assertThat(address.login().password().value()).isEqualTo("Password of u at jdbc:postgresql://server/g");
    assertThat(address.toString()).doesNotContain("Password of");
  }

  @Test
  void whatWasKeptWhenTheComputerJoinedComesBeforeTheQuestion() {
    DatabaseAddresses keeping = new DatabaseAddresses(
        surroundings(), settings, key -> Optional.of(new Secret("kept for " + key)), question -> {
          throw new AssertionError("Nobody is to be asked: " + question);
        });
    DatabaseChoice choice = choice("jdbc:postgresql://server/g?sslrootcert=/ca", "u");
    DatabaseAddress.Shared address = (DatabaseAddress.Shared) keeping.resolve(choice);
    assertThat(address.login().password().value()).isEqualTo("kept for u at jdbc:postgresql://server/g");
    environment.put("GUITARA_DB_PASSWORD", "p");
    DatabaseAddresses told = new DatabaseAddresses(surroundings(), settings, keeping.vault(), keeping.prompt());
    assertThat(((DatabaseAddress.Shared) told.resolve(choice)).login().password().value()).isEqualTo("p");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertThatThrownBy(() -> resolve(choice("jdbc:postgresql://server/g", "u")))
        .hasMessageContaining("GUITARA_DB_PASSWORD");
    environment.put("GUITARA_DB_URL", "jdbc:postgresql://server/g");
    assertThatThrownBy(() -> resolve(DatabaseChoice.open())).hasMessageContaining("GUITARA_DB_USER");
  }

  @Test
  void contradictionsAreRefused() {
    assertThatThrownBy(() -> resolve(new DatabaseChoice(
        Optional.of("jdbc:postgresql://server/g"), Optional.of("u"), Optional.of(HOME))))
        .isInstanceOf(CannotGoOn.class);
    assertThatThrownBy(() -> resolve(new DatabaseChoice(Optional.empty(), Optional.of("u"), Optional.empty())))
        .isInstanceOf(CannotGoOn.class);
  }

  @ParameterizedTest
  @CsvSource({
    "Linux,      XDG_DATA_HOME, /xdg,   /xdg/guitara",
    "Linux,      OTHER,         /xdg,   /home/ana/.local/share/guitara",
    "Mac OS X,   OTHER,         /xdg,   /home/ana/Library/Application Support/Guitara",
    "Windows 11, LOCALAPPDATA,  /local, /local/Guitara",
    "Linux,      GUITARA_DATA,  /mine,  /mine",
    "Windows 11, GUITARA_DATA,  /mine,  /mine",
  })
  void everySystemHasItsDataFolder(String system, String variable, String value, Path folder) {
    assertThat(new Surroundings(Map.of(variable, value), system, HOME).dataFolder()).isEqualTo(folder);
  }

  private DatabaseAddress.Shared shared(DatabaseChoice choice) {
    return (DatabaseAddress.Shared) resolve(choice);
  }

  private DatabaseAddress resolve(DatabaseChoice choice) {
    return new DatabaseAddresses(surroundings(), settings, key -> Optional.empty(), question -> Optional.empty())
        .resolve(choice);
  }

  private Surroundings surroundings() {
    return new Surroundings(environment, "Linux", HOME);
  }

  private static DatabaseChoice choice(String url, String user) {
    return new DatabaseChoice(Optional.of(url), Optional.of(user), Optional.empty());
  }
}
