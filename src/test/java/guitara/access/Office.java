package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.AccessOutcome.Done;
import guitara.access.AccessOutcome.Refused;
import guitara.access.AccessOutcome.Why;
import guitara.database.Database;
import guitara.support.House;
import java.util.List;

/// A house's database with somebody at work on it who is more than a receptionist: Jo, unless a test asks for another.
final class Office implements AutoCloseable {

  final House house = House.open();
  final Database database = Database.open(house.settings, List.of());
  final Accounts accounts = new Accounts(database);
  final Trees trees = new Trees(database);

  /// @param role of Jo, everywhere
  static Office of(String role) {
    Office office = new Office();
    office.enter("JO", role);
    return office;
  }

  /// From now on somebody else is at work here.
  void enter(String staffCode, String role) {
    database.actAs(house.server.signIn(staffCode, role), Database.View.ALL);
  }

  long account(String staffCode) {
    return house.count(
        "SELECT a.id FROM account a JOIN staff s ON s.id = a.staff_id WHERE s.code = '" + staffCode + "'");
  }

  long role(String code) {
    return house.count("SELECT id FROM role WHERE code = '" + code + "'");
  }

  /// As where the person proved longer ago who they are than dangerous steps allow.
  void letTimePass() {
    house.asOwner("UPDATE session SET confirmed_at = confirmed_at - interval '6 minutes'");
  }

  static <T> T done(AccessOutcome<T> outcome) {
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done<T>) outcome).value();
  }

  static void refused(AccessOutcome<?> outcome, Why why) {
    assertThat(outcome).isEqualTo(new Refused<>(why));
  }

  @Override
  public void close() {
    database.close();
    house.close();
  }
}
