package guitara.boot.bench;

import guitara.booking.AppointmentStatus;
import guitara.booking.BookAppointmentRequest;
import guitara.booking.BookingDraft;
import guitara.booking.BookingOutcome;
import guitara.booking.Bookings;
import guitara.booking.ChangeAppointmentRequest;
import guitara.booking.Intents;
import guitara.booking.Itinerary;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.boot.bench.LoadLog.Standing;
import guitara.client.ClientQuery;
import guitara.client.FindClients;
import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Trouble;
import guitara.time.Slot;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One receptionist at a desk with connections of its own, who does one thing after the other: what is due while
/// another is under way waits, and the waiting counts.
final class VirtualDesk implements AutoCloseable, UnaryOperator<Connection> {

  private static final List<String> TYPED = List.of("mar", "ana", "jos", "san", "cru", "reyes", "ma s", "0917", "jo r");
  private static final int MINUTES = 60;
  private static final int GRID = 30;
  private static final int TRIES = 5;
  /// Nobody has anything due any more.
  private static final long END = Long.MIN_VALUE;

  /// What happens of a hundred times: a desk mostly looks.
  private static final int LOOK = 50;
  private static final int SEARCH = 75;
  private static final int CHECK = 87;
  private static final int BOOK = 94;
  private static final int MOVE = 97;

  /// A booking of this desk's own.
  private record Own(long id, int version, BookingDraft draft, LocalDate day) {}

  final OtherDesk screen;
  private final BenchHouse house;
  private final Spots spots;
  private final LoadLog log;
  private final Database database;
  private final Bookings bookings;
  private final FindClients find;
  private final List<LocalDate> days;
  private final Random random;
  private final BlockingQueue<Long> due = new LinkedBlockingQueue<>();
  private final List<Own> own = new ArrayList<>();
  private final Thread thread;
  private volatile long committing;

  /// @param number from 0
  /// @param days that the desks book on; every fifth desk shows the first of them
  VirtualDesk(BenchHouse house, Spots spots, LoadLog log, List<LocalDate> days, int number, int connections) {
    this.house = house;
    this.spots = spots;
    this.log = log;
    this.days = days;
    this.random = new Random(number);
    this.database = house.another("desk-" + number, connections, this);
    this.bookings = Bookings.on(database, house.clock(), house.directory.branches());
    this.find = new FindClients(database, spots.branch::phoneRegion);
    LocalDate shown = number % 5 == 0 ? days.getFirst() : days.get(1 + number % (days.size() - 1));
    this.screen = new OtherDesk(house.settings("desk-" + number, 1), bookings.days(), spots.branch, shown);
    this.thread = Thread.ofVirtual().name("speed-desk-" + number).unstarted(this::work);
  }

  void start() {
    screen.start();
    thread.start();
  }

  /// Something is due at a moment.
  void give(long at) {
    due.add(at);
  }

  /// Does what is left to do.
  void finish() throws InterruptedException {
    due.add(END);
    thread.join();
  }

  /// Notes when each commit is sent.
  @Override
  public Connection apply(Connection real) {
    InvocationHandler handler = (_, method, arguments) -> {
      if (method.getName().equals("commit")) {
        committing = System.nanoTime();
      }
      return Tape.invoke(real, method, arguments);
    };
    return (Connection) Proxy.newProxyInstance(
        VirtualDesk.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
  }

  private void work() {
    try {
      for (long at = due.take(); at != END; at = due.take()) {
        try {
          act(random.nextInt(100));
        } catch (DatabaseException e) {
          log.errors.incrementAndGet();
        }
        log.done(at);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void act(int what) {
    if (what < LOOK) {
      LocalDate day = days.get(random.nextInt(days.size()));
      bookings.days().of(spots.branch, day);
    } else if (what < SEARCH) {
      find.find(ClientQuery.parse(TYPED.get(random.nextInt(TYPED.size())) + (char) ('a' + random.nextInt(26))));
    } else if (what < CHECK) {
      bookings.check().apply(wish(day()), 0);
    } else if (what < BOOK || own.isEmpty()) {
      book();
    } else if (what < MOVE) {
      move(own.remove(random.nextInt(own.size())));
    } else {
      cancel(own.remove(random.nextInt(own.size())));
    }
  }

  /// Half of all on the day that most desks show.
  private LocalDate day() {
    return random.nextBoolean() ? days.getFirst() : days.get(random.nextInt(days.size()));
  }

  private BookingDraft wish(LocalDate day) {
    Slot hours = spots.branch.openingHours(day);
    long slot = random.nextLong(Math.max(1, hours.minutes() / GRID - 1));
    return spots.draft(random.nextInt(spots.clients.size()), random.nextInt(spots.therapists.size()),
        hours.start().plus(Duration.ofMinutes(slot * GRID)), MINUTES);
  }

  private void book() {
    LocalDate day = day();
    BookingDraft draft = wish(day);
    settle(intent -> bookings.book().apply(new BookAppointmentRequest(intent, house.actor(), draft, false)), 0,
        done -> stands(new Own(done.appointmentId(), done.version(), draft, day)));
  }

  private void move(Own before) {
    BookingDraft to = Itinerary.move(before.draft, 1, wish(before.day).during().start());
    boolean[] moved = {false};
    settle(intent -> bookings.change().apply(new ChangeAppointmentRequest(
        intent, house.actor(), before.id, before.version, to)), before.id, done -> {
          moved[0] = true;
          stands(new Own(before.id, done.version(), to, before.day));
        });
    if (!moved[0]) {
      own.add(before);
    }
  }

  private void stands(Own booking) {
    own.add(booking);
    log.acknowledged(
        booking.id, Standing.of(booking.draft, AppointmentStatus.CONFIRMED), booking.day, committing);
  }

  private void cancel(Own before) {
    settle(intent -> bookings.step().apply(new TakeStepRequest(
        intent, house.actor(), before.id, Step.CANCEL, Spots.REASON)), before.id, done -> log.acknowledged(
            before.id, Standing.of(before.draft, AppointmentStatus.CANCELLED), before.day, committing));
  }

  /// Told what was done.
  @FunctionalInterface
  private interface Told {

    void of(BookingOutcome.Done done);
  }

  /// The same intent until there is an answer, as a desk does it.
  ///
  /// @param booking that is changed, 0 for a new one
  private void settle(Function<UUID, BookingOutcome> work, long booking, Told told) {
    UUID intent = Intents.next();
    for (int attempt = 1; ; attempt++) {
      try {
        if (work.apply(intent) instanceof BookingOutcome.Done done) {
          told.of(done);
        } else {
          log.refused.incrementAndGet();
        }
        return;
      } catch (DatabaseException e) {
        if (e.trouble() != Trouble.AWAY || attempt == TRIES) {
          log.unknown(booking);
          throw e;
        }
      }
    }
  }

  @Override
  public void close() {
    screen.close();
    database.close();
  }
}
