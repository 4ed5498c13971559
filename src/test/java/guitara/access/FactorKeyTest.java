package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What goes into an authenticator.
class FactorKeyTest {

  /// The vectors of RFC 4648, section 10, without their padding, which authenticators do not want.
  @ParameterizedTest
  @CsvSource({"'',''", "f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
  void base32IsThatOfTheRfc(String plain, String encoded) {
    assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void highBytesAreNotTakenForNegativeOnes() {
    assertThat(Base32.encode(new byte[] {(byte) 0xFF, (byte) 0x80, 0, 0x7F, (byte) 0xFE})).isEqualTo("76AAA776");
  }

  /// The secret of RFC 6238's vectors, twenty bytes, as the server makes them.
  @Test
  void theUriIsAsAuthenticatorsReadIt() {
    FactorKey key = FactorKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    assertThat(key.base32().value()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(key.uri("liza.santos").value()).isEqualTo("otpauth://totp/Guitara:liza.santos"
        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Guitara&algorithm=SHA1&digits=6&period=30");
    assertThat(key.uri("a b&c").value()).startsWith("otpauth://totp/Guitara:a%20b%26c?");
  }

  @Test
  void itShowsItselfInNoLog() {
    FactorKey key = FactorKey.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    assertThat(key.toString() + key.uri("liza")).doesNotContain("GEZD");
  }
}
