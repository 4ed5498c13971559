package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.client.PhoneNumber.Accepted;
import guitara.client.PhoneNumber.Reason;
import guitara.client.PhoneNumber.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"0917 123 4567", "0917-123-45 67", "+63 917 1234567", "(0917) 1234567", "9171234567",
      "+63 (0)917 123 4567"})
  void readsTheSameNumberHoweverItIsGrouped(String typed) {
    assertThat(PhoneNumber.parse(typed, "PH")).isEqualTo(new Accepted(new PhoneNumber("+639171234567")));
  }

  @Test
  void keepsTheCountryOfForeignNumbers() {
    assertThat(PhoneNumber.parse("+49 30 901820", "PH")).isEqualTo(new Accepted(new PhoneNumber("+4930901820")));
  }

  @ParameterizedTest
  @CsvSource({"call me maybe,LETTERS", "1-800-FLOWERS,LETTERS", "0917,TOO_SHORT", "8123 456,NO_AREA_CODE",
      "09171234567890123456,TOO_LONG",
      "+999 123456789,NOT_A_NUMBER", "--,NOT_A_NUMBER"})
  void saysWhyATextIsNoNumber(String typed, Reason reason) {
    assertThat(PhoneNumber.parse(typed, "PH")).isEqualTo(new Refused(reason));
  }

  @Test
  void isWrittenAsAtHomeAndInternationallyElsewhere() {
    PhoneNumber number = new PhoneNumber("+639171234567");
    assertThat(number.display("PH")).isEqualTo("0917 123 4567");
    assertThat(number.display("DE")).isEqualTo("+63 917 123 4567");
  }

  @Test
  void holdsNothingButTheStoredForm() {
    assertThatThrownBy(() -> new PhoneNumber("0917")).isInstanceOf(IllegalArgumentException.class);
  }
}
