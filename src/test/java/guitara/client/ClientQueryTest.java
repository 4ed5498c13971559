package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.client.ClientQuery.Digits;
import guitara.client.ClientQuery.Email;
import guitara.client.ClientQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientQueryTest {

  @Test
  void foldsAccentsAndCase() {
    assertThat(ClientQuery.parse("  ÑOÑO O’Hara-Cruz ").terms())
        .containsExactly(new Word("nono"), new Word("ohara"), new Word("cruz"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0917 123-45 67", "+63 (0)917 1234567", "(0917) 123.4567", "917 1234567"})
  void mergesDigitGroupsOfOneNumber(String typed) {
    assertThat(ClientQuery.parse(typed).terms()).singleElement().isIn(
        new Digits("9171234567"), new Digits("639171234567"));
  }

  @Test
  void takesNameAndNumberTogether() {
    assertThat(ClientQuery.parse("mar 0917").terms()).containsExactly(new Word("mar"), new Digits("917"));
  }

  @Test
  void keepsDigitsThatBelongToAWord() {
    assertThat(ClientQuery.parse("ana2 2ana").terms()).containsExactly(new Word("ana2"), new Word("2ana"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "%", "_", "\\", "'\"", "🌸🌸", "--;", "\u0000", "%%%___\\\\"})
  void findsNothingToLookForInSigns(String typed) {
    assertThat(ClientQuery.parse(typed).isEmpty()).isTrue();
  }

  @Test
  void takesAnAddressAsItIs() {
    assertThat(ClientQuery.parse("cruz O'Hara.N@Exa").terms())
        .containsExactly(new Email("O'Hara.N@Exa"), new Word("cruz"));
    assertThat(ClientQuery.parse("@gmail.com").terms()).containsExactly(new Word("gmail"), new Word("com"));
  }

  @Test
  void leavesSignsOutOfWords() {
    assertThat(ClientQuery.parse("50% mar_ia'; DROP").terms())
        .containsExactly(new Digits("50"), new Word("mar"), new Word("ia"), new Word("drop"));
  }

  @Test
  void looksForAtMostFiveTermsHoweverMuchIsTyped() {
    assertThat(ClientQuery.parse("a b c d e f g").terms()).hasSize(5);
    assertThat(ClientQuery.parse("x".repeat(10_000_000)).terms()).singleElement()
        .extracting(term -> term.text().length()).isEqualTo(60);
    assertThat(ClientQuery.parse("1".repeat(10_000_000)).terms()).containsExactly(new Digits("1".repeat(15)));
  }

  @Test
  void saysWhatIsTheSameOnce() {
    assertThat(ClientQuery.parse("Cruz cruz CRUZ").terms()).containsExactly(new Word("cruz"));
  }

  @Test
  void knowsWhenOnlyANumberIsLookedFor() {
    assertThat(ClientQuery.parse("0917 123").onlyDigits()).contains("917123");
    assertThat(ClientQuery.parse("mar 917").onlyDigits()).isEmpty();
  }
}
