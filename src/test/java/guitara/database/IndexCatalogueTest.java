package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.IndexCatalogue.Definition;
import guitara.database.IndexCatalogue.Planned;
import guitara.support.TestDatabase;
import guitara.support.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The catalogue equals the database: nothing missing, nothing more, nothing other.
class IndexCatalogueTest {

  private static final List<Definition> PLANNED =
      IndexCatalogue.packaged().stream().map(Planned::index).toList();

  private final TestDatabase database = TestServer.freshDatabase();

  private List<Definition> present() throws SQLException {
    try (Connection workstation = database.asWorkstation()) {
      return IndexCatalogue.present(workstation);
    }
  }

  private List<Definition> presentAfter(String sql) throws SQLException {
    try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
    return present();
  }

  @Test
  void theDatabaseHasExactlyThePlannedIndexes() throws SQLException {
    assertThat(present()).as("Mend db/indexes.csv or the migration").containsExactlyInAnyOrderElementsOf(PLANNED);
  }

  @Test
  void everyIndexHasItsPurposeAndSeedNamesAreOneToOne() {
    assertThat(IndexCatalogue.packaged()).allSatisfy(planned -> {
      assertThat(planned.purpose()).isNotBlank();
      assertThat(planned.seed()).matches("(idx_[a-z0-9_]+)?");
    });
    assertThat(IndexCatalogue.packaged().stream().map(Planned::seed).filter(seed -> !seed.isEmpty()))
        .doesNotHaveDuplicates().hasSizeGreaterThan(10);
    assertThat(PLANNED).extracting(Definition::name).doesNotHaveDuplicates();
  }

  @Test
  void aMissingAnOtherAndAnAdditionalIndexAreSeen() throws SQLException {
    assertThat(presentAfter("DROP INDEX guitara.client_phone_idx")).hasSize(PLANNED.size() - 1);
    assertThat(presentAfter("CREATE INDEX client_phone_idx ON guitara.client (phone)"))
        .hasSize(PLANNED.size()).isNotEqualTo(PLANNED);
    assertThat(presentAfter("CREATE INDEX more ON guitara.client (last_name)")).hasSize(PLANNED.size() + 1);
  }

  /// The index of an exclusion constraint excludes nothing without it.
  @Test
  void anIndexInTheExclusionConstraintsPlaceIsSeen() throws SQLException {
    assertThat(presentAfter("ALTER TABLE guitara.claim DROP CONSTRAINT claim_no_overlap;"
        + " CREATE INDEX claim_no_overlap ON guitara.claim USING gist (resource_id, during)"))
        .hasSize(PLANNED.size()).isNotEqualTo(PLANNED);
  }
}
