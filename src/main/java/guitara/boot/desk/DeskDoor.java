package guitara.boot.desk;

import guitara.access.Actor;
import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.Person;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.client.ClientEntities;
import guitara.database.Database;

/// The open database of one desk, and who is in. Until somebody is, the database shows this desk nothing.
public final class DeskDoor implements AutoCloseable {

  private final DeskSetup setup;
  private final Database database;
  private final SignIn signIn;

  private DeskDoor(DeskSetup setup) {
    this.setup = setup;
    this.database = Database.open(setup.database(), ClientEntities.CLASSES);
    this.signIn = new SignIn(database, Face.DESK, setup.workstation());
  }

  /// Opens the pool without waiting for the server.
  public static DeskDoor open(DeskSetup setup) {
    return new DeskDoor(setup);
  }

  public DeskSetup setup() {
    return setup;
  }

  public SignIn signIn() {
    return signIn;
  }

  Database database() {
    return database;
  }

  MyAccount account() {
    return new MyAccount(database);
  }

  /// In whose name the desk acts; the server writes down who is signed in, whatever is said here.
  Actor actor() {
    Session session = signIn.session();
    Person person = session.person();
    return new Actor(person.staffId().orElse(0), person.name(), setup.workstation());
  }

  @Override
  public void close() {
    database.close();
  }
}
