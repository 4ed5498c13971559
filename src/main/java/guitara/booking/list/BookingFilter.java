package guitara.booking.list;

import java.util.OptionalLong;

/// What a list is narrowed to.
///
/// @param text words of the client's name, digits of the phone, the e-mail, or the booking's number; empty for all
/// @param staffId somebody who gives one of its treatments
/// @param serviceId one of its treatments
public record BookingFilter(BookingView view, String text, OptionalLong staffId, OptionalLong serviceId) {

  public BookingFilter {
    text = text.strip();
  }

  /// Everything in a view.
  public static BookingFilter of(BookingView view) {
    return new BookingFilter(view, "", OptionalLong.empty(), OptionalLong.empty());
  }

  /// Whether it shows less than its view has.
  public boolean narrows() {
    return !text.isEmpty() || staffId.isPresent() || serviceId.isPresent();
  }

  public BookingFilter in(BookingView other) {
    return new BookingFilter(other, text, staffId, serviceId);
  }

  public BookingFilter containing(String words) {
    return new BookingFilter(view, words, staffId, serviceId);
  }

  public BookingFilter with(OptionalLong staff) {
    return new BookingFilter(view, text, staff, serviceId);
  }

  public BookingFilter withService(OptionalLong service) {
    return new BookingFilter(view, text, staffId, service);
  }
}
