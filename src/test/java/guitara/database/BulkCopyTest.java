package guitara.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import guitara.support.TestServer;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkCopyTest {

  @Test
  void whatPeopleTypeArrivesAsItIs() throws SQLException {
    String[] texts = {
      "O'Hara \"Bea\"", "tab\there", "back\\slash \\N \\.", "two\nlines\r\n", "😀 Ñoño Peña", "", "%_;,", "\\N", "\\."
    };
    try (Connection connection = TestServer.freshDatabase().asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE typed (n int, said text)");
      BulkCopy copy = BulkCopy.into("typed", "n", "said");
      for (int i = 0; i < texts.length; i++) {
        copy.row(i, texts[i]);
      }

      assertThat(copy.send(connection)).isEqualTo(texts.length);

      try (ResultSet row = statement.executeQuery("SELECT said FROM typed ORDER BY n")) {
        for (String text : texts) {
          assertThat(row.next()).isTrue();
          assertThat(row.getString(1)).isEqualTo(text);
        }
      }
    }
  }

  @Test
  void anEmptyOptionalIsNullAndNothingIsSentTwice() throws SQLException {
    try (Connection connection = TestServer.freshDatabase().asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TEMP TABLE sparse (a text, b bigint, c numeric)");
      BulkCopy copy = BulkCopy.into("sparse", "a", "b", "c")
          .row(Optional.empty(), OptionalLong.empty(), new BigDecimal("1E+2"))
          .row(Optional.of("x"), OptionalLong.of(3), BigDecimal.TEN);
      assertThat(copy.send(connection)).isEqualTo(2);
      assertThat(copy.send(connection)).isZero();

      try (ResultSet row = statement.executeQuery(
          "SELECT count(*) FILTER (WHERE a IS NULL AND b IS NULL AND c = 100), count(a), sum(b) FROM sparse")) {
        row.next();
        assertThat(row.getInt(1)).isEqualTo(1);
        assertThat(row.getInt(2)).isEqualTo(1);
        assertThat(row.getInt(3)).isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a; DROP TABLE x", "A", "a.b.c", "", "\"a\""})
  void onlyPlainNamesBecomePartOfTheStatement(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> BulkCopy.into(name, "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> BulkCopy.into("a", name));
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> BulkCopy.into("a", "b").row(1, 2));
  }
}
