package guitara.health.check.settings;

import guitara.database.SqlFile;
import guitara.health.Check;
import guitara.health.Examination;
import guitara.health.Sight;
import guitara.health.Ward;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/// The server's settings: what endangers the data, and what suits neither a small house nor a large one nor this
/// computer.
public final class ServerSettings implements Check {

  private static final String NAME = "settings";
  private static final String SQL = SqlFile.read(ServerSettings.class, "settings.sql");
  private static final String HERE = "SELECT coalesce(inet_server_addr() << inet '127.0.0.0/8', true)"
      + " OR inet_server_addr() = inet '::1'";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> kinds() {
    return SettingsJudge.KINDS;
  }

  @Override
  public Examination examine(Ward ward) throws SQLException {
    List<String> names = SettingsJudge.names();
    Map<String, Setting> settings = ward.rows(SQL, row -> new Setting(Objects.requireNonNull(row.getString("name")),
            Objects.requireNonNull(row.getString("setting")), Objects.requireNonNull(row.getString("unit")),
            Objects.requireNonNull(row.getString("told"))), String.join(",", names))
        .stream().collect(Collectors.toMap(Setting::name, Function.identity()));
    OptionalLong memory = memory(ward);
    int hidden = names.size() - settings.size();
    return Examination.of(settings.size(), new SettingsJudge(NAME, settings, memory).findings())
        .without(hidden, hidden == 0 ? "" : "Some settings are hidden: " + Sight.grant(ward, "pg_read_all_settings"))
        .without(0, memory.isPresent() ? ""
            : "How much memory the server's computer has cannot be seen from here.");
  }

  /// Of this computer, if the server runs on it.
  private static OptionalLong memory(Ward ward) throws SQLException {
    if (!ward.holds(HERE)) {
      return OptionalLong.empty();
    }
    try {
      Object bytes = ManagementFactory.getPlatformMBeanServer().getAttribute(
          new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME), "TotalMemorySize");
      return bytes instanceof Long known ? OptionalLong.of(known) : OptionalLong.empty();
    } catch (JMException e) {
      return OptionalLong.empty();
    }
  }
}
