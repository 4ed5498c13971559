package guitara.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every check and every kind of finding can be told.
class HealthWordsTest {

  private static final HealthWords WORDS = new HealthWords(Locale.ENGLISH, ZoneOffset.UTC);

  static List<Check> checks() {
    return HealthChecks.all();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void everyCheckAndKindHasItsWords(Check check) {
    assertThat(WORDS.check(check.name())).isNotBlank();
    for (String kind : check.kinds()) {
      Finding finding = Finding.of(check.name(), kind, Severity.NOTICE, "guitara.client");
      assertThat(List.of(WORDS.message(finding), WORDS.desk(finding), WORDS.otherwise(finding), WORDS.advice(finding)))
          .as(kind).noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitHasItsWords(Threshold threshold) {
    assertThat(WORDS.threshold(threshold.code())).isNotBlank();
  }

  @Test
  void sizesAndTimesAreToldInTheUnitThatFits() {
    assertThat(List.of(WORDS.size(12), WORDS.size(2_048), WORDS.size(15_728_640), WORDS.size(3L << 30)))
        .containsExactly("12 bytes", "2.0 kB", "15 MB", "3.0 GB");
    assertThat(List.of(WORDS.duration(Duration.ofMillis(300)), WORDS.duration(Duration.ofSeconds(40)),
        WORDS.duration(Duration.ofMinutes(5)), WORDS.duration(Duration.ofDays(3))))
        .containsExactly("a moment", "40 seconds", "5 minutes", "3 days");
  }

  @Test
  void aCureSaysWhatItTakes() {
    Cure cure = new Cure("drop-invalid-index", List.of("DROP"), List.of(), false, Duration.ofMinutes(4), true);
    assertThat(WORDS.effort(cure)).isEqualTo("Takes about 4 minutes. Everybody can keep working meanwhile.");
  }
}
