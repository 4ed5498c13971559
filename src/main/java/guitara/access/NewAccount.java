package guitara.access;

import java.util.OptionalLong;

/// Please make an account.
///
/// @param staffId whose it is; empty for keepers of the system who are no members of staff
/// @param login 3 to 30 small letters, digits, dots, dashes and underscores
/// @param email may be empty
/// @param name may be empty for members of staff: theirs is taken
public record NewAccount(OptionalLong staffId, String login, String email, String name) {}
