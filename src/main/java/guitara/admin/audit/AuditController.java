package guitara.admin.audit;

import guitara.access.AuditChoices;
import guitara.access.AuditEntry;
import guitara.access.AuditFilter;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Choice;
import guitara.admin.core.Tables;
import guitara.admin.core.Words;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Who changed what, the newest first, narrowed by what stands on top; an entry opens in the drawer.
public final class AuditController {

  private final AdminContext context;
  private final AuditModel model;
  private boolean filling;

  @FXML private ComboBox<Choice<OptionalLong>> personBox;
  @FXML private ComboBox<Choice<String>> tableBox;
  @FXML private ComboBox<Choice<String>> actionBox;
  @FXML private TextField rowField;
  @FXML private DatePicker fromPicker;
  @FXML private DatePicker untilPicker;
  @FXML private Button allButton;
  @FXML private VBox progressSlot;
  @FXML private TableView<AuditEntry> table;
  @FXML private TableColumn<AuditEntry, String> whenColumn;
  @FXML private TableColumn<AuditEntry, String> whoColumn;
  @FXML private TableColumn<AuditEntry, String> whereColumn;
  @FXML private TableColumn<AuditEntry, String> whatColumn;
  @FXML private TableColumn<AuditEntry, String> changesColumn;

  public AuditController(AdminContext context) {
    this.context = context;
    this.model = new AuditModel(context);
  }

  @FXML
  void initialize() {
    Words words = context.words();
    EntryWords entries = new EntryWords(context);
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    Tables.dress(table, model.remarkProperty(), this::open);
    table.setItems(model.entries());
    Tables.words(whenColumn, entry -> words.exactly(entry.at()));
    Tables.words(whoColumn, entries::who);
    Tables.words(whereColumn, entries::where);
    Tables.words(whatColumn, entries::what);
    Tables.words(changesColumn, entries::changes);
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, whereColumn);
    Tables.whenNearEnd(table, model::more);
    offer();
    personBox.valueProperty().addListener(o -> narrow());
    tableBox.valueProperty().addListener(o -> narrow());
    actionBox.valueProperty().addListener(o -> narrow());
    fromPicker.valueProperty().addListener(o -> narrow());
    untilPicker.valueProperty().addListener(o -> narrow());
    rowField.textProperty().addListener(o -> narrow());
    rowField.disableProperty().bind(tableBox.valueProperty().map(choice -> choice.value().isEmpty()));
    allButton.managedProperty().bind(allButton.visibleProperty());
    allButton.visibleProperty().bind(model.filterProperty().map(AuditFilter::narrows));
  }

  private void offer() {
    personBox.getItems().setAll(List.of(
        new Choice<>(OptionalLong.empty(), context.texts().get("admin.audit.everybody"))));
    tableBox.getItems().setAll(List.of(new Choice<>("", context.texts().get("admin.audit.everything"))));
    actionBox.getItems().setAll(List.of(new Choice<>("", context.texts().get("admin.audit.whatever"))));
    AuditChoices.ACTIONS.forEach(action ->
        actionBox.getItems().add(new Choice<>(action, context.words().action(action))));
    show(AuditFilter.ALL);
  }

  private void offer(AuditChoices choices) {
    filling = true;
    personBox.getItems().setAll(List.of(
        new Choice<>(OptionalLong.empty(), context.texts().get("admin.audit.everybody"))));
    choices.people().forEach(person ->
        personBox.getItems().add(new Choice<>(OptionalLong.of(person.account()), person.name())));
    tableBox.getItems().setAll(List.of(new Choice<>("", context.texts().get("admin.audit.everything"))));
    choices.tables().stream().map(name -> new Choice<>(name, context.words().table(name)))
        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).forEach(tableBox.getItems()::add);
    filling = false;
    show(model.filterProperty().get());
  }

  /// Puts the fields as the filter is.
  private void show(AuditFilter filter) {
    filling = true;
    Choice.select(personBox, filter.account());
    Choice.select(tableBox, filter.table());
    Choice.select(actionBox, filter.action());
    rowField.setText(filter.row());
    if (filter.from().isEmpty()) {
      fromPicker.setValue(null);
    }
    if (filter.until().isEmpty()) {
      untilPicker.setValue(null);
    }
    filling = false;
  }

  private void narrow() {
    if (!filling && personBox.getValue() != null && tableBox.getValue() != null && actionBox.getValue() != null) {
      model.filter(new AuditFilter(
          personBox.getValue().value(), tableBox.getValue().value(), actionBox.getValue().value(),
          tableBox.getValue().value().isEmpty() ? "" : rowField.getText().strip(),
          start(fromPicker.getValue(), 0), start(untilPicker.getValue(), 1)));
    }
  }

  /// The last day is included whole.
  private Optional<Instant> start(LocalDate day, int later) {
    return Optional.ofNullable(day).map(it -> context.words().startOf(it.plusDays(later)));
  }

  private void open(AuditEntry entry) {
    AuditEntryController controller = new AuditEntryController(context, entry, this::narrowTo);
    Screen<AuditEntryController> screen =
        context.load(AdminScreen.AUDIT_ENTRY, AuditEntryController.class, controller);
    context.place().open(DrawerContent.readOnly(
        new EntryWords(context).what(entry), screen.root(), controller.first()));
  }

  private void narrowTo(AuditFilter filter) {
    show(filter);
    model.filter(filter);
  }

  @FXML
  void showAll() {
    narrowTo(AuditFilter.ALL);
  }

  /// Reads what is new, and what can be chosen.
  public void refresh() {
    model.refresh();
    context.tasks().run(context.use().audit()::choices)
        .onSuccess(this::offer)
        .onFailure(failure -> { })
        .start();
  }
}
