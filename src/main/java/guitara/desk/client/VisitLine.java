package guitara.desk.client;

import guitara.booking.AppointmentStatus;
import guitara.client.Visit;
import guitara.desk.core.StateChip;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One booking on a card: when and in which state, what and with whom, the price; pressed, it opens.
final class VisitLine extends Button {

  VisitLine(Visit visit, ClientWords words, LongConsumer open) {
    Label when = new Label(words.when(visit.start(), visit.end()));
    when.getStyleClass().addAll("client-name", "tabular");
    StateChip status = new StateChip();
    status.show(AppointmentStatus.valueOf(visit.status()), words.status(visit));
    status.setMinWidth(Region.USE_PREF_SIZE);
    Label what = new Label(Stream.of(visit.services(), visit.staff())
        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
    what.getStyleClass().add("client-quiet");
    Label price = new Label(words.money(visit.price()));
    price.getStyleClass().addAll("client-quiet", "tabular");
    price.setMinWidth(Region.USE_PREF_SIZE);
    VBox lines = new VBox(spread(when, status), spread(what, price));
    if (!visit.reason().isBlank()) {
      Label reason = new Label("“" + visit.reason() + "”");
      reason.getStyleClass().add("client-quiet");
      lines.getChildren().add(reason);
    }
    lines.setMaxWidth(Double.MAX_VALUE);
    setGraphic(lines);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    getStyleClass().addAll("quiet", "visit-line");
    setAccessibleText(words.visit(visit));
    setTooltip(new Tooltip(words.visit(visit)));
    lines.prefWidthProperty().bind(widthProperty().subtract(16));
    setOnAction(e -> open.accept(visit.appointment()));
  }

  private static HBox spread(Label left, Label right) {
    left.setMaxWidth(Double.MAX_VALUE);
    left.setMinWidth(0);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox row = new HBox(left, right);
    row.getStyleClass().add("visit-row");
    return row;
  }
}
