package guitara.staff;

import guitara.database.Database;
import guitara.database.SqlFile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads who works here, with their branches and services, in three statements. Blocks.
public final class StaffDirectory {

  record StaffRow(long id, String name, String type, boolean enabled, long homeBranch, String specialty) {}

  record BranchRow(long staffId, long branchId) {}

  record OfferRow(long staffId, long serviceId, int customMinutes, String customPrice) {

    StaffMember.Offer toOffer() {
      return new StaffMember.Offer(
          customMinutes == 0 ? OptionalInt.empty() : OptionalInt.of(customMinutes),
          Optional.of(customPrice).filter(price -> !price.isEmpty()).map(BigDecimal::new));
    }
  }

  private static final String STAFF = SqlFile.read(StaffDirectory.class, "staff.sql");
  private static final String BRANCHES = "SELECT staff_id, branch_id FROM staff_branch";
  private static final String OFFERS = SqlFile.read(StaffDirectory.class, "staff-services.sql");

  private final Database database;

  public StaffDirectory(Database database) {
    this.database = database;
  }

  /// Everybody by name, those who left too: old bookings still name them.
  public List<StaffMember> everybody() {
    return database.read(
        session -> {
          Map<Long, Set<Long>> branches =
              session.createNativeQuery(BRANCHES, BranchRow.class).getResultList().stream()
                  .collect(Collectors.groupingBy(
                      BranchRow::staffId, Collectors.mapping(BranchRow::branchId, Collectors.toSet())));
          Map<Long, Map<Long, StaffMember.Offer>> offers =
              session.createNativeQuery(OFFERS, OfferRow.class).getResultList().stream()
                  .collect(Collectors.groupingBy(
                      OfferRow::staffId,
                      Collectors.toMap(OfferRow::serviceId, OfferRow::toOffer)));
          return session.createNativeQuery(STAFF, StaffRow.class).getResultList().stream()
              .map(row -> new StaffMember(
                  row.id, row.name, PersonType.valueOf(row.type), row.enabled, row.homeBranch, row.specialty,
                  branches.getOrDefault(row.id, Set.of()), offers.getOrDefault(row.id, Map.of())))
              .toList();
        });
  }
}
