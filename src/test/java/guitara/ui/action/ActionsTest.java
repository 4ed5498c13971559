package guitara.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.ui.Texts;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

/// The list of actions, and what the command field finds in it.
class ActionsTest {

    private final Texts texts = Texts.load(Locale.ENGLISH, "ui");
    private final Actions actions = new Actions("ui.keys.title", "ui.progress");

    @Test
    void groupsKeepTheirOrder() {
        actions.add(Action.of("ui.error.retry", "ui.progress", () -> { }),
                Action.of("ui.keys.close", "ui.keys.title", () -> { }));
        assertThat(actions.all()).extracting(Action::id).containsExactly("ui.keys.close", "ui.error.retry");
    }

    @Test
    void twiceTheSameIsRefused() {
        actions.add(Action.of("ui.error.retry", "ui.progress", () -> { }, "Shortcut+R"));
        assertThatThrownBy(() -> actions.add(Action.of("ui.error.retry", "ui.progress", () -> { })))
                .hasMessageContaining("added twice");
        assertThatThrownBy(() -> actions.add(Action.of("ui.keys.close", "ui.progress", () -> { }, "Shortcut+R")))
                .hasMessageContaining("belongs to ui.error.retry");
    }

    @Test
    void anUnknownGroupOrKeyIsRefused() {
        assertThatThrownBy(() -> actions.add(Action.of("ui.error.retry", "elsewhere", () -> { })))
                .hasMessageContaining("No such group");
        assertThatThrownBy(() -> actions.add(Action.of("ui.error.retry", "ui.progress", () -> { }, "Page_Up")))
                .hasMessageContaining("No such key");
    }

    @Test
    void everyTypedWordMustBeginAWord() {
        actions.add(Action.of("ui.error.retry", "ui.progress", () -> { }));
        CommandList commands = new CommandList(actions, texts);
        assertThat(commands.matching("AG try")).hasSize(1);
        assertThat(commands.matching("")).hasSize(1);
        assertThat(commands.matching("gain")).isEmpty();
    }

    @Test
    void whatIsImpossibleIsNotOffered() {
        actions.add(Action.of("ui.error.retry", "ui.progress", () -> { }).when(new SimpleBooleanProperty(false)));
        assertThat(new CommandList(actions, texts).matching("try")).isEmpty();
    }
}
