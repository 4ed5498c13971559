package guitara.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxToolkit;
import guitara.ui.Theme;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The frame under keys and clicks.
class ShellTest {

  private final ShellFixture fixture = new ShellFixture(1280, 720);
  private final List<String> done = new ArrayList<>();
  private final TextField field = FxToolkit.on(() -> new TextField());
  private final SimpleBooleanProperty dirty = new SimpleBooleanProperty();

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void clicksWalkTheDays() {
    fixture.stage.click(".day-step.last");
    assertThat(text("#dayLabel")).isEqualTo("Monday 23 November 2026");
    assertThat(text("#distanceLabel")).isEqualTo("tomorrow");
    fixture.stage.click("#todayButton");
    assertThat(text("#dayLabel")).isEqualTo("Sunday 22 November 2026");
    assertThat(FxToolkit.on(() -> fixture.stage.find("#distanceLabel").isVisible())).isFalse();
  }

  @Test
  void keysWalkTheDays() {
    fixture.stage.keys(KeyCode.PAGE_UP);
    fixture.stage.keys(KeyCode.PAGE_UP);
    assertThat(text("#distanceLabel")).isEqualTo("2 days ago");
    fixture.stage.keys(KeyCode.PAGE_DOWN);
    assertThat(text("#distanceLabel")).isEqualTo("yesterday");
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.T);
    assertThat(FxToolkit.on(() -> fixture.model.dayProperty().get())).isEqualTo(ShellFixture.TODAY);
  }

  @Test
  void anActionRunsByItsKeyOnlyWhilePossible() {
    SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
    FxToolkit.run(() -> fixture.actions.add(DeskActions.undo(possible, () -> done.add("undone")),
        DeskActions.newBooking(() -> done.add("new"))));
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(done).isEmpty();
    FxToolkit.run(() -> possible.set(true));
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.Z);
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.N);
    assertThat(done).containsExactly("undone", "new");
  }

  @Test
  void undoInAFieldUndoesTheTyping() {
    FxToolkit.run(() -> fixture.actions.add(
        DeskActions.undo(new SimpleBooleanProperty(true), () -> done.add("undone"))));
    openDrawer();
    fixture.stage.type("maria");
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.Z);
    assertThat(done).isEmpty();
  }

  @Test
  void theCommandFieldFindsRunsAndGivesTheFocusBack() {
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.K);
    fixture.stage.type("next");
    fixture.stage.keys(KeyCode.ENTER);
    assertThat(text("#distanceLabel")).isEqualTo("tomorrow");
    assertThat(fixture.focused()).isSameAs(fixture.boardButton);
  }

  @Test
  void theCommandFieldSaysWhenNothingFits() {
    fixture.stage.keys(KeyCode.CONTROL, KeyCode.K);
    fixture.stage.type("zzz");
    assertThat(text(".command-panel .empty")).startsWith("Nothing is called “zzz”");
    fixture.stage.keys(KeyCode.ENTER);
    fixture.stage.keys(KeyCode.ESCAPE);
    assertThat(fixture.focused()).isSameAs(fixture.boardButton);
    assertThat(FxToolkit.on(() -> fixture.stage.find(".command-panel").isVisible())).isFalse();
  }

  @Test
  void theKeyMapOpensAndGivesTheFocusBack() {
    fixture.stage.keys(KeyCode.F1);
    assertThat(FxToolkit.on(() -> fixture.shell.keyMap().isVisible())).isTrue();
    assertThat(FxToolkit.on(() -> fixture.shell.keyMap().isFocusWithin())).isTrue();
    fixture.stage.keys(KeyCode.F1);
    assertThat(FxToolkit.on(() -> fixture.shell.keyMap().isVisible())).isFalse();
    assertThat(fixture.focused()).isSameAs(fixture.boardButton);
  }

  @Test
  void theDrawerClosesByEscapeAndTheFocusReturns() {
    openDrawer();
    assertThat(fixture.focused()).isSameAs(field);
    fixture.stage.keys(KeyCode.ESCAPE);
    assertThat(FxToolkit.on(() -> fixture.shell.drawer().openProperty().get())).isFalse();
    assertThat(fixture.focused()).isSameAs(fixture.boardButton);
    assertThat(FxToolkit.on(() -> fixture.stage.find("#keptButton").isVisible())).isFalse();
  }

  @Test
  void whatWasTypedIsKeptAndComesBack() {
    openDrawer();
    fixture.stage.type("maria");
    FxToolkit.run(() -> dirty.set(true));
    fixture.stage.keys(KeyCode.ESCAPE);
    assertThat(text("#keptButton")).isEqualTo("Continue: New booking");
    fixture.stage.click("#keptButton");
    assertThat(FxToolkit.<String>on(field::getText)).isEqualToIgnoringCase("maria");
    assertThat(fixture.focused()).isSameAs(field);
    assertThat(FxToolkit.on(() -> fixture.stage.find("#keptButton").isVisible())).isFalse();
  }

  @Test
  void theStatusBecomesABannerAndGoesBack() {
    FxToolkit.run(() -> {
      fixture.status.retryProperty().set(Optional.of(() -> done.add("retried")));
      fixture.status.connectionProperty().set(new Connection.Away(Instant.parse("2026-11-22T06:32:00Z")));
    });
    fixture.stage.settle();
    assertThat(text("#serverLabel")).isEqualTo("Showing 14:32. Reconnecting… bookings are paused.");
    fixture.stage.click("#retryButton");
    assertThat(done).containsExactly("retried");
    FxToolkit.run(() -> fixture.status.connectionProperty().set(new Connection.Connected("royal-desk-1", 1200)));
    assertThat(text("#serverLabel")).isEqualTo("royal-desk-1 · 1,200 ms");
    assertThat(FxToolkit.on(() -> fixture.stage.find("#retryButton").isVisible())).isFalse();
  }

  @Test
  void onlyPlacesWithAScreenStandInTheRail() {
    assertThat(railNames()).containsExactly("Board");
    Label clients = FxToolkit.on(() -> new Label("All clients"));
    FxToolkit.run(() -> fixture.shell.place(Section.CLIENTS, clients));
    fixture.stage.settle();
    assertThat(railNames()).containsExactly("Board", "Clients");
    fixture.stage.click(FxToolkit.on(() -> rail().getLast()));
    assertThat(FxToolkit.on(() -> clients.getScene() != null)).isTrue();
    fixture.stage.click(FxToolkit.on(() -> rail().getLast()));
    assertThat(FxToolkit.on(() -> rail().getLast().isSelected())).isTrue();
  }

  @Test
  void aNoticeOffersUndoWithoutTakingTheFocus() {
    FxToolkit.run(() -> fixture.shell.notices().show(Notice.withAnswer("Moved.", "Undo", () -> done.add("undo"))));
    fixture.stage.settle();
    assertThat(fixture.focused()).isSameAs(fixture.boardButton);
    fixture.stage.click(".notice-answer");
    assertThat(done).containsExactly("undo");
    assertThat(FxToolkit.on(() -> fixture.stage.find(".notice").isVisible())).isFalse();
  }

  @Test
  void aNoticeAndWhatWaitsLieOverNothing() {
    openDrawer();
    FxToolkit.run(() -> dirty.set(true));
    fixture.stage.keys(KeyCode.ESCAPE);
    FxToolkit.run(() -> fixture.shell.notices().show(Notice.withAnswer("Moved.", "Undo", () -> { })));
    fixture.stage.settle();
    Bounds screens = place("#center");
    assertThat(screens.getHeight()).isGreaterThan(500);
    assertThat(place(".notice").intersects(screens)).isFalse();
    assertThat(place("#keptButton").intersects(screens)).isFalse();
    assertThat(place("#keptButton").intersects(place(".notice"))).isFalse();
  }

  private Bounds place(String selector) {
    return FxToolkit.on(() -> {
      Node node = fixture.stage.find(selector);
      return node.localToScene(node.getLayoutBounds());
    });
  }

  @Test
  void theThemeChangesWithItsButton() {
    fixture.stage.click("#themeButton");
    assertThat(FxToolkit.on(() -> fixture.model.themeProperty().get())).isEqualTo(Theme.DARK);
    assertThat(FxToolkit.on(() -> fixture.stage.scene().getStylesheets())).anyMatch(s -> s.endsWith("dark.css"));
  }

  @Test
  void branchAndPersonFollowTheModel() {
    FxToolkit.run(() -> {
      fixture.model.branchProperty().set(fixture.model.branches().getLast());
      fixture.model.personProperty().set(fixture.model.people().getLast());
    });
    assertThat(FxToolkit.on(() -> ((MenuButton) fixture.stage.find("#branchMenu")).getText()))
        .isEqualTo("Royal Care Cebu");
    assertThat(text("#personDisc")).isEqualTo("GU");
  }

  private void openDrawer() {
    FxToolkit.run(() -> fixture.shell.drawer().open(
        new DrawerContent("New booking", new VBox(field, new Button("Book")), field, dirty)));
    fixture.stage.settle();
  }

  private List<ToggleButton> rail() {
    VBox rail = (VBox) fixture.stage.scene().lookup("#rail");
    return rail.getChildren().stream().map(ToggleButton.class::cast).toList();
  }

  private List<String> railNames() {
    return FxToolkit.on(() -> rail().stream().map(ToggleButton::getText).toList());
  }

  private String text(String selector) {
    return FxToolkit.on(() -> ((Labeled) fixture.stage.scene().lookup(selector)).getText());
  }
}
