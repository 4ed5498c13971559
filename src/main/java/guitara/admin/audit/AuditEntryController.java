package guitara.admin.audit;

import guitara.access.AuditEntry;
import guitara.access.AuditEntry.Difference;
import guitara.access.AuditFilter;
import guitara.admin.core.AdminContext;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One entry of the audit: who, where, and what became of each column.
public final class AuditEntryController {

  private final AdminContext context;
  private final AuditEntry entry;
  private final Consumer<AuditFilter> narrow;

  @FXML private VBox root;
  @FXML private GridPane facts;
  @FXML private Button rowButton;
  @FXML private Button personButton;
  @FXML private VBox differences;

  /// @param narrow shows another part of the audit
  AuditEntryController(AdminContext context, AuditEntry entry, Consumer<AuditFilter> narrow) {
    this.context = context;
    this.entry = entry;
    this.narrow = narrow;
  }

  @FXML
  void initialize() {
    Texts texts = context.texts();
    EntryWords words = new EntryWords(context);
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.audit.when"), context.words().exactly(entry.at()));
    Facts.add(facts, texts.get("admin.audit.who"), words.who(entry));
    Facts.add(facts, texts.get("admin.audit.where"), words.where(entry));
    Facts.add(facts, texts.get("admin.audit.connected"), entry.workstation());
    rowButton.managedProperty().bind(rowButton.visibleProperty());
    rowButton.setVisible(!entry.table().isEmpty());
    personButton.managedProperty().bind(personButton.visibleProperty());
    personButton.setVisible(entry.account().isPresent());
    entry.differences().forEach(difference -> differences.getChildren().add(line(difference)));
    root.setId("entry");
  }

  private VBox line(Difference difference) {
    ValueWords words = new ValueWords(context.words());
    Label column = new Label(words.column(difference.column()));
    column.getStyleClass().add("field-label");
    HBox change = new HBox();
    change.getStyleClass().add("admin-change");
    if (!difference.before().isEmpty()) {
      change.getChildren().add(value(words.value(difference.before()), "before"));
    }
    if (!difference.before().isEmpty() && !difference.after().isEmpty()) {
      change.getChildren().add(new FontIcon(Feather.ARROW_RIGHT));
    }
    if (!difference.after().isEmpty()) {
      change.getChildren().add(value(words.value(difference.after()), "after"));
    }
    return new VBox(column, change);
  }

  private static Label value(String words, String side) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.getStyleClass().addAll("admin-value", side);
    return label;
  }

  @FXML
  void allOfRow() {
    narrow.accept(AuditFilter.ofRow(entry.table(), entry.row()));
  }

  @FXML
  void allOfPerson() {
    narrow.accept(new AuditFilter(entry.account(), "", "", "", Optional.empty(), Optional.empty()));
  }

  Node first() {
    return rowButton.isVisible() ? rowButton : personButton;
  }
}
