package guitara.desk.booking;

/// Notes what is typed and sent, so that a restart of the program finds it again.
interface BookingJournal {

  /// Nothing is noted.
  BookingJournal NONE = new BookingJournal() {
    @Override
    public void typed() {}

    @Override
    public void sending() {}

    @Override
    public void write() {}
  };

  /// Something else stands in the fields. On the JavaFX thread.
  void typed();

  /// An order is about to be sent. On the JavaFX thread.
  void sending();

  /// Writes what was noted. Blocks; a failure keeps nobody from booking.
  void write();
}
