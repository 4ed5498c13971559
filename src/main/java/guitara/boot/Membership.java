package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.Login;
import guitara.database.Roles;
import guitara.database.Secret;
import guitara.database.Vaults;
import guitara.database.Vaults.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Which shared server this computer has joined: its name there is in the settings file, its password in a vault.
public record Membership(SettingsFile settings, Vaults vaults) {

  private static final Logger LOG = Logger.getLogger(Membership.class.getName());

  public static Membership of(Surroundings surroundings) {
    return in(surroundings.dataFolder().toAbsolutePath().normalize(), surroundings);
  }

  /// What belongs to the computer whose data lie in a folder.
  public static Membership in(Path folder, Surroundings surroundings) {
    return new Membership(
        SettingsFile.in(folder), Vaults.of(folder.resolve("vault"), surroundings.mayHaveKeyring()));
  }

  /// Forgets the server and the password; what the server knows of this computer stays until it is shut out there.
  public MembershipState leave() {
    Properties lines = settings.read();
    MembershipState before = known(lines);
    if (!before.joined()) {
      throw CannotGoOn.refused("This computer has joined no server, so there is nothing to leave.");
    }
    try {
      if (place(lines).isPresent()) {
        vaults.in(place(lines).get()).forget(key(before.name(), before.server()));
      }
      settings.name(Map.of());
      return before;
    } catch (IOException e) {
      throw CannotGoOn.refused("This computer did not leave: " + e.getMessage() + " Then run the command again.");
    }
  }

  /// What is known here, and whether the server lets this computer in; asking takes as long as the server does.
  public MembershipState state() {
    Properties lines = settings.read();
    MembershipState known = known(lines);
    if (!known.joined()) {
      return known;
    }
    String url = JdbcAddress.parse(known.server()).safe();
    try {
      Optional<Secret> password = Optional.ofNullable(lines.getProperty(SettingsFile.PASSWORD)).map(Secret::new)
          .or(() -> password(key(known.name(), url)));
      if (password.isEmpty()) {
        return known.refused("Its password is gone; leave, and have this computer invited anew.");
      }
      try (Connection connection = Databases.connect(url, new Login(known.name(), password.get()))) {
        return known.letIn(Roles.faces(connection));
      }
    } catch (CannotGoOn e) {
      return isRefusal(e) ? known.refused(e.sentence()) : known.unreachable(e.sentence());
    } catch (SQLException e) {
      return known.unreachable("The server was asked what this computer may do, and did not answer: " + e.getMessage());
    }
  }

  private static boolean isRefusal(CannotGoOn e) {
    return e.getCause() instanceof SQLException cause && String.valueOf(cause.getSQLState()).matches("28...|42501");
  }

  private static MembershipState known(Properties lines) {
    String server = lines.getProperty(SettingsFile.URL, "");
    String name = lines.getProperty(SettingsFile.USER, "");
    if (server.isBlank() || name.isBlank()) {
      return MembershipState.NONE;
    }
    return MembershipState.of(server, name, lines.containsKey(SettingsFile.PASSWORD)
        ? "SETTINGS" : place(lines).map(Enum::name).orElse("NONE"));
  }

  /// The password that was kept when this computer joined.
  Optional<Secret> password(String key) {
    try {
      Optional<Place> place = place(settings.read());
      return place.isEmpty() ? Optional.empty() : vaults.in(place.get()).find(key);
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The password of this computer cannot be read. " + e.getMessage());
    }
  }

  /// Before anything else is done with it, so that a password the server knows is never lost.
  Place keep(String key, Secret password, Progress progress) throws IOException {
    return vaults.keep(key, password, progress);
  }

  /// What an attempt to join that was cut short may have kept, wherever that was.
  Optional<Kept> keptBefore(String key) {
    for (Place place : List.of(Place.FILE, Place.KEYRING)) {
      try {
        Optional<Secret> found = vaults.in(place).find(key);
        if (found.isPresent()) {
          return Optional.of(new Kept(place, found.get()));
        }
      } catch (IOException e) {
        LOG.log(Level.FINE, "What may be kept there is not found", e);
      }
    }
    return Optional.empty();
  }

  record Kept(Place place, Secret password) {}

  private static Optional<Place> place(Properties lines) {
    String said = lines.getProperty(SettingsFile.VAULT, "");
    return Arrays.stream(Place.values()).filter(place -> place.name().equalsIgnoreCase(said.strip())).findFirst();
  }

  /// From now on faces open that server by this name.
  void settle(String url, String name, Place place) throws IOException {
    settings.name(Map.of(SettingsFile.URL, url, SettingsFile.USER, name,
        SettingsFile.VAULT, place.name().toLowerCase(Locale.ROOT)));
  }

  /// Refuses where this computer belongs to another server, or is somebody else there.
  void requireFreeFor(String url, String name) {
    MembershipState known = known(settings.read());
    if (known.joined() && !key(known.name(), known.server()).equals(key(name, url))) {
      throw CannotGoOn.refused("This computer works with " + known.server().replaceFirst("\\?.*", "") + " as "
          + known.name() + "; leave that first: guitara workstation leave");
    }
  }

  /// What a vault calls the password of a name at an address.
  static String key(String name, String url) {
    return name + " at " + url.replaceFirst("\\?.*", "");
  }
}
