package guitara.support;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A telephone with somebody's one-time codes: RFC 6238 with SHA-1, six digits, 30 seconds, worked out without the
/// program under test.
public final class Authenticator {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP = 30;

  private final byte[] secret;

  private Authenticator(byte[] secret) {
    this.secret = secret;
  }

  /// From a key as it is typed by hand; spaces do not count.
  public static Authenticator of(String base32) {
    String letters = base32.replace(" ", "");
    ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
    int bits = 0;
    long waiting = 0;
    for (int n = 0; n < letters.length(); n++) {
      waiting = (waiting << 5) | ALPHABET.indexOf(letters.charAt(n));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (waiting >>> bits));
      }
    }
    return new Authenticator(bytes.array());
  }

  /// The code of now, or of some steps later: each is good once, so a test that needs a second one takes the next.
  public String code(int later) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] digest = mac.doFinal(
          ByteBuffer.allocate(8).putLong(Instant.now().getEpochSecond() / STEP + later).array());
      int at = digest[digest.length - 1] & 15;
      int number = ByteBuffer.wrap(digest, at, 4).getInt() & Integer.MAX_VALUE;
      return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
