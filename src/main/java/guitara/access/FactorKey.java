package guitara.access;

import guitara.database.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The secret of one person's one-time codes on its way into their authenticator: SHA-1, six digits, 30 seconds
/// (RFC 6238), as the server checks them. It is shown while it is set up, and kept nowhere.
///
/// @param base32 as people type it, where no camera can read the picture
public record FactorKey(Secret base32) {

  private static final String ISSUER = "Guitara";

  static FactorKey of(byte[] secret) {
    return new FactorKey(new Secret(Base32.encode(secret)));
  }

  /// What the QR code says, in the key URI format of authenticators
  /// (`https://github.com/google/google-authenticator/wiki/Key-Uri-Format`).
  ///
  /// @param login tells this account from others in the authenticator
  public Secret uri(String login) {
    return new Secret("otpauth://totp/" + ISSUER + ":" + escaped(login) + "?secret=" + base32.value()
        + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=6&period=30");
  }

  private static String escaped(String login) {
    return URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
