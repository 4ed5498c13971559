package guitara.boot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.Heartbeat;
import guitara.facility.Branch;
import guitara.live.Change;
import guitara.live.LiveEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A busy house keeps no desk reading what nobody sees.
class ListNewsTest implements ListNews.Readings {

  private static final LiveEvent BEAT = new LiveEvent.Connected(
      "PostgreSQL", new Heartbeat(Duration.ofMillis(1), Instant.EPOCH, true, true, "12"));

  private final Branch spa = new Branch(1, "RC", "Royal Care", ZoneId.of("Asia/Manila"), LocalTime.of(13, 0),
      LocalTime.of(1, 0), LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("PHP"), 30, "PH");
  private final List<String> read = new ArrayList<>();
  private final ListNews news = new ListNews(() -> spa, this);

  @Override
  public void seen() {
    read.add("seen");
  }

  @Override
  public void conflicts() {
    read.add("conflicts");
  }

  @Override
  public void waiting() {
    read.add("waiting");
  }

  private static LiveEvent changed(String table, long branch) {
    return new LiveEvent.Changed(new Change(table, branch, List.of(), List.of()));
  }

  @Test
  void whatIsSeenFollowsAtOnceAndTheMarksOnceAtTheNextHeartbeat() {
    for (int n = 0; n < 5; n++) {
      news.on(changed("appointment", 1));
    }
    assertThat(read).containsOnly("seen").hasSize(5);
    read.clear();
    news.on(BEAT);
    assertThat(read).containsExactly("conflicts", "waiting");
  }

  @Test
  void withoutAChangeAHeartbeatLooksForConflictsOnlyForTimeEndsThem() {
    news.on(BEAT);
    news.on(BEAT);
    assertThat(read).containsExactly("conflicts", "conflicts");
  }

  @Test
  void anotherBranchAndSomebodysHoldChangeNothingHere() {
    news.on(changed("appointment", 2));
    news.on(changed("slot_hold", 1));
    assertThat(read).isEmpty();
    news.on(BEAT);
    assertThat(read).containsExactly("conflicts");
  }

  @Test
  void whatBelongsToNoBranchAndAReconnectCount() {
    news.on(changed("staff", 0));
    news.on(new LiveEvent.Resync());
    news.on(BEAT);
    assertThat(read).containsExactly("seen", "seen", "conflicts", "waiting");
  }
}
