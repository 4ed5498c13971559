package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ArchiveClient.Archived;
import guitara.client.ArchiveClient.Expected;
import guitara.client.ArchiveClient.Unknown;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArchiveClientTest {

  private ClientWorld world;
  private StoredClient client;

  @BeforeEach
  void open() {
    world = ClientWorld.open();
    client = world.client("Maria", "Santos", "", "");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void takesAClientOffTheListsAndBringsThemBack() {
    FindClients find = world.find();
    assertThat(world.archive().archive(client.id())).isEqualTo(new Archived());
    assertThat(world.archive().archive(client.id())).isEqualTo(new Archived());
    assertThat(world.find().find(ClientQuery.parse("maria")).rows()).isEmpty();
    assertThat(world.read().read(client.id()).orElseThrow().archived()).isTrue();
    assertThat(world.archive().restore(client.id())).isTrue();
    assertThat(find.find(ClientQuery.parse("maria")).rows()).hasSize(1);
  }

  @Test
  void keepsAClientWhoIsStillExpected() {
    world.visit(client.id(), "CONFIRMED", "2026-12-01T13:00:00+08:00", "T1", "SHI");
    world.visit(client.id(), "CANCELLED", "2026-11-30T13:00:00+08:00", "T1", "SHI");
    assertThat(world.archive().archive(client.id()))
        .isEqualTo(new Expected(1, Instant.parse("2026-12-01T05:00:00Z")));
    assertThat(world.read().read(client.id()).orElseThrow().archived()).isFalse();
  }

  @Test
  void pastBookingsDoNotHoldAClient() {
    world.visit(client.id(), "COMPLETED", "2026-11-01T13:00:00+08:00", "T1", "SHI");
    assertThat(world.archive().archive(client.id())).isEqualTo(new Archived());
  }

  @Test
  void knowsNobodyWhoIsNotThere() {
    assertThat(world.archive().archive(-1)).isEqualTo(new Unknown());
    assertThat(world.archive().restore(-1)).isFalse();
  }
}
