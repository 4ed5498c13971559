package guitara.database;

import java.security.SecureRandom;
import java.util.Base64;

/// A password that never shows itself in a log, a message or a debugger's line.
public record Secret(String value) {

  private static final int RANDOM_BYTES = 30;

  /// A new random password of 40 characters that need no escaping anywhere.
  public static Secret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  @Override
  public String toString() {
    return "******";
  }
}
