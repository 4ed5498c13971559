package guitara.facility;

import guitara.database.Database;
import guitara.database.SqlFile;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.hibernate.StatelessSession;

/// Reads branches and rooms. Blocks.
public final class Facilities {

  record BranchRow(
      long id, String code, String name, String timezone, LocalTime opens, LocalTime closes, LocalTime cut,
      int slotMinutes, String currency, int travelMinutes,
      String phoneRegion) {

    Branch toBranch() {
      return new Branch(
          id, code, name, ZoneId.of(timezone), opens, closes, cut,
          Duration.ofMinutes(slotMinutes), Currency.getInstance(currency), travelMinutes, phoneRegion);
    }
  }

  private static final String BRANCHES = SqlFile.read(Facilities.class, "branches.sql");
  private static final String ROOMS = SqlFile.read(Facilities.class, "rooms.sql");

  private final Database database;

  public Facilities(Database database) {
    this.database = database;
  }

  /// The branches that are open for business, by name.
  public List<Branch> branches() {
    return database.read(session -> session.createNativeQuery(BRANCHES, BranchRow.class).getResultList())
        .stream().map(BranchRow::toBranch).toList();
  }

  /// All rooms in the order of the house, closed ones too: old bookings still name them.
  public List<Room> rooms() {
    return database.read((StatelessSession session) -> session.createNativeQuery(ROOMS, Room.class).getResultList());
  }
}
