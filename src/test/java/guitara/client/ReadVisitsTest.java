package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadVisitsTest {

  private ClientWorld world;
  private ReadVisits visits;
  private long maria;

  @BeforeEach
  void open() {
    world = ClientWorld.open();
    visits = new ReadVisits(world.database(), ClientWorld.CLOCK);
    maria = world.client("Maria", "Santos", "", "").id();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void nobodyHereHasNothing() {
    assertThat(visits.read(maria)).isEqualTo(new ClientVisits(List.of(), List.of(), Optional.empty()));
    assertThat(visits.read(-1)).isEqualTo(new ClientVisits(List.of(), List.of(), Optional.empty()));
  }

  @Test
  void whatComesStandsApartSoonestFirstInOneStatement() {
    long later = world.visit(maria, "CONFIRMED", "2026-12-02T13:00:00+08:00", "T2", "FOO");
    long sooner = world.visit(maria, "PENDING", "2026-12-01T13:00:00+08:00", "T1", "SHI");
    long now = world.visit(maria, "IN_PROGRESS", "2026-11-22T15:30:00+08:00", "T1", "SHI");
    long calledOff = world.visit(maria, "CANCELLED", "2026-12-03T13:00:00+08:00", "T1", "SHI");
    long unpaid = world.visit(maria, "AWAITING_PAYMENT", "2026-11-20T13:00:00+08:00", "T1", "SHI");
    long done = world.visit(maria, "COMPLETED", "2026-10-01T13:00:00+08:00", "T1", "SHI");
    world.asOwner("UPDATE guitara.appointment SET ended_reason = 'Has a cold' WHERE id = " + calledOff);
    long before = world.database().statements();
    ClientVisits read = visits.read(maria);
    assertThat(world.database().statements()).isEqualTo(before + 1);
    assertThat(read.coming()).extracting(Visit::appointment).containsExactly(now, sooner, later);
    assertThat(read.past()).extracting(Visit::appointment).containsExactly(calledOff, unpaid, done);
    assertThat(read.next()).isEmpty();
    Instant start = Instant.parse("2026-12-03T05:00:00Z");
    assertThat(read.past().getFirst()).isEqualTo(new Visit(calledOff, start, start.plusSeconds(3_600),
        "Shiatsu massage", "Bea", Money.of(new BigDecimal("500"), "PHP"), "CANCELLED", "Has a cold"));
  }

  @Test
  void pagesByKeyNeitherLoseNorRepeatAnything() {
    world.manyVisits(maria, 35);
    List<Long> seen = new ArrayList<>();
    ClientVisits page = visits.read(maria);
    page.past().forEach(visit -> seen.add(visit.appointment()));
    while (page.next().isPresent()) {
      page = visits.page(maria, page.next().get());
      assertThat(page.coming()).isEmpty();
      page.past().forEach(visit -> seen.add(visit.appointment()));
    }
    assertThat(seen).hasSize(35);
    assertThat(new HashSet<>(seen)).hasSize(35);
  }
}
