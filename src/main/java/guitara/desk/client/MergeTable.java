package guitara.desk.client;

import guitara.client.ClientDraft;
import guitara.client.ClientField;
import guitara.client.MergePreview;
import guitara.client.MergePreview.Entry;
import guitara.client.Therapist;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// Both entries side by side: at the left what will be kept, what is new in it marked; at the right what leaves.
final class MergeTable {

  private final ClientContext context;
  private final ClientWords words;

  MergeTable(ClientContext context) {
    this.context = context;
    this.words = context.words();
  }

  void show(MergePreview preview, GridPane table) {
    table.getChildren().clear();
    table.addRow(0, new Label(), head("client.merge.keeps"), head("client.merge.leaves"));
    int row = 1;
    row = line(table, row, context.texts().get("client.merge.entry"),
        name(preview.merged()), name(preview.gone()), false);
    for (ClientField field : ClientField.values()) {
      if (field != ClientField.FIRST_NAME && field != ClientField.LAST_NAME) {
        String merged = text(preview.merged(), field);
        row = line(table, row, words.field(field), merged, text(preview.gone(), field),
            !merged.equals(text(preview.kept(), field)));
      }
    }
    line(table, row, context.texts().get("client.merge.bookings"),
        words.number(preview.kept().bookings() + preview.gone().bookings()), words.number(preview.gone().bookings()),
        preview.gone().bookings() > 0);
  }

  private String name(Entry entry) {
    return context.texts().format("client.merge.name", entry.client().details().name().full(),
        Long.toString(entry.client().number()));
  }

  private String text(Entry entry, ClientField field) {
    return field == ClientField.PREFERRED_STAFF
        ? entry.preferred().map(Therapist::name).orElse("")
        : ClientDraft.of(entry.client().details(), context.region()).text(field);
  }

  private Label head(String key) {
    Label head = new Label(context.texts().get(key));
    head.getStyleClass().add("client-name");
    return head;
  }

  /// A row where there is something to see.
  private int line(GridPane table, int row, String name, String kept, String gone, boolean added) {
    if (kept.isEmpty() && gone.isEmpty()) {
      return row;
    }
    Label keeps = cell(kept);
    keeps.getStyleClass().add(added ? "merge-added" : "merge-same");
    keeps.setAccessibleText(name + ", " + context.texts().get("client.merge.keeps") + ": " + keeps.getText());
    Label leaves = cell(gone);
    leaves.getStyleClass().add("client-quiet");
    leaves.setAccessibleText(name + ", " + context.texts().get("client.merge.leaves") + ": " + leaves.getText());
    Label field = new Label(name);
    field.getStyleClass().add("client-quiet");
    field.setMinWidth(Region.USE_PREF_SIZE);
    table.addRow(row, field, keeps, leaves);
    List.of(field, keeps, leaves).forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    return row + 1;
  }

  private static Label cell(String text) {
    Label cell = new Label(text.isEmpty() ? "–" : text);
    cell.setWrapText(true);
    cell.setMinHeight(Region.USE_PREF_SIZE);
    return cell;
  }
}
