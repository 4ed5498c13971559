package guitara.health.list;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.HealthReport.Checked;
import guitara.health.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Each line that the program judges, ticked and not.
class JudgeTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
  private static final ListFacts WELL =
      new ListFacts(0, "", "", "", true, 5, true, true, 100, 99, "pglz");
  private static final ListFacts ILL = new ListFacts(
      3, "shared_buffers", "work_mem is 1MB", "log_lock_waits is off", false, 5, false, false, -1, 40, "off");

  private static HealthReport report(Severity severity) {
    return new HealthReport("PostgreSQL 18", "guitara", "guitara", NOW, 12, List.of(
        new Checked("invalid-indexes", 220, 0, "", 3), new Checked("changed-plans", 40, 0, "", 3)),
        List.of(Finding.of("invalid-indexes", "invalid-index", severity, "guitara.x_idx"),
            Finding.of("changed-plans", "changed-plan", severity, "q", "a", "b", 3)));
  }

  private static Map<String, Item> judge(ListFacts facts, Optional<HealthReport> report, int pool) {
    return new Judge(facts, report, Optional.empty(), Optional.empty(), Map.of(), pool, NOW).all().stream()
        .collect(Collectors.toMap(Item::code, item -> item));
  }

  private static Item item(Map<String, Item> items, String code) {
    return Optional.ofNullable(items.get(code)).orElseThrow();
  }

  @Test
  void whatIsWellIsTicked() {
    Map<String, Item> items = judge(WELL, Optional.of(report(Severity.NOTICE)), 8);
    assertThat(items).hasSize(18);
    assertThat(items.values()).filteredOn(item -> !item.ticked()).extracting(Item::code)
        .containsExactlyInAnyOrder("000-4", "000-9", "004-9");
  }

  @Test
  void whatIsNotSaysWhy() {
    Map<String, Item> items = judge(ILL, Optional.of(report(Severity.WARNING)), 30);
    assertThat(items.values()).filteredOn(Item::ticked).extracting(Item::code).containsExactly("004-4");
    assertThat(item(items, "000-2").facts()).containsExactly("work_mem is 1MB, log_lock_waits is off");
    assertThat(item(items, "000-3").facts()).containsExactly("shared_buffers");
    assertThat(item(items, "004-1").why()).isEqualTo("indexes-ill");
    assertThat(item(items, "004-7").why()).isEqualTo("unlimited");
  }

  @Test
  void whatNobodyCouldSeeIsLeftToTheHand() {
    ListFacts blind = new ListFacts(0, "", "", "", true, 0, false, false, 100, -1, "pglz");
    Map<String, Item> items = judge(blind, Optional.empty(), 8);
    assertThat(items.values()).filteredOn(item -> !item.judged()).extracting(Item::code)
        .containsExactlyInAnyOrder("000-6", "000-9", "004-1", "004-3");
    assertThat(item(items, "000-8").why()).isEqualTo("cached");
    assertThat(item(items, "004-7").ticked()).isTrue();
  }

  @Test
  void everyReasonHasItsSentence() {
    ResourceBundle texts = ResourceBundle.getBundle("fxml.text.admin");
    for (Map<String, Item> items : List.of(judge(WELL, Optional.of(report(Severity.NOTICE)), 8),
        judge(ILL, Optional.of(report(Severity.WARNING)), 30), judge(ILL, Optional.empty(), 8))) {
      assertThat(items.values()).allSatisfy(item -> {
        assertThat(texts.getString("admin.list.why." + item.why())).isNotBlank();
        assertThat(texts.getString("admin.list.item." + item.code())).isNotBlank();
      });
    }
  }
}
