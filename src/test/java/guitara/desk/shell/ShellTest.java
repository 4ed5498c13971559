package guitara.desk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.FxStage;
import guitara.ui.Theme;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.Notice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final TextField field = FxStage.on(() -> new TextField());
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
        assertThat(FxStage.on(() -> fixture.stage.find("#distanceLabel").isVisible())).isFalse();
    }

    @Test
    void keysWalkTheDays() {
        fixture.stage.press(KeyCode.PAGE_UP);
        fixture.stage.press(KeyCode.PAGE_UP);
        assertThat(text("#distanceLabel")).isEqualTo("2 days ago");
        fixture.stage.press(KeyCode.PAGE_DOWN);
        assertThat(text("#distanceLabel")).isEqualTo("yesterday");
        fixture.stage.press(KeyCode.CONTROL, KeyCode.T);
        assertThat(FxStage.on(() -> fixture.model.dayProperty().get())).isEqualTo(ShellFixture.TODAY);
    }

    @Test
    void anActionRunsByItsKeyOnlyWhilePossible() {
        SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
        FxStage.run(() -> fixture.actions.add(DeskActions.undo(possible, () -> done.add("undone")),
                DeskActions.newBooking(() -> done.add("new"))));
        fixture.stage.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).isEmpty();
        FxStage.run(() -> possible.set(true));
        fixture.stage.press(KeyCode.CONTROL, KeyCode.Z);
        fixture.stage.press(KeyCode.CONTROL, KeyCode.N);
        assertThat(done).containsExactly("undone", "new");
    }

    @Test
    void undoInAFieldUndoesTheTyping() {
        FxStage.run(() -> fixture.actions.add(
                DeskActions.undo(new SimpleBooleanProperty(true), () -> done.add("undone"))));
        openDrawer();
        fixture.stage.type("maria");
        fixture.stage.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(done).isEmpty();
    }

    @Test
    void theCommandFieldFindsRunsAndGivesTheFocusBack() {
        fixture.stage.press(KeyCode.CONTROL, KeyCode.K);
        fixture.stage.type("next");
        fixture.stage.press(KeyCode.ENTER);
        assertThat(text("#distanceLabel")).isEqualTo("tomorrow");
        assertThat(fixture.focused()).isSameAs(fixture.boardButton);
    }

    @Test
    void theCommandFieldSaysWhenNothingFits() {
        fixture.stage.press(KeyCode.CONTROL, KeyCode.K);
        fixture.stage.type("zzz");
        assertThat(text(".command-panel .empty")).startsWith("Nothing is called “zzz”");
        fixture.stage.press(KeyCode.ENTER);
        fixture.stage.press(KeyCode.ESCAPE);
        assertThat(fixture.focused()).isSameAs(fixture.boardButton);
        assertThat(FxStage.on(() -> fixture.stage.find(".command-panel").isVisible())).isFalse();
    }

    @Test
    void theKeyMapOpensAndGivesTheFocusBack() {
        fixture.stage.press(KeyCode.F1);
        assertThat(FxStage.on(() -> fixture.shell.keyMap().isVisible())).isTrue();
        assertThat(FxStage.on(() -> fixture.shell.keyMap().isFocusWithin())).isTrue();
        fixture.stage.press(KeyCode.F1);
        assertThat(FxStage.on(() -> fixture.shell.keyMap().isVisible())).isFalse();
        assertThat(fixture.focused()).isSameAs(fixture.boardButton);
    }

    @Test
    void theDrawerClosesByEscapeAndTheFocusReturns() {
        openDrawer();
        assertThat(fixture.focused()).isSameAs(field);
        fixture.stage.press(KeyCode.ESCAPE);
        assertThat(FxStage.on(() -> fixture.shell.drawer().openProperty().get())).isFalse();
        assertThat(fixture.focused()).isSameAs(fixture.boardButton);
        assertThat(FxStage.on(() -> fixture.stage.find("#keptButton").isVisible())).isFalse();
    }

    @Test
    void whatWasTypedIsKeptAndComesBack() {
        openDrawer();
        fixture.stage.type("maria");
        FxStage.run(() -> dirty.set(true));
        fixture.stage.press(KeyCode.ESCAPE);
        assertThat(text("#keptButton")).isEqualTo("Continue: New booking");
        fixture.stage.click("#keptButton");
        assertThat(FxStage.<String>on(field::getText)).isEqualToIgnoringCase("maria");
        assertThat(fixture.focused()).isSameAs(field);
        assertThat(FxStage.on(() -> fixture.stage.find("#keptButton").isVisible())).isFalse();
    }

    @Test
    void theStatusBecomesABannerAndGoesBack() {
        FxStage.run(() -> {
            fixture.status.retryProperty().set(Optional.of(() -> done.add("retried")));
            fixture.status.connectionProperty().set(new Connection.Away(Instant.parse("2026-11-22T06:32:00Z")));
        });
        fixture.stage.settle();
        assertThat(text("#serverLabel")).isEqualTo("Showing 14:32. Reconnecting… bookings are paused.");
        fixture.stage.click("#retryButton");
        assertThat(done).containsExactly("retried");
        FxStage.run(() -> fixture.status.connectionProperty().set(new Connection.Connected("royal-desk-1", 1200)));
        assertThat(text("#serverLabel")).isEqualTo("royal-desk-1 · 1,200 ms");
        assertThat(FxStage.on(() -> fixture.stage.find("#retryButton").isVisible())).isFalse();
    }

    @Test
    void onlyPlacesWithAScreenStandInTheRail() {
        assertThat(railNames()).containsExactly("Board");
        Label clients = FxStage.on(() -> new Label("All clients"));
        FxStage.run(() -> fixture.shell.place(Section.CLIENTS, clients));
        fixture.stage.settle();
        assertThat(railNames()).containsExactly("Board", "Clients");
        fixture.stage.click(FxStage.on(() -> rail().getLast()));
        assertThat(FxStage.on(() -> clients.getScene() != null)).isTrue();
        fixture.stage.click(FxStage.on(() -> rail().getLast()));
        assertThat(FxStage.on(() -> rail().getLast().isSelected())).isTrue();
    }

    @Test
    void aNoticeOffersUndoWithoutTakingTheFocus() {
        FxStage.run(() -> fixture.shell.notices().show(Notice.withAnswer("Moved.", "Undo", () -> done.add("undo"))));
        fixture.stage.settle();
        assertThat(fixture.focused()).isSameAs(fixture.boardButton);
        fixture.stage.click(".notice-answer");
        assertThat(done).containsExactly("undo");
        assertThat(FxStage.on(() -> fixture.stage.find(".notice").isVisible())).isFalse();
    }

    @Test
    void theThemeChangesWithItsButton() {
        fixture.stage.click("#themeButton");
        assertThat(FxStage.on(() -> fixture.model.themeProperty().get())).isEqualTo(Theme.DARK);
        assertThat(FxStage.on(() -> fixture.stage.scene().getStylesheets())).anyMatch(s -> s.endsWith("dark.css"));
    }

    @Test
    void branchAndPersonFollowTheModel() {
        FxStage.run(() -> {
            fixture.model.branchProperty().set(fixture.model.branches().getLast());
            fixture.model.personProperty().set(fixture.model.people().getLast());
        });
        assertThat(FxStage.on(() -> ((MenuButton) fixture.stage.find("#branchMenu")).getText()))
                .isEqualTo("Royal Care Cebu");
        assertThat(text("#personDisc")).isEqualTo("GU");
    }

    private void openDrawer() {
        FxStage.run(() -> fixture.shell.drawer().open(
                new DrawerContent("New booking", new VBox(field, new Button("Book")), field, dirty)));
        fixture.stage.settle();
    }

    private List<ToggleButton> rail() {
        VBox rail = (VBox) fixture.stage.scene().lookup("#rail");
        return rail.getChildren().stream().map(ToggleButton.class::cast).toList();
    }

    private List<String> railNames() {
        return FxStage.on(() -> rail().stream().map(ToggleButton::getText).toList());
    }

    private String text(String selector) {
        return FxStage.on(() -> ((Labeled) fixture.stage.scene().lookup(selector)).getText());
    }
}
