package guitara.access;

/// Bytes as letters and digits that people can type: RFC 4648, section 6, without padding.
final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;
  private static final int MASK = 31;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    int waiting = 0;
    int bits = 0;
    for (byte next : bytes) {
      waiting = (waiting << Byte.SIZE) | Byte.toUnsignedInt(next);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        letters.append(ALPHABET.charAt((waiting >>> bits) & MASK));
      }
    }
    if (bits > 0) {
      letters.append(ALPHABET.charAt((waiting << (BITS - bits)) & MASK));
    }
    return letters.toString();
  }
}
