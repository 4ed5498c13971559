package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadClientTest {

  private ClientWorld world;

  @BeforeEach
  void open() {
    world = ClientWorld.open();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void somebodyNewHasNoHistory() {
    StoredClient client = world.client("Maria", "Santos", "", "");
    ClientCard card = world.read().read(client.id()).orElseThrow();
    assertThat(card).isEqualTo(new ClientCard(client, Optional.empty(), Optional.empty(), false, ClientHistory.NONE,
        new ClientFigures(List.of(), Optional.empty(), card.figures().since(), Optional.empty())));
    assertThat(world.read().read(-1)).isEmpty();
  }

  @Test
  void oneStatementTellsTheHistory() {
    long id = world.client("Maria", "Santos", "", "").id();
    world.visit(id, "COMPLETED", "2026-10-01T13:00:00+08:00", "T1", "SHI");
    world.visit(id, "COMPLETED", "2026-10-08T13:00:00+08:00", "T1", "SHI");
    long unpaid = world.visit(id, "AWAITING_PAYMENT", "2026-10-15T13:00:00+08:00", "T2", "FOO");
    world.visit(id, "NO_SHOW", "2026-10-20T13:00:00+08:00", "T1", "SHI");
    world.visit(id, "CANCELLED", "2026-10-21T13:00:00+08:00", "T1", "SHI");
    world.visit(id, "CONFIRMED", "2026-12-01T13:00:00+08:00", "T1", "SHI");
    long before = world.database().statements();
    ClientCard card = world.read().read(id).orElseThrow();
    ClientHistory history = card.history();
    assertThat(card.figures().spent()).containsExactly(Money.of(new BigDecimal("1000"), "PHP"));
    assertThat(card.figures().firstVisit()).contains(Instant.parse("2026-10-01T05:00:00Z"));
    assertThat(world.database().statements()).isEqualTo(before + 1);
    Instant last = Instant.parse("2026-10-15T05:00:00Z");
    assertThat(history.visits()).isEqualTo(3);
    assertThat(history.noShows()).isEqualTo(1);
    assertThat(history.cancellations()).isEqualTo(1);
    assertThat(history.last().orElseThrow().at()).isEqualTo(last);
    assertThat(history.last().orElseThrow().therapist().orElseThrow().name()).isEqualTo("Tess");
    assertThat(history.usual()).map(ClientHistory.UsualService::name).contains("Shiatsu massage");
    assertThat(history.open()).contains(
        new ClientHistory.OpenPayment(unpaid, last, Money.of(new BigDecimal("500"), "PHP")));
  }

  @Test
  void saysWhoIsPreferredAndWhoIsBlocked() {
    Therapist bea = new ReadTherapists(world.database()).read().getFirst();
    StoredClient client = world.add(
        ClientWorld.draft("Maria", "Santos").with(ClientField.PREFERRED_STAFF, Long.toString(bea.id())));
    world.asOwner("UPDATE guitara.client SET blocked_reason = 'Rude to staff' WHERE id = " + client.id());
    ClientCard card = world.read().read(client.id()).orElseThrow();
    assertThat(card.preferred()).contains(bea);
    assertThat(card.blockedReason()).contains("Rude to staff");
  }
}
