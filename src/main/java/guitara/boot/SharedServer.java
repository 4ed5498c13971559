package guitara.boot;

import guitara.database.CannotGoOn;
import guitara.database.CredentialsFile;
import guitara.database.Login;
import guitara.database.Roles;
import guitara.database.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Sets a server that others run up for Guitara, as far as the login given may do so.
///
/// @param folder where the passwords of roles made here are written
record SharedServer(DatabaseAddress.Shared address, Path folder, Progress progress) {

  /// The login to migrate with; an administrator's turns into itself after roles and rights are renewed.
  Login migrator() {
    try {
      if (isAdministrator()) {
        setUp();
      }
      requireMigrator();
      return address.login();
    } catch (SQLException e) {
      throw ConnectionRefused.explain(address.url(), address.login(), e);
    } catch (IOException e) {
      throw CannotGoOn.noDatabase("The new passwords cannot be written to " + folder + ": " + e.getMessage(), e);
    }
  }

  private void requireMigrator() throws SQLException {
    try (Connection inside = Databases.connect(address.url(), address.login())) {
      if (!Roles.isMigrator(inside)) {
        throw CannotGoOn.noDatabase(address.login().user() + " may not migrate; use the login of " + Roles.MIGRATOR
            + ", or at the first time an administrator's.");
      }
    }
  }

  private boolean isAdministrator() throws SQLException {
    try (Connection maintenance = Databases.connect(address.inDatabase("postgres"), address.login())) {
      return Roles.mayInstall(maintenance);
    } catch (CannotGoOn _) {
      // The maintenance database is closed to most people; then this is nobody who could set anything up.
      return false;
    }
  }

  private void setUp() throws SQLException, IOException {
    progress.accept("Setting up roles and rights …");
    Map<String, Login> made = new LinkedHashMap<>();
    try (Connection maintenance = Databases.connect(address.inDatabase("postgres"), address.login())) {
      boolean migrator = Roles.exists(maintenance, Roles.MIGRATOR);
      boolean workstation = Roles.exists(maintenance, Roles.WORKSTATION);
      Roles.install(maintenance, address.database());
      if (!migrator) {
        made.put("owner", new Login(Roles.MIGRATOR, Secret.random()));
      }
      if (!workstation) {
        made.put("workstation", new Login(Roles.WORKSTATION, Secret.random()));
      }
      if (!made.isEmpty()) {
        write(made);
      }
      for (Login login : made.values()) {
        Roles.setPassword(maintenance, login);
      }
    }
    try (Connection inside = Databases.connect(address.url(), address.login())) {
      Roles.guard(inside);
    }
  }

  private void write(Map<String, Login> made) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("credentials-" + address.hosts().replaceAll("[^A-Za-z0-9.-]", "_") + ".properties");
    CredentialsFile.write(file, address.url(), made);
    progress.accept(
        "New passwords are in " + file + "; the first computer comes in by the workstation's, others join by a code;"
            + " keep the owner's to yourself.");
  }
}
