package guitara.boot.bench;

import guitara.boot.DatabaseAddresses;
import guitara.boot.DatabaseChoice;
import guitara.boot.Databases;
import guitara.boot.Display;
import guitara.boot.FirstPicture;
import guitara.boot.OpenDatabase;
import guitara.boot.Progress;
import guitara.boot.Surroundings;
import guitara.boot.desk.DeskDoor;
import guitara.boot.desk.DeskSession;
import guitara.boot.face.DemoKeeper;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.FxThread;
import guitara.database.CannotGoOn;
import guitara.database.DatabaseSettings;
import guitara.database.Secret;
import guitara.live.ServerClock;
import guitara.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// First pictures without a display, drawn in software.
public final class HeadlessStart implements FirstPicture {

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final long PATIENCE_SECONDS = 60;
  private static final int KILOBYTES = 1024;

  private final Surroundings surroundings;

  public HeadlessStart(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public long hello() {
    Display.goHeadless();
    FxThread.start();
    FxThread.get(() -> show(new Scene(new StackPane(new Label("Hello")), WIDTH, HEIGHT)));
    return memory();
  }

  @Override
  public long board(DatabaseChoice choice, String login, Secret password, Progress progress) {
    Display.goHeadless();
    FxThread.start();
    OpenDatabase open = Databases.open(DatabaseAddresses.of(surroundings, choice).resolve(choice), progress);
    open.server().filter(server -> open.isNew())
        .ifPresent(server -> DemoKeeper.keep(server.credentials(), Clock.systemUTC().instant(), progress));
    DeskDoor door = DeskDoor.open(new FaceSetup(
        new DatabaseSettings(open::url, open.login(), "guitara start", 4, Duration.ofSeconds(10),
            Duration.ofMillis(300)),
        "start", Locale.ENGLISH, new ServerClock(Clock.systemUTC()), () -> { }));
    if (door.signIn().withPassword(login, password, "").isEmpty()) {
      throw CannotGoOn.refused(login + " is not let in.");
    }
    Supplier<DeskSession> read = door.read();
    DeskSession session = FxThread.get(read);
    CompletableFuture<Boolean> drawn = new CompletableFuture<>();
    FxThread.get(() -> {
      Scene scene = session.scene(WIDTH, HEIGHT);
      Theme.LIGHT.applyTo(scene);
      session.boardModel().scheduleProperty().subscribe(day -> {
        if (day.isPresent()) {
          drawn.complete(show(scene));
        }
      });
      return true;
    });
    drawn.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    long memory = memory();
    door.signIn().signOut();
    return memory;
  }

  /// Opens the window and draws all of it.
  private static boolean show(Scene scene) {
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    scene.snapshot(null);
    return true;
  }

  /// What the system counts as resident; 0 where it does not say.
  private static long memory() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KILOBYTES).findFirst().orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
