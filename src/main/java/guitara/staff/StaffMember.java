package guitara.staff;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Somebody who works here; the id is their resource's.
///
/// @param homeBranch the branch they belong to
/// @param specialty code of the service they are known for, or another word for it; empty where none is named
/// @param branches where they work
/// @param offers what they offer, by service id
public record StaffMember(
    long id,
    String name,
    PersonType type,
    boolean enabled,
    long homeBranch,
    String specialty,
    Set<Long> branches,
    Map<Long, Offer> offers) {

  /// How somebody offers a service, where it differs from the catalogue.
  public record Offer(OptionalInt minutes, Optional<BigDecimal> price) {}

  public StaffMember {
    branches = Set.copyOf(branches);
    offers = Map.copyOf(offers);
  }

  public boolean worksAt(long branchId) {
    return enabled && branches.contains(branchId);
  }

  public boolean isQualifiedFor(long serviceId) {
    return offers.containsKey(serviceId);
  }

  /// First letters of the first and last word of the name, for the disc on the board.
  public String initials() {
    String[] words = name.trim().split("\\s+", -1);
    String last = words.length > 1 ? words[words.length - 1].substring(0, 1) : "";
    return words[0].substring(0, 1) + last;
  }
}
