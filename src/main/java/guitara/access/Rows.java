package guitara.access;

import guitara.access.Account.GivenRole;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Turns rows of the hand-written statements into values; NULL reads as empty.
final class Rows {

  private Rows() {}

  static long number(Tuple row, String column) {
    return row.get(column, Long.class);
  }

  static OptionalLong optionalNumber(Tuple row, String column) {
    return optional(row, column, Long.class).map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  static String text(Tuple row, String column) {
    return optional(row, column, String.class).orElse("");
  }

  static boolean yes(Tuple row, String column) {
    return row.get(column, Boolean.class);
  }

  static Instant instant(Tuple row, String column) {
    return row.get(column, Instant.class);
  }

  static Optional<Instant> optionalInstant(Tuple row, String column) {
    return optional(row, column, Instant.class);
  }

  static GivenRole givenRole(Tuple row) {
    return new GivenRole(number(row, "role_id"), text(row, "role_name"), optionalNumber(row, "branch_id"),
        text(row, "branch_name"));
  }

  /// For a parameter under `CAST(… AS bigint)`: as text, because a NULL without a type leaves the server guessing.
  static @Nullable String boxed(OptionalLong value) {
    return value.isPresent() ? Long.toString(value.getAsLong()) : null;
  }

  private static <T> Optional<T> optional(Tuple row, String column, Class<T> type) {
    @Nullable T value = row.get(column, type);
    return Optional.ofNullable(value);
  }
}
