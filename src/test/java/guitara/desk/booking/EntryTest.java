package guitara.desk.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people type for a time or a length, and what it means.
class EntryTest {

  @ParameterizedTest
  @CsvSource({
    "1430, 14:30", "14:30, 14:30", "2pm, 14:00", "14, 14:00", "9.15, 09:15", "930, 09:30", "0, 00:00", "24, 00:00",
    "24:00, 00:00", "12am, 00:00", "12pm, 12:00", "2:30 p.m., 14:30", "2 PM, 14:00", "14h, 14:00", "14h30, 14:30",
    "0030, 00:30", "1 30, 01:30"
  })
  void timesAreReadAsTyped(String typed, LocalTime time) {
    assertThat(TimeEntry.parse(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "25", "14:60", "2460", "13pm", "0am", "noon", "14:3", "1:2:3", "-1", "😀", "99999999999999"})
  void whatIsNoTimeIsNone(String typed) {
    assertThat(TimeEntry.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"90, 90", "90 min, 90", "1:30, 90", "1h30, 90", "2h, 120", "525600, 525600", "8760h, 525600", "0, 0"})
  void lengthsAreReadAsTyped(String typed, int minutes) {
    assertThat(MinutesEntry.parse(typed)).hasValue(minutes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "long", "-5", "1.5h30", "99999999"})
  void whatIsNoLengthIsNone(String typed) {
    assertThat(MinutesEntry.parse(typed)).isEmpty();
  }

  @Test
  void aTreatmentTakesFiveMinutesToTwelveHours() {
    assertThat(MinutesEntry.isUsual(4)).isFalse();
    assertThat(MinutesEntry.isUsual(5)).isTrue();
    assertThat(MinutesEntry.isUsual(720)).isTrue();
    assertThat(MinutesEntry.isUsual(721)).isFalse();
  }
}
