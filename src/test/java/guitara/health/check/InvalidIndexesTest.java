package guitara.health.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.health.SickDatabase;
import org.junit.jupiter.api.Test;

class InvalidIndexesTest {

  @Test
  void anIndexThatWasNeverFinishedIsFoundAndAUsableOneIsNot() {
    try (SickDatabase sick = new SickDatabase()) {
      sick.plant("CREATE TABLE guest (id int, name text)", "INSERT INTO guest VALUES (1, 'A'), (1, 'B')",
          "CREATE INDEX guest_name_idx ON guest (name)");
      assertThatThrownBy(() -> sick.plant("CREATE UNIQUE INDEX CONCURRENTLY guest_id_key ON guest (id)"))
          .hasMessageContaining("could not create unique index");
      assertThat(sick.findings(new InvalidIndexes())).containsExactly("invalid-index sick.guest_id_key");
      sick.plant("ALTER INDEX guest_id_key RENAME TO guest_id_key_ccnew",
          "CREATE INDEX well_ccnew ON guest (id)",
          "CREATE TABLE parted (id int) PARTITION BY LIST (id)", "CREATE TABLE parted_1 PARTITION OF parted DEFAULT",
          "CREATE INDEX parted_id ON ONLY parted (id)");
      assertThat(sick.findings(new InvalidIndexes()))
          .containsExactly("leftover-index sick.guest_id_key_ccnew", "incomplete-index sick.parted_id");
    }
  }
}
