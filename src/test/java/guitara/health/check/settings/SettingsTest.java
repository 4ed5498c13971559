package guitara.health.check.settings;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Finding;
import guitara.health.Severity;
import guitara.health.SickDatabase;
import guitara.health.Threshold;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final long GB = 1L << 30;
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private static SickDatabase sick;

  @BeforeAll
  static void open() {
    sick = new SickDatabase();
  }

  @AfterAll
  static void close() {
    sick.close();
  }

  private static Map<String, Setting> well() {
    Map<String, Setting> all = new HashMap<>();
    for (Setting setting : List.of(new Setting("fsync", "on", "", "on"),
        new Setting("full_page_writes", "on", "", "on"),
        new Setting("synchronous_commit", "on", "", "on"), new Setting("autovacuum", "on", "", "on"),
        new Setting("track_counts", "on", "", "on"), new Setting("data_checksums", "on", "", "on"),
        new Setting("password_encryption", "scram-sha-256", "", "scram-sha-256"),
        new Setting("shared_buffers", "32768", "8kB", "256MB"), new Setting("work_mem", "4096", "kB", "4MB"),
        new Setting("random_page_cost", "1.1", "", "1.1"), new Setting("log_lock_waits", "on", "", "on"))) {
      all.put(setting.name(), setting);
    }
    return all;
  }

  private static List<String> judged(String name, String value, OptionalLong memory) {
    Map<String, Setting> settings = well();
    settings.computeIfPresent(name, (key, old) -> new Setting(key, value, old.unit(), value));
    return new SettingsJudge("settings", settings, memory).findings().stream()
        .map(found -> found.severity() + " " + found.kind() + " " + found.object()).toList();
  }

  @Test
  void eachSettingThatEndangersIsFoundAndTheSeedsOwnAreNot() {
    assertThat(judged("none", "", OptionalLong.of(2 * GB))).isEmpty();
    assertThat(judged("fsync", "off", OptionalLong.empty())).containsExactly("CRITICAL setting-unsafe fsync");
    assertThat(judged("full_page_writes", "off", OptionalLong.empty()))
        .containsExactly("CRITICAL setting-unsafe full_page_writes");
    assertThat(judged("synchronous_commit", "off", OptionalLong.empty()))
        .containsExactly("CRITICAL setting-loses-last synchronous_commit");
    assertThat(judged("synchronous_commit", "remote_apply", OptionalLong.empty())).isEmpty();
    assertThat(judged("autovacuum", "off", OptionalLong.empty()))
        .containsExactly("CRITICAL setting-no-vacuum autovacuum");
    assertThat(judged("track_counts", "off", OptionalLong.empty()))
        .containsExactly("CRITICAL setting-no-vacuum track_counts");
    assertThat(judged("password_encryption", "md5", OptionalLong.empty()))
        .containsExactly("WARNING setting-password password_encryption");
    assertThat(judged("data_checksums", "off", OptionalLong.empty()))
        .containsExactly("NOTICE setting-checksums data_checksums");
  }

  @Test
  void whatDoesNotSuitIsWorthKnowingAndTooMuchForTheComputerIsMore() {
    assertThat(judged("random_page_cost", "4", OptionalLong.empty()))
        .containsExactly("NOTICE setting-disk random_page_cost");
    assertThat(judged("work_mem", "64", OptionalLong.empty())).containsExactly("NOTICE setting-memory work_mem");
    assertThat(judged("shared_buffers", "131072", OptionalLong.of(2 * GB)))
        .containsExactly("WARNING setting-memory-over shared_buffers");
    assertThat(judged("shared_buffers", "131072", OptionalLong.of(8 * GB))).isEmpty();
    assertThat(judged("log_lock_waits", "off", OptionalLong.empty()))
        .containsExactly("NOTICE setting-log log_lock_waits");
  }

  @Test
  void theTestServerItselfIsFoundOut() {
    List<Finding> found = sick.examine(new ServerSettings()).findings();
    assertThat(found).filteredOn(each -> each.severity() == Severity.CRITICAL).extracting(Finding::object)
        .containsExactlyInAnyOrder("fsync", "full_page_writes", "synchronous_commit");
    assertThat(sick.look(SickDatabase.SCHEMA, new ServerSettings(), Map.of()).why()).isEmpty();
  }

  @Test
  void indexesBuiltByOldRulesAreFoundRebuiltAndSilentAgain() throws SQLException {
    sick.plant("CREATE COLLATION house (provider = icu, locale = 'en')",
        "CREATE COLLATION fine (provider = icu, locale = 'de')",
        "CREATE TABLE guest (name text COLLATE house, town text COLLATE fine, code text COLLATE \"C\")",
        "CREATE UNIQUE INDEX guest_name_key ON guest (name)", "CREATE INDEX guest_town_idx ON guest (town)",
        "CREATE INDEX guest_code_idx ON guest (code)");
    assertThat(sick.findings(new CollationDrift())).isEmpty();
    try (Connection admin = sick.database().asSuperuser(); Statement statement = admin.createStatement()) {
      statement.execute("UPDATE pg_collation SET collversion = '1' WHERE collname = 'house'");
    }
    List<Finding> found = sick.examine(new CollationDrift()).findings();
    assertThat(found).extracting(each -> each.severity() + " " + each.kind() + " " + each.object())
        .containsExactly("CRITICAL collation-changed sick.house");
    List<String> cure = found.getFirst().cure().orElseThrow().statements();
    assertThat(cure).containsExactly("REINDEX INDEX CONCURRENTLY sick.guest_name_key",
        "ALTER COLLATION sick.house REFRESH VERSION");
    cure.forEach(sick::plant);
    assertThat(sick.findings(new CollationDrift())).isEmpty();
  }

  @Test
  void aCopyThatNobodyFetchesIsFoundAndOneThatKeepsNothingIsNot() throws SQLException {
    try (Connection admin = sick.database().asSuperuser(); Statement statement = admin.createStatement()) {
      statement.execute("SELECT pg_create_physical_replication_slot('sick_unused')");
      statement.execute("SELECT pg_create_physical_replication_slot('sick_kept', true)");
      try {
        assertThat(sick.findings(new Replication())).containsExactly("slot-inactive sick_kept");
        sick.plant("CREATE TABLE written (id int)", "INSERT INTO written SELECT generate_series(1, 100)");
        assertThat(sick.findings(new Replication(), Map.of(Threshold.SLOT_WAL_BYTES, 1.0)))
            .containsExactly("slot-keeps-wal sick_kept");
      } finally {
        statement.execute("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots"
            + " WHERE slot_name IN ('sick_unused', 'sick_kept')");
      }
      assertThat(sick.findings(new Replication())).isEmpty();
    }
  }

  @Test
  void backupsAreToldOfOnce() {
    assertThat(sick.findings(new Backups())).singleElement().asString().startsWith("no-backup-known ");
    assertThat(kinds(new BackupReading(true, 3, Optional.of(NOON), Optional.of(NOON.plusSeconds(60)), false)))
        .containsExactly("archive-fails");
    assertThat(kinds(new BackupReading(true, 3, Optional.of(NOON.plusSeconds(90)), Optional.of(NOON), false)))
        .isEmpty();
    assertThat(kinds(new BackupReading(false, 0, Optional.empty(), Optional.empty(), true))).isEmpty();
  }

  private static List<String> kinds(BackupReading reading) {
    return reading.findings("backups", "house").stream().map(Finding::kind).toList();
  }
}
