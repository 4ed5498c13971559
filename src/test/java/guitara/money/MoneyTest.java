package guitara.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static Money money(String amount, String currency) {
    return Money.of(new BigDecimal(amount), currency);
  }

  @Test
  void itHasAsManyDecimalsAsItsCurrency() {
    assertThat(money("500", "PHP").amount()).isEqualTo(new BigDecimal("500.00"));
    assertThat(money("500.4", "JPY").amount()).isEqualTo(new BigDecimal("500"));
    assertThat(money("1.2345", "KWD").amount()).isEqualTo(new BigDecimal("1.234"));
  }

  @Test
  void halvesGoToTheEvenNeighbourSoThatSumsDoNotDrift() {
    assertThat(money("0.125", "PHP")).isEqualTo(money("0.12", "PHP"));
    assertThat(money("0.135", "PHP")).isEqualTo(money("0.14", "PHP"));
    assertThat(money("-0.125", "PHP")).isEqualTo(money("-0.12", "PHP"));
  }

  @Test
  void equalAmountsAreEqualHoweverTheyWereWritten() {
    assertThat(money("500", "PHP")).isEqualTo(money("500.000", "PHP")).hasSameHashCodeAs(money("500.000", "PHP"));
    assertThat(money("500", "PHP")).isNotEqualTo(money("500", "USD"));
  }

  @Test
  void sumsAreExactAndOfOneCurrency() {
    Money sum = Money.zero(Currency.getInstance("PHP"));
    for (int n = 0; n < 1_000; n++) {
      sum = sum.plus(money("0.10", "PHP"));
    }
    assertThat(sum).isEqualTo(money("100.00", "PHP"));
    assertThatIllegalArgumentException().isThrownBy(() -> money("1", "PHP").plus(money("1", "USD")));
  }
}
