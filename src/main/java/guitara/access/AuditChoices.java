package guitara.access;

import java.util.List;

/// What the audit can be narrowed to.
///
/// @param people everybody with an account, by name; empty for a reader who may not see accounts
/// @param tables those that are watched, by name
public record AuditChoices(List<Someone> people, List<String> tables) {

  /// What can be written down; the database adds no other.
  public static final List<String> ACTIONS = List.of("INSERT", "UPDATE", "DELETE", "SIGN_IN", "SIGN_OUT", "ENDED");

  public AuditChoices {
    people = List.copyOf(people);
    tables = List.copyOf(tables);
  }

  /// Somebody with an account.
  public record Someone(long account, String name) {}
}
