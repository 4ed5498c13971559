package guitara.boot.desk;

import guitara.access.Actor;
import guitara.access.Face;
import guitara.access.MyAccount;
import guitara.access.Person;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.boot.face.DemoLogins;
import guitara.boot.face.Door;
import guitara.boot.face.FaceDatabase;
import guitara.boot.face.FaceSetup;
import guitara.client.ClientEntities;
import guitara.database.Database;
import guitara.desk.core.DraftShelf;
import guitara.desk.core.TroubleWords;
import guitara.entrance.EntranceContext.DemoLogin;
import guitara.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The way to one desk.
public final class DeskDoor implements Door<DeskSession> {

  private final FaceSetup setup;
  private final DraftShelf drafts;
  private final Database database;
  private final SignIn signIn;
  private final Texts texts;

  private DeskDoor(FaceSetup setup, DraftShelf drafts) {
    this.setup = setup;
    this.drafts = drafts;
    this.database = Database.open(setup.database(), ClientEntities.CLASSES);
    this.signIn = new SignIn(database, Face.DESK, setup.workstation());
    this.texts = Texts.load(setup.locale(), "desk");
  }

  /// The desk of this computer, which keeps in its data folder what is typed.
  public static DeskDoor open(FaceDatabase database) {
    return open(database.setup("desk", FaceDatabase.workstationName()), DraftFile.claim(database));
  }

  /// Opens the pool without waiting for the server; the desk keeps nothing of what is typed.
  public static DeskDoor open(FaceSetup setup) {
    return open(setup, DraftShelf.NONE);
  }

  /// The same for a desk that keeps what is typed.
  static DeskDoor open(FaceSetup setup, DraftShelf drafts) {
    return new DeskDoor(setup, drafts);
  }

  @Override
  public FaceSetup setup() {
    return setup;
  }

  DraftShelf drafts() {
    return drafts;
  }

  @Override
  public SignIn signIn() {
    return signIn;
  }

  Database database() {
    return database;
  }

  @Override
  public MyAccount account() {
    return new MyAccount(database);
  }

  @Override
  public List<DemoLogin> demoLogins() {
    return DemoLogins.desk(database, setup.locale());
  }

  @Override
  public Supplier<DeskSession> read() {
    DeskData data = DeskData.open(this);
    return () -> DeskSession.show(this, data);
  }

  @Override
  public Optional<String> words(Throwable failure) {
    return TroubleWords.sentence(texts, failure);
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
    drafts.close();
  }
}
