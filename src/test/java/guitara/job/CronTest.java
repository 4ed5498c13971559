package guitara.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

  private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "* * * * *,     2026-03-02T04:01:00Z",
    "*/5 * * * *,   2026-03-02T04:05:00Z",
    "17 3 * * *,    2026-03-03T03:17:00Z",
    "0 6 * * 1,     2026-03-02T06:00:00Z",
    "0 0 29 2 *,    2028-02-29T00:00:00Z",
  })
  void theNextTimeIsFound(String fields, Instant next) {
    assertThat(Cron.parse(fields).next(NOW)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"* * * * *, every minute", "*/5 * * * *, every 5 minutes", "17 3 * * *, at 03:17"})
  void itIsToldInWords(String fields, String words) {
    assertThat(Cron.parse(fields).describe(Locale.ENGLISH)).isEqualTo(words);
  }

  @Test
  void aTimeThatNeverComesIsAYearAway() {
    assertThat(Cron.parse("0 0 30 2 *").next(NOW)).isEqualTo(Instant.parse("2027-03-03T04:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "every day", "* * * *", "61 * * * *", "* * * * * *", "0 0 31 13 *"})
  void whatIsNoTimeIsRefused(String fields) {
    assertThatThrownBy(() -> Cron.parse(fields)).isInstanceOf(IllegalArgumentException.class);
  }
}
