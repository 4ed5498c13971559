package guitara.desk.board;

import guitara.booking.Alternative;
import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.BlockOutcome;
import guitara.booking.BlockedTime;
import guitara.booking.BookingDraft;
import guitara.booking.Clash;
import guitara.booking.DayConflicts.Conflict;
import guitara.booking.SlotHold;
import guitara.catalogue.Service;
import guitara.desk.block.BlockWords;
import guitara.desk.booking.BookingWords;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.Texts;
import guitara.ui.board.BoardChange;
import guitara.ui.board.EntryLook;
import guitara.ui.board.Tone;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.Set;

/// The board's words about bookings, in the branch's local time.
final class DayWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Texts texts;
  private final Formats formats;
  private final Directory directory;
  private final ZoneId zone;
  private final BookingWords booking;

  DayWords(Texts texts, Directory directory, Branch branch, InstantSource clock) {
    this.texts = texts;
    this.formats = new Formats(texts.locale(), branch.zone());
    this.directory = directory;
    this.zone = branch.zone();
    this.booking = new BookingWords(texts, formats, branch, clock);
  }

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  String duration(Duration length) {
    return formats.duration(length);
  }

  /// "Shiatsu massage 60 min".
  String treatment(AppointmentItem item) {
    return texts.format("dayboard.treatment", service(item), formats.duration(item.during().length()));
  }

  private String service(AppointmentItem item) {
    return directory.service(item.serviceId()).map(Service::name).orElse("");
  }

  String person(OptionalLong id) {
    return directory.person(id).map(StaffMember::name).orElseGet(() -> texts.get("dayboard.nobody"));
  }

  String room(OptionalLong id) {
    return directory.room(id).map(Room::name).orElse("");
  }

  /// Where it happens, as a block says it: the room, or the address's mark.
  String place(Appointment appointment, AppointmentItem item) {
    return switch (appointment.draft().details().place()) {
      case BRANCH -> room(item.roomId());
      case ADDRESS -> texts.get("dayboard.at-address");
    };
  }

  /// The whole block in one sentence for a screen reader.
  String spoken(Appointment appointment, AppointmentItem item) {
    return texts.format("dayboard.spoken", appointment.guest().name(), treatment(item), time(item.during().start()),
        time(item.during().end()), person(item.staffId()), status(appointment));
  }

  String status(Appointment appointment) {
    return texts.get("dayboard.status." + appointment.status());
  }

  /// How blocked time looks and reads.
  EntryLook blocked(BlockedTime blocked) {
    String name = booking.blocked(blocked.name());
    String when = texts.format("dayboard.block.when", time(blocked.during().start()), time(blocked.during().end()));
    return new EntryLook(Tone.GREY_HATCHED, name, "", "", Set.of(), false,
        texts.format("dayboard.block.spoken", name, when, blocked.blockedBy()));
  }

  String moved(BlockedTime blocked, BoardChange change) {
    return texts.format("block.moved", name(blocked), time(change.start()), time(change.end()));
  }

  String freed(BlockedTime blocked) {
    return texts.format("block.unblocked", name(blocked));
  }

  /// Why blocked time stays as it was.
  String block(BlockOutcome outcome, Slot wanted) {
    return new BlockWords(texts, booking).sentence(outcome, wanted);
  }

  /// How the place under somebody's form looks and reads.
  EntryLook held(SlotHold hold) {
    String sentence = texts.format("dayboard.hold", hold.heldBy());
    return new EntryLook(Tone.OUTLINED, sentence, "", "", Set.of(), false, sentence);
  }

  String name(BlockedTime blocked) {
    return booking.blocked(blocked.name());
  }

  String conflict(Conflict conflict) {
    if (conflict.holder().isEmpty()) {
      return texts.format("dayboard.elsewhere", time(conflict.during().end()));
    }
    String who = switch (conflict.kind()) {
      case "STAFF" -> person(OptionalLong.of(conflict.resourceId()));
      case "ROOM" -> room(OptionalLong.of(conflict.resourceId()));
      default -> conflict.holder();
    };
    String until = time(conflict.during().end());
    return switch (conflict.purpose()) {
      case APPOINTMENT -> texts.format("dayboard.conflict." + conflict.kind(), who, conflict.holder(), until);
      case BLOCK -> texts.format("dayboard.conflict.BLOCK", who, booking.blocked(conflict.holder()), until);
      case HOLD -> texts.format("dayboard.conflict.HOLD", who, conflict.holder());
    };
  }

  /// What the database says stands in the way, with who booked it and when.
  String clash(Clash clash, Instant wanted) {
    return booking.sentence(clash, wanted);
  }

  /// What could be done instead.
  String way(Alternative way, BookingDraft wanted) {
    return booking.way(way, wanted, directory);
  }

  String get(String key) {
    return texts.get(key);
  }

  String format(String key, Object... words) {
    return texts.format(key, words);
  }
}
