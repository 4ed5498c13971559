package guitara.desk.board;

import guitara.booking.Appointment;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BlockedTime;
import guitara.booking.DaySchedule;
import guitara.booking.SlotHold;
import guitara.desk.core.Directory;
import guitara.desk.core.StateChip;
import guitara.facility.Branch;
import guitara.time.Slot;
import guitara.ui.board.Board;
import guitara.ui.board.BoardDay;
import guitara.ui.board.BoardEntry;
import guitara.ui.board.EntryLook;
import guitara.ui.board.EntryTime;
import guitara.ui.board.Sign;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Turns one day of one branch into the board's picture.
final class DayPicture {

  /// How somebody wants to see the day.
  ///
  /// @param own which holds are this desk's own: they are not drawn
  record Show(BoardMode mode, Grouping grouping, Predicate<UUID> own) {}

  private final DaySchedule day;
  private final Branch branch;
  private final BoardMode mode;
  private final Predicate<UUID> own;
  private final DayWords words;
  private final DayColumns columns;

  DayPicture(DaySchedule day, Directory directory, Branch branch, Show show, DayWords words) {
    this.day = day;
    this.branch = branch;
    this.mode = show.mode();
    this.own = show.own();
    this.words = words;
    this.columns = new DayColumns(day, directory, branch, words, show.grouping());
  }

  /// The whole picture; `now` tells who is at work at the moment.
  Board at(Instant now) {
    Slot window = window();
    BoardDay boardDay = new BoardDay(branch.zone(), window.start(), window.end(), branch.slot());
    return switch (mode) {
      case PEOPLE -> new Board(boardDay, columns.people(now), entries(now), columns.shades(window));
      case ROOMS -> new Board(boardDay, columns.rooms(), entries(now), List.of());
    };
  }

  /// The opening hours, stretched to whole slots where a booking lies outside them.
  private Slot window() {
    Slot hours = branch.openingHours(day.day());
    Slot all = day.appointments().stream()
        .filter(appointment -> appointment.status().onBoard())
        .flatMap(appointment -> appointment.draft().items().stream())
        .map(AppointmentItem::staffBusy)
        .reduce(hours, Slot::hull);
    all = day.blocked().stream().map(BlockedTime::during).reduce(all, Slot::hull);
    long slot = branch.slot().toSeconds();
    long before = Math.ceilDiv(Duration.between(all.start(), hours.start()).toSeconds(), slot);
    long after = Math.ceilDiv(Duration.between(hours.end(), all.end()).toSeconds(), slot);
    return new Slot(hours.start().minusSeconds(before * slot), hours.end().plusSeconds(after * slot));
  }

  private List<BoardEntry> entries(Instant now) {
    Set<String> known = columns.keys(mode);
    Stream<BoardEntry> taken = Stream.concat(
        day.blocked().stream().map(this::blocked),
        day.holds().stream().filter(hold -> hold.expiresAt().isAfter(now) && !own.test(hold.id()))
            .flatMap(hold -> hold.places().stream().map(place -> held(hold, place))));
    Stream<BoardEntry> visits = day.appointments().stream()
        .filter(appointment -> appointment.status().onBoard())
        .flatMap(appointment -> appointment.draft().items().stream()
            .map(item -> entry(appointment, item, column(item, known))));
    return Stream.concat(taken.filter(entry -> known.contains(entry.column())), visits).toList();
  }

  private String column(AppointmentItem item, Set<String> known) {
    String column = Columns.key(mode == BoardMode.PEOPLE ? item.staffId() : item.roomId());
    return known.contains(column) ? column : Columns.NONE;
  }

  private BoardEntry blocked(BlockedTime blocked) {
    return new BoardEntry(BlockedKey.of(blocked).toString(), Long.toString(blocked.resourceId()),
        EntryTime.of(blocked.during().start(), blocked.during().end()), words.blocked(blocked), Optional.empty(), true);
  }

  private BoardEntry held(SlotHold hold, SlotHold.Place held) {
    return new BoardEntry("hold:" + hold.id() + ":" + held.resourceId(), Long.toString(held.resourceId()),
        EntryTime.of(held.during().start(), held.during().end()), words.held(hold), Optional.empty(), false);
  }

  BoardEntry entry(Appointment appointment, AppointmentItem item, String column) {
    Slot busy = mode == BoardMode.PEOPLE ? item.staffBusy() : item.roomBusy();
    Duration before = Duration.between(latestEndBefore(appointment, item, busy.start()), item.during().start());
    Duration after = Duration.between(item.during().end(), earliestStartAfter(appointment, item, busy.end()));
    boolean several = appointment.draft().items().size() > 1;
    return new BoardEntry(
        new EntryKey(appointment.id(), item.seq()).toString(),
        column,
        new EntryTime(item.during().start(), item.during().end(), before, after),
        look(appointment, item),
        several ? Optional.of(Long.toString(appointment.id())) : Optional.empty(),
        appointment.status().changeable());
  }

  /// Within a visit the next treatment of the same person or room begins in the buffer of the one before.
  private Instant earliestStartAfter(Appointment appointment, AppointmentItem item, Instant bufferEnd) {
    return neighbours(appointment, item)
        .map(other -> other.during().start())
        .filter(start -> !start.isBefore(item.during().end()) && start.isBefore(bufferEnd))
        .min(Instant::compareTo).orElse(bufferEnd);
  }

  private Instant latestEndBefore(Appointment appointment, AppointmentItem item, Instant bufferStart) {
    return neighbours(appointment, item)
        .map(other -> other.during().end())
        .filter(end -> !end.isAfter(item.during().start()) && end.isAfter(bufferStart))
        .max(Instant::compareTo).orElse(bufferStart);
  }

  private Stream<AppointmentItem> neighbours(Appointment appointment, AppointmentItem item) {
    return appointment.draft().items().stream()
        .filter(other -> other.seq() != item.seq())
        .filter(other -> mode == BoardMode.PEOPLE
            ? other.staffId().equals(item.staffId())
            : other.roomId().equals(item.roomId()));
  }

  private EntryLook look(Appointment appointment, AppointmentItem item) {
    String place = mode == BoardMode.PEOPLE ? words.place(appointment, item) : words.person(item.staffId());
    return new EntryLook(
        StateChip.tone(appointment.status()), appointment.guest().name(), words.treatment(item), place,
        signs(appointment), false,
        words.spoken(appointment, item));
  }

  private static Set<Sign> signs(Appointment appointment) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    if (!appointment.draft().details().notes().isEmpty() || !appointment.guest().allergyNote().isEmpty()) {
      signs.add(Sign.NOTE);
    }
    if (appointment.guest().firstVisit() && appointment.status().holdsSlot()) {
      signs.add(Sign.FIRST_VISIT);
    }
    if (appointment.status() == AppointmentStatus.AWAITING_PAYMENT) {
      signs.add(Sign.UNPAID);
    }
    if (appointment.guest().noShows() > 0) {
      signs.add(Sign.NO_SHOW_HISTORY);
    }
    if (appointment.draft().items().stream().anyMatch(item -> item.guest() > 1)) {
      signs.add(Sign.GROUP);
    }
    if (!appointment.draft().details().overrideReason().isEmpty()) {
      signs.add(Sign.OVERRIDE);
    }
    if (appointment.origin().series().isPresent()) {
      signs.add(Sign.REPEATS);
    }
    return signs;
  }
}
