package guitara.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.admin.core.Words;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueWordsTest {

  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

  private final ValueWords words = new ValueWords(new Words(Texts.load(Locale.ENGLISH, "ui", "admin"),
      new Formats(Locale.UK, MANILA), MANILA, InstantSource.fixed(Instant.parse("2026-03-02T04:00:00Z"))));

  @ParameterizedTest
  @ValueSource(strings = {
    "2026-03-02T06:00:00+00:00", "2026-03-02T14:00:00.000001+08:00", "2026-03-02 06:00:00+00"})
  void momentsAreToldInTheZoneOfTheScreen(String stored) {
    assertThat(words.value(stored)).contains("2 Mar").contains("14:00:00");
  }

  @Test
  void spansAreTwoMoments() {
    assertThat(words.value("[\"2026-03-02 06:00:00+00\",\"2026-03-02 07:15:00+00\")"))
        .contains("14:00:00").contains(" – ").contains("15:15:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Garden room", "12", "true", "[1,2]", "2026-03-02", "[,)", "+63 917 000 00 01"})
  void everythingElseStaysAsItIs(String stored) {
    assertThat(words.value(stored)).isEqualTo(stored);
  }

  @ParameterizedTest
  @CsvSource({"home_branch_id,Home branch", "name,Name", "id,Id", "expires_at,Expires at"})
  void columnsReadLikeWords(String column, String read) {
    assertThat(words.column(column)).isEqualTo(read);
  }
}
