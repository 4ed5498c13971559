package guitara.client;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns rows of the hand-written statements into values.
final class Rows {

  private Rows() {}

  static ClientRow client(Tuple row) {
    return new ClientRow(
        number(row, "id"),
        number(row, "number"),
        new PersonName(text(row, "first_name"), text(row, "last_name")),
        optional(row, "phone", String.class).map(PhoneNumber::new),
        text(row, "email"),
        optional(row, "last_visit", Instant.class));
  }

  static long number(Tuple row, String column) {
    return row.get(column, Long.class);
  }

  /// NULL reads as empty.
  static String text(Tuple row, String column) {
    return optional(row, column, String.class).orElse("");
  }

  static <T> Optional<T> optional(Tuple row, String column, Class<T> type) {
    @Nullable T value = row.get(column, type);
    return Optional.ofNullable(value);
  }
}
