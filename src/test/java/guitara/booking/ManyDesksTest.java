package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Transaction;
import guitara.support.House;
import guitara.time.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many desks at once on one database.
class ManyDesksTest {

  private final House house = House.open();
  private final Desk desk = new Desk(house);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void of64WritersOnOneSlotExactlyOneWins() throws Exception {
    house.asOwner("INSERT INTO client (first_name) SELECT 'Guest ' || n FROM generate_series(1, 64) n");
    long firstGuest = house.count("SELECT min(id) FROM client WHERE first_name LIKE 'Guest %'");
    List<Callable<BookingOutcome>> writers = new ArrayList<>();
    for (int n = 0; n < 64; n++) {
      long guest = firstGuest + n;
      writers.add(() -> desk.book(house.draft(guest, house.jo, house.roomA, "14:00")));
    }
    Map<String, Long> outcomes = together(writers).stream()
        .collect(Collectors.groupingBy(outcome -> outcome.getClass().getSimpleName(), Collectors.counting()));
    assertThat(outcomes.get("Done")).isEqualTo(1);
    assertThat(outcomes.get("Clashed")).as("all outcomes: %s", outcomes).isEqualTo(63);
    assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(1);
    assertThat(house.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).isZero();
  }

  @Test
  void anOpenTransactionOnOneSlotHoldsNobodyElseUp() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    BookAppointmentRequest slow = new BookAppointmentRequest(
        Intents.next(), house.liza, house.draft(house.maria, house.jo, house.roomA, "14:00"), false);
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> held = executor.submit(() -> house.database.write((Transaction transaction) -> {
        long id = Appointments.insert(transaction, slow, house.branch).orElseThrow();
        Appointments.takeClaims(transaction, id, Optional.empty());
        open.countDown();
        return await(others);
      }));
      open.await();
      Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomB, "14:00")));
      Desk.done(desk.book(house.draft(house.ana, house.jo, house.roomA, "16:00")));
      long began = System.nanoTime();
      assertThat(desk.book(house.draft(house.nono, house.jo, house.roomB, "14:00")))
          .as("the same slot, while its competitor has not committed")
          .isEqualTo(new BookingOutcome.Busy());
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
      others.countDown();
      assertThat(held.get()).isTrue();
    }
    assertThat(desk.book(house.draft(house.nono, house.jo, house.roomB, "14:00")))
        .isInstanceOf(BookingOutcome.Clashed.class);
  }

  /// Two bookings that want each other's place, again and again: neither deadlocks nor doubles.
  @Test
  void crossingMovesNeitherDeadlockNorDouble() throws Exception {
    long one = Desk.done(desk.book(house.draft(house.maria, house.jo, house.roomA, "14:00"))).appointmentId();
    long two = Desk.done(desk.book(house.draft(house.ana, house.bea, house.roomB, "14:00"))).appointmentId();
    List<Callable<BookingOutcome>> moves = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String to = n % 2 == 0 ? "16:00" : "14:00";
      moves.add(() -> moveTo(one, house.draft(house.maria, n(to) ? house.bea : house.jo, house.roomA, to)));
      moves.add(() -> moveTo(two, house.draft(house.ana, n(to) ? house.jo : house.bea, house.roomB, to)));
    }
    assertThat(together(moves)).allMatch(outcome -> outcome instanceof BookingOutcome.Done
        || outcome instanceof BookingOutcome.Stale || outcome instanceof BookingOutcome.Clashed
        || outcome instanceof BookingOutcome.Busy);
    assertThat(house.count("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")).isZero();
    assertNoOverlap(house);
  }

  private static boolean n(String to) {
    return to.equals("16:00");
  }

  private BookingOutcome moveTo(long id, BookingDraft draft) {
    return desk.change(id, desk.find(id).version(), draft);
  }

  private static boolean await(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  static <T> List<T> together(List<Callable<T>> work) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<T> results = new ArrayList<>();
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = work.stream().map(task -> executor.submit(() -> {
        start.await();
        return task.call();
      })).toList();
      start.countDown();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    }
    return results;
  }

  /// Computed from the treatments, not from the claims: nobody and no room is held twice.
  static void assertNoOverlap(House house) {
    record Busy(long resource, Slot slot, long appointment) {}

    List<Busy> busy = new ArrayList<>();
    for (Appointment appointment : Appointments.ofDay(house.database, house.branch.id(), House.MONDAY)) {
      if (appointment.status().holdsSlot()) {
        for (AppointmentItem item : appointment.draft().items()) {
          item.staffId().ifPresent(id -> busy.add(new Busy(id, item.staffBusy(), appointment.id())));
          item.roomId().ifPresent(id -> busy.add(new Busy(id, item.roomBusy(), appointment.id())));
          busy.add(new Busy(appointment.guest().id(), item.during(), appointment.id()));
        }
      }
    }
    assertThat(busy).allSatisfy(one -> assertThat(busy).noneMatch(two -> one.appointment != two.appointment
        && one.resource == two.resource && one.slot.overlaps(two.slot)));
  }
}
