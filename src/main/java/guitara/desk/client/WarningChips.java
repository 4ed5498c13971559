package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientWarning;
import guitara.client.ClientWarnings;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What to mind about a client, worst first; takes no room where there is nothing.
final class WarningChips extends FlowPane {

  private final ClientContext context;

  WarningChips(ClientContext context) {
    this.context = context;
    getStyleClass().add("client-chips");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(ClientCard card) {
    List<ClientWarning> warnings = ClientWarnings.of(card, LocalDate.now(context.clock()));
    getChildren().setAll(warnings.stream().map(this::chip).toList());
    setVisible(!warnings.isEmpty());
  }

  private Label chip(ClientWarning warning) {
    Label chip = new Label(context.words().warning(warning));
    chip.getStyleClass().addAll("client-chip", style(warning));
    chip.setGraphic(new FontIcon(sign(warning)));
    chip.setWrapText(true);
    chip.maxWidthProperty().bind(widthProperty());
    return chip;
  }

  private static String style(ClientWarning warning) {
    return switch (warning) {
      case ClientWarning.Blocked _, ClientWarning.Allergy _ -> "grave";
      case ClientWarning.NoShows _, ClientWarning.Unpaid _ -> "mind";
      case ClientWarning.Birthday _ -> "glad";
    };
  }

  private static Feather sign(ClientWarning warning) {
    return switch (warning) {
      case ClientWarning.Blocked _ -> Feather.SLASH;
      case ClientWarning.Allergy _ -> Feather.ALERT_TRIANGLE;
      case ClientWarning.NoShows _ -> Feather.USER_X;
      case ClientWarning.Unpaid _ -> Feather.CREDIT_CARD;
      case ClientWarning.Birthday _ -> Feather.GIFT;
    };
  }
}
