package guitara.boot;

import guitara.database.Login;
import guitara.demo.DemoData;
import guitara.demo.DemoResult;
import guitara.demo.Profile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/// Fills the database that a command line names with invented data around this moment.
public final class DataFiller implements DataGenerator {

  private final Surroundings surroundings;
  private final InstantSource clock;

  public DataFiller(Surroundings surroundings, InstantSource clock) {
    this.surroundings = surroundings;
    this.clock = clock;
  }

  @Override
  public DataResult generate(DataRequest request) {
    DatabaseAddress address = DatabaseAddresses.of(surroundings, request.database()).resolve(request.database());
    return switch (address) {
      case DatabaseAddress.Shared shared -> fill(shared.url(), shared.login(), request);
      case DatabaseAddress.Embedded embedded -> {
        try (OpenDatabase database = Databases.open(embedded, request.progress())) {
          Login owner = database.server().orElseThrow().credentials().owner();
          yield fill(database.url(), owner, request);
        }
      }
    };
  }

  private DataResult fill(String url, Login owner, DataRequest request) {
    try (Connection connection = Databases.connect(url, owner); Statement statement = connection.createStatement()) {
      statement.execute("SET ROLE guitara_owner");
      DemoResult result = DemoData.generate(
          connection, Profile.of(request.profile()), request.seed(), clock.instant(), request.progress());
      return new DataResult(result.rows(), result.seconds());
    } catch (SQLException e) {
      throw ConnectionRefused.explain(url, owner, e);
    }
  }
}
