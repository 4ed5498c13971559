package guitara.desk.board;

/// Names a block of the board: one treatment of one booking.
record EntryKey(long appointmentId, int seq) {

  static EntryKey parse(String key) {
    int colon = key.indexOf(':');
    return new EntryKey(Long.parseLong(key, 0, colon, 10), Integer.parseInt(key, colon + 1, key.length(), 10));
  }

  @Override
  public String toString() {
    return appointmentId + ":" + seq;
  }
}
