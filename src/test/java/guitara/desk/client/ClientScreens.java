package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientWorld;
import guitara.client.FindClients;
import guitara.desk.DeskScreen;
import guitara.support.FxDriver;
import guitara.support.FxPictures;
import guitara.support.FxToolkit;
import guitara.ui.Controllers;
import guitara.ui.Formats;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.control.Drawer;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import guitara.ui.task.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The client screens on a stage, on a real database of their own.
final class ClientScreens implements AutoCloseable {

  static final Locale LOCALE = Locale.of("en", "PH");

  final ClientWorld world = ClientWorld.open();
  final Texts texts = Texts.load(LOCALE, "ui", "desk", "client");
  final Tasks tasks = Tasks.onVirtualThreads((thread, failure) -> {
    throw new AssertionError(failure);
  });
  final FindClients find = world.find();
  final ClientAccess access = ClientAccess.of(
      world.database(), find, () -> ClientWorld.REGION, ClientWorld.CLOCK, world::actor);
  final ClientContext context = new ClientContext(
      texts, new Formats(LOCALE, ClientWorld.ZONE), tasks, access, () -> ClientWorld.REGION, ClientWorld.CLOCK);
  final List<Notice> notices = new ArrayList<>();
  final List<String> booked = new ArrayList<>();
  final List<Long> bookings = new ArrayList<>();
  final ClientCards cards = new ClientCards(context, place());
  final Drawer drawer;
  final StackPane center;
  final FxDriver stage;

  ClientScreens(double width, double height) {
    drawer = FxToolkit.on(() -> new Drawer(texts));
    center = FxToolkit.on(StackPane::new);
    stage = FxDriver.show(() -> new StackPane(new BorderPane(center, null, drawer, null, null)), width, height);
    FxToolkit.run(() -> Theme.LIGHT.applyTo(stage.scene()));
    stage.settle();
  }

  ClientPlace place() {
    return new ClientPlace() {
      @Override
      public void open(DrawerContent content) {
        drawer.open(content);
      }

      @Override
      public void finish() {
        drawer.finish();
      }

      @Override
      public void say(Notice notice) {
        notices.add(notice);
      }

      @Override
      public void book(ClientCard client) {
        booked.add(client.name().full());
      }

      @Override
      public void openBooking(long appointment) {
        bookings.add(appointment);
      }
    };
  }

  ClientsController list() {
    ClientsController controller = FxToolkit.on(() -> {
      Controllers controllers = new Controllers()
          .with(ClientsController.class, () -> new ClientsController(context, place(), cards));
      Screen<ClientsController> screen = new ScreenLoader(controllers, texts)
          .load(DeskScreen.CLIENTS, ClientsController.class);
      center.getChildren().setAll(screen.root());
      return screen.controller();
    });
    stage.settle();
    return controller;
  }

  ClientSearchField search() {
    ClientSearchField field = FxToolkit.on(() -> {
      ClientSearchField search = new ClientSearchField(context);
      ClientSummary summary = new ClientSummary(context);
      summary.follow(search.selectedClientProperty());
      VBox column = new VBox(search, summary);
      column.setStyle("-fx-padding: 24; -fx-max-width: 408;");
      HBox.setHgrow(column, Priority.ALWAYS);
      center.getChildren().setAll(column);
      search.field().requestFocus();
      return search;
    });
    stage.settle();
    return field;
  }

  /// Waits until something is on the screen and seen.
  void waitFor(String selector) {
    FxToolkit.waitUntil(selector, () -> Optional.ofNullable(stage.scene().lookup(selector)).filter(FxDriver::isShown)
        .isPresent());
    stage.settle();
  }

  /// Opens a client's card and waits for it.
  void card(long id) {
    FxToolkit.run(() -> cards.open(id));
    waitFor("#bookButton");
  }

  Node focused() {
    return FxToolkit.on(() -> stage.scene().getFocusOwner());
  }

  void pictures(String name) {
    FxPictures.bothThemes(stage.scene(), 1, "client/" + name);
  }

  @Override
  public void close() {
    stage.close();
    tasks.close();
    world.close();
  }
}
