package guitara.desk.booking;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// The bookings that are not in the database yet, as one document.
///
/// @param format which shape the document has; raised whenever a part of it changes
record KeptBookings(int format, List<KeptBooking> bookings) {

  private static final int FORMAT = 1;

  private static final ObjectMapper JSON = JsonMapper.builder()
      .changeDefaultVisibility(visible -> visible.withVisibility(
          com.fasterxml.jackson.annotation.PropertyAccessor.IS_GETTER, Visibility.NONE))
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  KeptBookings {
    bookings = List.copyOf(bookings);
  }

  static String text(List<KeptBooking> bookings) {
    return JSON.writeValueAsString(new KeptBookings(FORMAT, bookings));
  }

  /// What a document holds; empty where it is damaged or another version of the program wrote it.
  static Optional<List<KeptBooking>> of(String text) {
    try {
      return Optional.ofNullable(JSON.readValue(text, KeptBookings.class))
          .filter(it -> it.format() == FORMAT).map(KeptBookings::bookings);
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
