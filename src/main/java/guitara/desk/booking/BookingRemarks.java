package guitara.desk.booking;

import guitara.booking.AppointmentItem;
import guitara.booking.BookingDraft;
import guitara.booking.BookingRule;
import guitara.booking.Breach;
import guitara.booking.CheckBooking;
import guitara.booking.Clash;
import guitara.ui.control.Remark;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts each finding beside the field that it is about.
final class BookingRemarks {

  private static final Map<BookingRule, Spot.Field> FIELDS = fields();

  private final BookingWords words;
  private final BookingDraft draft;
  private final Map<Spot, Remark> found = new LinkedHashMap<>();

  private BookingRemarks(BookingWords words, BookingDraft draft) {
    this.words = words;
    this.draft = draft;
  }

  /// All that is to be said of what was read and found.
  ///
  /// @param asked whether somebody wanted to book: what is missing is said then
  static Map<Spot, Remark> of(BookingWords words, Reading reading, CheckBooking.Findings findings, boolean asked) {
    Map<Spot, Remark> remarks = new HashMap<>();
    reading.draft().ifPresent(draft -> {
      // Nobody is chosen yet: that is missing, not gone.
      List<Breach> breaches = findings.breaches().stream()
          .filter(breach -> draft.details().clientId() != 0 || breach.rule() != BookingRule.CLIENT_GONE).toList();
      remarks.putAll(of(words, draft, new CheckBooking.Findings(breaches, findings.clashes())));
    });
    if (asked) {
      remarks.putAll(reading.missing());
    }
    remarks.putAll(reading.wrong());
    return remarks;
  }

  /// Errors cannot be booked; warnings can, with a reason.
  static Map<Spot, Remark> of(BookingWords words, BookingDraft draft, CheckBooking.Findings findings) {
    BookingRemarks remarks = new BookingRemarks(words, draft);
    findings.clashes().forEach(remarks::add);
    findings.breaches().forEach(remarks::add);
    return remarks.found;
  }

  static Spot.Field field(BookingRule rule) {
    return Optional.ofNullable(FIELDS.get(rule)).orElseThrow();
  }

  private static Map<BookingRule, Spot.Field> fields() {
    Map<BookingRule, Spot.Field> fields = new EnumMap<>(BookingRule.class);
    for (BookingRule rule : BookingRule.values()) {
      fields.put(rule, switch (rule) {
        case CLIENT_GONE, CLIENT_BLOCKED -> Spot.Field.CLIENT;
        case NO_SERVICE, TOO_MANY_SERVICES -> Spot.Field.SERVICES;
        case SERVICE_GONE, BUFFER_SHORT, GUEST_TWICE -> Spot.Field.SERVICE;
        case PERSON_TWICE, PERSON_GONE, NOT_QUALIFIED, NOT_WORKING, ABSENT -> Spot.Field.PERSON;
        case ROOM_TWICE, ROOM_GONE, ROOM_MISSING -> Spot.Field.ROOM;
        case TOO_LONG, TOO_LONG_AGO, TOO_FAR_AHEAD, OUTSIDE_OPENING, IN_THE_PAST -> Spot.Field.TIME;
        case ADDRESS_MISSING, ADDRESS_TOO_LONG -> Spot.Field.ADDRESS;
        case NOTES_TOO_LONG -> Spot.Field.NOTES;
        case REASON_LENGTH, REASON_NEEDED -> Spot.Field.REASON;
      });
    }
    return fields;
  }

  private void add(Breach breach) {
    String sentence = words.sentence(breach);
    put(new Spot(field(breach.rule()), breach.seq()),
        breach.rule().overridable() ? Remark.warning(sentence) : Remark.error(sentence));
  }

  private void add(Clash clash) {
    switch (clash.kind()) {
      case "STAFF" -> draft.items().stream()
          .filter(item -> item.staffId().orElse(0) == clash.resourceId() && item.staffBusy().overlaps(clash.during()))
          .forEach(item -> put(new Spot(Spot.Field.PERSON, item.seq()), taken(clash, item)));
      case "ROOM" -> draft.items().stream()
          .filter(item -> item.roomId().orElse(0) == clash.resourceId() && item.roomBusy().overlaps(clash.during()))
          .forEach(item -> put(new Spot(Spot.Field.ROOM, item.seq()), taken(clash, item)));
      default -> put(Spot.CLIENT, taken(clash, draft.items().getFirst()));
    }
  }

  private Remark taken(Clash clash, AppointmentItem item) {
    return Remark.error(words.sentence(clash, item.during().start()));
  }

  /// The first word on a spot stays, the next joins it; an error outweighs a warning.
  private void put(Spot spot, Remark remark) {
    found.merge(spot, remark, (one, two) -> one.text().contains(two.text()) ? one : new Remark(
        List.of(one.kind(), two.kind()).contains(Remark.Kind.ERROR) ? Remark.Kind.ERROR : Remark.Kind.WARNING,
        one.text() + " " + two.text()));
  }
}
