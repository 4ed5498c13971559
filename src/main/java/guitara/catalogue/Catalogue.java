package guitara.catalogue;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.money.Money;
import java.math.BigDecimal;
import java.util.List;

/// Reads the services. Blocks.
public final class Catalogue {

  record ServiceRow(
      long id, long branchId, String code, String name, int minutes, int bufferBefore, int bufferAfter, int turnover,
      boolean needsRoom, BigDecimal price, String currency, boolean enabled) {

    Service toService() {
      return new Service(
          id, branchId, code, name, minutes, bufferBefore, bufferAfter, turnover, needsRoom,
          Money.of(price, currency), enabled);
    }
  }

  private static final String SERVICES = SqlFile.read(Catalogue.class, "services.sql");

  private final Database database;

  public Catalogue(Database database) {
    this.database = database;
  }

  /// All services by name, disabled ones too: old bookings still name them.
  public List<Service> services() {
    return database.read(session -> session.createNativeQuery(SERVICES, ServiceRow.class).getResultList())
        .stream().map(ServiceRow::toService).toList();
  }
}
