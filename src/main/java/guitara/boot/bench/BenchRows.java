package guitara.boot.bench;

import guitara.booking.Appointment;
import guitara.booking.BookingDraft;
import guitara.booking.DaySchedule;
import guitara.booking.Unassigned;
import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.Calendars;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.Subject;
import guitara.client.ClientQuery;
import guitara.client.FindClients;
import guitara.live.LiveEvent;
import guitara.time.Slot;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// What each row measures, on one house.
final class BenchRows implements AutoCloseable {

  /// As the issue of speed has always been put here: 40 people and 1,000 bookings on one day.
  private static final int PEOPLE = 40;
  private static final int BOOKINGS = 1_000;
  private static final int FEW_BOOKINGS = 40;
  private static final int INPUTS = 20;

  private final BenchHouse house;
  private final Spots spots;
  private final boolean quick;
  private final Runnable mayStop;
  private final Random random = new Random(1);
  private final List<Long> filled = new ArrayList<>();
  private @Nullable LocalDate full;
  private @Nullable ScreenRows screen;

  /// @param quick whether a small day is enough
  /// @param mayStop asked now and then; may throw to end it
  BenchRows(BenchHouse house, boolean quick, Runnable mayStop) throws SQLException {
    this.house = house;
    this.spots = new Spots(house);
    this.quick = quick;
    this.mayStop = mayStop;
  }

  private Measured hold(String of, Contest contest, int warmUp, int rounds) throws SQLException {
    return Measured.of(of, contest, Contest.hold(contest, warmUp, rounds, mayStop));
  }

  /// A day with as many bookings as one can have, filled when it is first asked for.
  private LocalDate fullDay() throws SQLException {
    LocalDate known = full;
    if (known == null) {
      known = spots.emptyDays(1).getFirst();
      filled.addAll(spots.fill(known, PEOPLE, quick ? FEW_BOOKINGS : BOOKINGS));
      full = known;
    }
    return known;
  }

  Measured start(int warmUp, int rounds) {
    return StartRow.take(house, Math.min(2, warmUp), rounds);
  }

  Measured dayBoard(int warmUp, int rounds) throws SQLException {
    LocalDate day = fullDay();
    Runnable ask = () -> {
      house.bookings.days().forget(spots.branch);
      house.bookings.days().of(spots.branch, day);
    };
    DaySchedule shown = house.bookings.days().of(spots.branch, day);
    return hold("%d people, %d bookings, never from the cache"
        .formatted(Math.min(PEOPLE, spots.therapists.size()), shown.appointments().size()),
        Reads.of(house, List.of(ask)), warmUp, rounds);
  }

  /// The whole weeks of the longest month up to today, of all people together.
  Measured monthCalendar(int warmUp, int rounds) throws SQLException {
    Calendars calendars = new Calendars(house.database);
    LocalDate first = house.today().minusDays(CalendarPeriod.MOST_DAYS - 1L);
    CalendarPeriod month = new CalendarPeriod(spots.branch, first, CalendarPeriod.MOST_DAYS);
    Runnable ask = () -> {
      calendars.on(new LiveEvent.Resync());
      calendars.of(month).of(new Subject.Everybody());
    };
    int bookings = calendars.of(month).of(new Subject.Everybody()).stream().mapToInt(DayLoad::bookings).sum();
    return hold("%d people, %d days, %,d bookings, never from the cache"
        .formatted(spots.therapists.size(), CalendarPeriod.MOST_DAYS, bookings),
        Reads.of(house, List.of(ask)), warmUp, rounds);
  }

  Measured conflictCheck(int warmUp, int rounds) throws SQLException {
    LocalDate day = spots.fullestDay();
    Slot hours = spots.branch.openingHours(day);
    List<Runnable> asks = new ArrayList<>();
    for (int n = 0; n < INPUTS; n++) {
      BookingDraft draft = spots.draft(random.nextInt(spots.clients.size()), n,
          hours.start().plus(Duration.ofMinutes(15L * random.nextInt((int) hours.minutes() / 15 - 4))), 60);
      asks.add(() -> house.bookings.check().apply(draft, 0));
    }
    return hold("one treatment on the fullest day", Reads.of(house, asks), warmUp, rounds);
  }

  /// Each asks for the place of a booking that stands, for somebody else.
  Measured alternatives(int warmUp, int rounds) throws SQLException {
    List<Appointment> standing = house.bookings.days().of(spots.branch, spots.fullestDay()).appointments().stream()
        .filter(it -> it.status().holdsSlot()).limit(INPUTS).toList();
    List<Runnable> asks = new ArrayList<>();
    for (Appointment taken : standing) {
      asks.add(() -> house.bookings.alternatives().apply(taken.draft(), 0, Unassigned.KEEP));
    }
    if (asks.isEmpty()) {
      throw new SQLException("Nothing is booked from today on; measure on a fresh database");
    }
    return hold("in place of a booking on the fullest day, over a fortnight", Reads.of(house, asks), warmUp, rounds);
  }

  private List<BookingDraft> freePlaces(int count) throws SQLException {
    Slot hours = spots.branch.openingHours(spots.emptyDays(1).getFirst());
    List<BookingDraft> drafts = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      long hour = n % Math.max(1, hours.minutes() / 60);
      drafts.add(spots.draft(n, n, hours.start().plus(Duration.ofHours(hour)), 60));
    }
    return drafts;
  }

  Measured booking(int warmUp, int rounds) throws SQLException {
    return hold("one treatment at a free place, until it is committed",
        new BookContest(house, freePlaces(INPUTS)), warmUp, rounds);
  }

  Measured move(int warmUp, int rounds) throws SQLException {
    List<BookingDraft> places = freePlaces(2);
    BookingDraft here = places.getFirst();
    BookingDraft there = here.with(List.of(here.items().getFirst()
        .at(here.items().getFirst().during().shiftedBy(Duration.ofHours(1)))));
    try (Mover mover = new Mover(house, here, there)) {
      return hold("one treatment by an hour, until it is committed", mover.contest(), warmUp, rounds);
    }
  }

  Measured clientSearch(int warmUp, int rounds) throws SQLException {
    FindClients find = new FindClients(house.database, spots.branch::phoneRegion);
    List<Runnable> asks = new ArrayList<>();
    for (String typed : typed()) {
      ClientQuery query = ClientQuery.parse(typed);
      asks.add(() -> {
        find.forget();
        find.find(query);
      });
    }
    return hold("by the beginnings of names, whole names, parts of phone numbers, among %,d clients"
        .formatted(house.size().clients()), Reads.of(house, asks), warmUp, rounds);
  }

  /// What a receptionist types of clients picked by chance.
  private List<String> typed() throws SQLException {
    List<String> typed = new ArrayList<>();
    try (PreparedStatement one = house.bare.prepareStatement("""
        SELECT first_name, coalesce(last_name, first_name), coalesce(phone, first_name) FROM client
         WHERE id >= ? AND archived_at IS NULL ORDER BY id LIMIT 1""")) {
      long least = house.number("SELECT min(id) FROM client");
      long most = house.number("SELECT max(id) FROM client");
      for (int n = 0; n < INPUTS; n++) {
        one.setLong(1, least + (long) (random.nextDouble() * (most - least)));
        try (ResultSet row = one.executeQuery()) {
          if (row.next()) {
            String first = row.getString(1);
            String last = row.getString(2);
            String phone = row.getString(3);
            typed.add(first.substring(0, Math.min(3, first.length())));
            typed.add(first + " " + last.substring(0, Math.min(2, last.length())));
            typed.add(last);
            typed.add(phone.substring(Math.max(0, phone.length() - 5)));
          }
        }
      }
    }
    return typed;
  }

  Measured signIn(int warmUp, int rounds) throws SQLException {
    try (SignInContest contest = new SignInContest(house)) {
      return hold("by name and password, session and connection included", contest, warmUp, rounds);
    }
  }

  Measured live(int warmUp, int rounds) throws SQLException {
    return LiveRow.take(house, spots, warmUp, rounds);
  }

  private ScreenRows screen() throws SQLException {
    ScreenRows known = screen;
    if (known == null) {
      LocalDate day = fullDay();
      known = new ScreenRows(house, day, day.plusDays(1));
      screen = known;
    }
    return known;
  }

  Measured dayFromCache(int warmUp, int rounds) throws SQLException {
    return screen().dayFromCache(warmUp, rounds);
  }

  Measured scroll(int warmUp, int rounds) throws SQLException {
    return screen().scrolling(warmUp, rounds);
  }

  Measured drag(int warmUp, int rounds) throws SQLException {
    return screen().dragging(warmUp, rounds);
  }

  /// Calls off what was booked to fill a day.
  @Override
  public void close() {
    ScreenRows shown = screen;
    if (shown != null) {
      shown.close();
    }
    filled.forEach(id -> Spots.cancel(house.bookings, house, id));
  }
}
