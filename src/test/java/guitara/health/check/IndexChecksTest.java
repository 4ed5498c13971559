package guitara.health.check;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.health.Check;
import guitara.health.Finding;
import guitara.health.HealthReport;
import guitara.health.SickDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Each illness beside a look-alike that is well, all in one database.
class IndexChecksTest {

  private static final SickDatabase SICK = new SickDatabase();

  @BeforeAll
  static void plant() {
    SICK.plant(
        "CREATE TABLE parent (id int PRIMARY KEY, other int NOT NULL UNIQUE)",
        "INSERT INTO parent SELECT n, n FROM generate_series(1, 100) n",
        "CREATE TABLE child (id bigint PRIMARY KEY, bare int REFERENCES parent, whole int REFERENCES parent,"
            + " given int REFERENCES parent, part int REFERENCES parent, listed int REFERENCES parent, filler text)",
        "INSERT INTO child SELECT n, n % 100 + 1, 1, 2, 3, 4, repeat('x', 40) FROM generate_series(1, 6000) n",
        "CREATE INDEX child_whole ON child (whole, filler)",
        "CREATE INDEX child_given ON child (given) WHERE given IS NOT NULL",
        "CREATE INDEX child_part ON child (part) WHERE filler = 'y'",
        "CREATE INDEX child_listed ON child USING brin (listed)",
        "CREATE TABLE tiny (id int PRIMARY KEY, parent_id int REFERENCES parent)",
        "UPDATE parent SET other = -other",
        "CREATE TABLE pair (a int, b int, c text COLLATE \"C\", d int, e int, f int, g int UNIQUE, h int)",
        "CREATE INDEX pair_a ON pair (a)", "CREATE INDEX pair_a_again ON pair (a)",
        "CREATE INDEX pair_a_back ON pair (a DESC)", "CREATE INDEX pair_a_nulls ON pair (a NULLS FIRST)",
        "CREATE INDEX pair_b ON pair (b)", "CREATE INDEX pair_b_d ON pair (b, d)",
        "CREATE INDEX pair_b_part ON pair (b) WHERE d > 0", "CREATE INDEX pair_b_hash ON pair USING hash (b)",
        "CREATE INDEX pair_c ON pair (c)", "CREATE INDEX pair_c_pattern ON pair (c text_pattern_ops)",
        "CREATE INDEX pair_c_other ON pair (c COLLATE \"POSIX\")", "CREATE INDEX pair_c_low ON pair (lower(c))",
        "CREATE UNIQUE INDEX pair_d ON pair (d)", "CREATE INDEX pair_d_e ON pair (d, e)",
        "CREATE INDEX pair_e_f ON pair (e, f)", "CREATE INDEX pair_e_f_mixed ON pair (e, f DESC)",
        "CREATE INDEX pair_g_again ON pair (g)", "CREATE INDEX pair_h_with ON pair (h) INCLUDE (a)",
        "CREATE UNIQUE INDEX pair_f_once ON pair (f) NULLS NOT DISTINCT", "CREATE UNIQUE INDEX pair_f ON pair (f)",
        "CREATE UNLOGGED TABLE visit (id int PRIMARY KEY)", "CREATE UNLOGGED TABLE heap (line text)",
        "CREATE TABLE keyless (n int)", "INSERT INTO keyless SELECT generate_series(1, 1000)",
        "CREATE TABLE settings (colour text)", "INSERT INTO settings VALUES ('green')",
        "ALTER TABLE pair ADD CONSTRAINT pair_h_known FOREIGN KEY (h) REFERENCES parent NOT VALID",
        "CREATE TABLE orphan (id int PRIMARY KEY, parent_id int, age int)",
        "INSERT INTO orphan VALUES (1, 999, -1), (2, NULL, 1), (3, 1, -3)",
        "ALTER TABLE orphan ADD CONSTRAINT orphan_parent FOREIGN KEY (parent_id) REFERENCES parent NOT VALID,"
            + " ADD CONSTRAINT orphan_age CHECK (age >= 0) NOT VALID, ADD CONSTRAINT orphan_id CHECK (id > 0)",
        "CREATE DOMAIN short_id AS smallint", "CREATE SEQUENCE free_numbers",
        "SELECT setval('free_numbers', 1900000000)",
        "CREATE TABLE keys (id int PRIMARY KEY DEFAULT nextval('free_numbers'), small short_id, wide bigserial,"
            + " own serial)",
        "CREATE SEQUENCE small_numbers OWNED BY keys.small", "SELECT setval('small_numbers', 20000)",
        "SELECT setval('keys_wide_seq', 1900000000), setval('keys_own_seq', 1000)",
        "CREATE SEQUENCE lone MAXVALUE 100", "SELECT setval('lone', 60)",
        "CREATE SEQUENCE round MAXVALUE 100 CYCLE", "SELECT setval('round', 99)",
        "CREATE TABLE refers (id int PRIMARY KEY, key_id int, wide_key bigint)",
        "CREATE EXTENSION IF NOT EXISTS pgstattuple",
        "CREATE TABLE holey (id int, filler text)",
        "INSERT INTO holey SELECT n, repeat('x', 60) FROM generate_series(1, 30000) n",
        "CREATE INDEX holey_id ON holey (id)",
        "CREATE TABLE airy (id int, filler text) WITH (fillfactor = 30)",
        "INSERT INTO airy SELECT n, repeat('x', 60) FROM generate_series(1, 30000) n",
        "CREATE INDEX airy_id ON airy (id) WITH (fillfactor = 30)",
        "DELETE FROM holey WHERE id % 10 <> 0 AND id < 29990", "VACUUM (ANALYZE) holey", "VACUUM (ANALYZE) airy");
  }

  @AfterAll
  static void close() {
    SICK.close();
  }

  private static List<String> found(Check check) {
    return SICK.findings(check);
  }

  @Test
  void aForeignKeyIsCoveredOnlyByAnIndexThatTheServerCanUseForAllItsRows() {
    HealthReport report = SICK.examine(new ForeignKeyIndexes());
    assertThat(report.findings()).extracting(finding -> finding.facts().get(1))
        .containsExactlyInAnyOrder("bare", "part", "listed");
    Finding bare = report.findings().stream().filter(one -> one.facts().contains("bare")).findFirst().orElseThrow();
    SICK.plant(bare.cure().orElseThrow().statements().toArray(String[]::new));
    assertThat(SICK.examine(new ForeignKeyIndexes()).findings()).hasSize(2);
    SICK.plant(bare.cure().orElseThrow().undo().toArray(String[]::new));
    assertThat(SICK.examine(new ForeignKeyIndexes()).findings()).hasSize(3);
  }

  @Test
  void onlyAnIndexThatDoesNothingOfItsOwnIsADuplicate() {
    assertThat(found(new DuplicateIndexes())).containsExactlyInAnyOrder("duplicate-index sick.pair_a_again",
        "duplicate-index sick.pair_a_back", "redundant-index sick.pair_b", "duplicate-index sick.pair_g_again");
  }

  @Test
  void aTableThatACrashWouldEmptyAndOneWithoutKeyAreTold() {
    assertThat(found(new LooseTables()))
        .contains("unlogged-table sick.visit", "table-without-key sick.keyless")
        .doesNotContain("unlogged-table sick.heap", "table-without-key sick.heap", "table-without-key sick.settings");
  }

  @Test
  void rowsThatBreakARuleOfNewRowsAreCounted() {
    HealthReport report = SICK.examine(new UnprovedConstraints());
    assertThat(report.findings()).extracting(one -> one.kind() + " " + one.object() + " " + one.facts())
        .containsExactlyInAnyOrder("broken-constraint orphan_age on sick.orphan [2]",
            "broken-constraint orphan_parent on sick.orphan [1]", "unproved-constraint pair_h_known on sick.pair []");
  }

  @Test
  void numbersThatRunOutAreToldByColumn() {
    assertThat(SICK.examine(new KeyRoom()).findings())
        .extracting(one -> one.severity() + " " + one.object() + " " + one.facts().getFirst())
        .containsExactlyInAnyOrder("CRITICAL sick.keys.id 88", "WARNING sick.keys.small 61", "WARNING sick.lone 60");
  }

  @Test
  void emptyRoomIsMeasuredAndRoomLeftOnPurposeIsNone() {
    assertThat(found(new Bloat(Bloat.Of.INDEXES))).containsExactly("index-bloat sick.holey_id");
    assertThat(found(new Bloat(Bloat.Of.TABLES))).containsExactly("table-bloat sick.holey");
  }
}
