package guitara.access;

import java.util.OptionalLong;

/// Somebody with an account.
///
/// @param staffId empty for keepers of the system who are no members of staff: they book nothing
/// @param withFactor whether one-time codes are asked for at sign-in
/// @param hasPin whether a PIN is set, for quick changes
public record Person(
    long accountId, OptionalLong staffId, String name, String login, boolean withFactor, boolean hasPin) {}
