package guitara.boot.bench;

import guitara.access.Face;
import guitara.access.SignIn;
import guitara.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Signing in with name and password at a desk where nobody is in yet.
final class SignInContest implements Contest, AutoCloseable {

  private final BenchHouse house;
  private final Database database;
  private final Connection nobody;
  private final Tape tape;
  private SignIn door;
  private String token = "";

  SignInContest(BenchHouse house) {
    this.house = house;
    Recorder recorder = new Recorder();
    this.database = Database.open(house.settings("sign-in", 2), List.of(), recorder);
    this.nobody = database.connectAlone();
    this.door = door();
    this.tape = recorder.record(this::enter);
    door.signOut();
  }

  private SignIn door() {
    return new SignIn(database, Face.DESK, BenchHouse.STATION);
  }

  private void enter() {
    if (door.withPassword(house.person.login(), house.person.password(), "").isEmpty()) {
      throw new IllegalStateException("Signing in to measure was refused");
    }
  }

  @Override
  public void useCase(int round) {
    enter();
  }

  @Override
  public void floor(int round) throws SQLException {
    token = tape.replay(nobody).getFirst().orElseThrow().toString();
  }

  @Override
  public void takeBack(int round, boolean bare) throws SQLException {
    if (!bare) {
      door.signOut();
      door = door();
      return;
    }
    try (PreparedStatement leave = nobody.prepareStatement("SELECT leave_session(?, 'SIGNED_OUT')")) {
      leave.setString(1, token);
      leave.execute();
    }
  }

  @Override
  public double statements() {
    return tape.statements();
  }

  @Override
  public void close() throws SQLException {
    nobody.close();
    database.close();
  }
}
