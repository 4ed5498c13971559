package guitara.booking;

import java.util.List;

/// A rule that a draft breaks, with the words for its sentence (bundle key `booking.rule.NAME`).
///
/// @param seq the treatment concerned, 0 for the whole visit
/// @param words names and instants that the sentence needs, in the order of its placeholders
public record Breach(BookingRule rule, int seq, List<Object> words) {

  public Breach {
    words = List.copyOf(words);
  }

  static Breach of(BookingRule rule, Object... words) {
    return new Breach(rule, 0, List.of(words));
  }

  static Breach of(BookingRule rule, AppointmentItem item, Object... words) {
    return new Breach(rule, item.seq(), List.of(words));
  }
}
