package guitara.desk.booking;

import guitara.booking.BookingOutcome;
import guitara.database.DatabaseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes down what a saver answered.
final class Heard implements BookingSaver.Answer {

  final List<Object> all = new CopyOnWriteArrayList<>();

  @Override
  public void answered(BookingOutcome outcome) {
    all.add(outcome);
  }

  @Override
  public void away() {
    all.add("away");
  }

  @Override
  public boolean again() {
    all.add("again");
    return true;
  }

  @Override
  public void failed(DatabaseException failure) {
    all.add(failure);
  }
}
