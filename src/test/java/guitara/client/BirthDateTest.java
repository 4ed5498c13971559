package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"1990-12-31", "31 Dec 1990", "31 december 1990", "December 31, 1990", "dec 31st 1990",
      "12/31/1990", "31.12.1990"})
  void readsWhatPeopleType(String typed) {
    assertThat(BirthDate.parse(typed, "PH")).contains(LocalDate.of(1990, 12, 31));
  }

  @Test
  void readsTheOrderOfTheRegionWhereBothWouldDo() {
    assertThat(BirthDate.parse("3/4/1990", "PH")).contains(LocalDate.of(1990, 3, 4));
    assertThat(BirthDate.parse("3/4/1990", "DE")).contains(LocalDate.of(1990, 4, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "31 Feb 1990", "1990", "13/13/1990", "🌸"})
  void readsNothingElse(String typed) {
    assertThat(BirthDate.parse(typed, "PH")).isEmpty();
  }
}
