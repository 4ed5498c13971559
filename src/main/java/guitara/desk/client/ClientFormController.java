package guitara.desk.client;

import guitara.client.ClientCard;
import guitara.client.ClientField;
import guitara.client.ClientRow;
import guitara.client.Therapist;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.FieldMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The form of one client, for the drawer.
public final class ClientFormController {

  private static final Therapist NOBODY = new Therapist(0, "");

  private final ClientFormModel model;
  private final Consumer<ClientRow> onUse;
  private final Runnable onArchived;
  private final Map<ClientField, TextInputControl> inputs = new EnumMap<>(ClientField.class);

  @FXML private VBox root;
  @FXML private VBox summarySlot;
  @FXML private TextField firstName;
  @FXML private FieldMessage firstNameMessage;
  @FXML private TextField lastName;
  @FXML private FieldMessage lastNameMessage;
  @FXML private TextField phone;
  @FXML private FieldMessage phoneMessage;
  @FXML private TextField email;
  @FXML private FieldMessage emailMessage;
  @FXML private TextField birthDate;
  @FXML private FieldMessage birthDateMessage;
  @FXML private Label birthDateRead;
  @FXML private ComboBox<Therapist> preferredStaff;
  @FXML private FieldMessage preferredStaffMessage;
  @FXML private TextField allergyNote;
  @FXML private FieldMessage allergyNoteMessage;
  @FXML private TextArea notes;
  @FXML private FieldMessage notesMessage;
  @FXML private TextField address;
  @FXML private FieldMessage addressMessage;
  @FXML private VBox decision;
  @FXML private Button saveButton;
  @FXML private Button archiveButton;

  /// @param onUse hears of a look-alike that is taken instead of adding somebody, or is to become one with the edited
  /// @param onArchived runs when the client was archived
  public ClientFormController(ClientFormModel model, Consumer<ClientRow> onUse, Runnable onArchived) {
    this.model = model;
    this.onUse = onUse;
    this.onArchived = onArchived;
  }

  @FXML
  void initialize() {
    bind(ClientField.FIRST_NAME, firstName, firstNameMessage);
    bind(ClientField.LAST_NAME, lastName, lastNameMessage);
    bind(ClientField.PHONE, phone, phoneMessage);
    bind(ClientField.EMAIL, email, emailMessage);
    bind(ClientField.BIRTH_DATE, birthDate, birthDateMessage);
    bind(ClientField.ALLERGY_NOTE, allergyNote, allergyNoteMessage);
    bind(ClientField.NOTES, notes, notesMessage);
    bind(ClientField.ADDRESS, address, addressMessage);
    bindTherapists();
    model.text(ClientField.BIRTH_DATE).subscribe(this::showBirthDate);
    archiveButton.setVisible(model.edited().isPresent());
    decision.managedProperty().bind(decision.visibleProperty());
    model.stateProperty().subscribe(this::show);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::saveByEnter);
  }

  private void bind(ClientField field, TextInputControl input, FieldMessage message) {
    inputs.put(field, input);
    input.textProperty().bindBidirectional(model.text(field));
    attach(field, input, message);
  }

  private void attach(ClientField field, Control input, FieldMessage message) {
    message.attach(input, model.remark(field));
    input.focusedProperty().addListener((o, before, focused) -> {
      if (!focused) {
        model.leave(field);
      }
    });
  }

  private void bindTherapists() {
    attach(ClientField.PREFERRED_STAFF, preferredStaff, preferredStaffMessage);
    String nobody = model.context().texts().get("client.staff.nobody");
    preferredStaff.setConverter(new StringConverter<>() {
      @Override
      public String toString(Therapist therapist) {
        return therapist == null || therapist.id() == 0 ? nobody : therapist.name();
      }

      @Override
      public Therapist fromString(String name) {
        return NOBODY;
      }
    });
    preferredStaff.getItems().setAll(NOBODY);
    preferredStaff.getSelectionModel().selectFirst();
    model.context().tasks().run(model.context().clients()::therapists)
        .onSuccess(this::offer)
        .onFailure(failure -> { })
        .start();
  }

  private void offer(List<Therapist> therapists) {
    List<Therapist> all = new ArrayList<>(List.of(NOBODY));
    all.addAll(therapists);
    preferredStaff.getItems().setAll(all);
    model.text(ClientField.PREFERRED_STAFF).subscribe(this::selectTherapist);
    preferredStaff.valueProperty().addListener((o, before, now) ->
        model.text(ClientField.PREFERRED_STAFF).set(now == null || now.id() == 0 ? "" : Long.toString(now.id())));
  }

  private void selectTherapist(String id) {
    preferredStaff.getItems().stream().filter(therapist -> Long.toString(therapist.id()).equals(id)).findFirst()
        .ifPresentOrElse(preferredStaff::setValue, () -> {
          if (id.isEmpty()) {
            preferredStaff.setValue(NOBODY);
          }
        });
  }

  private void showBirthDate(String typed) {
    birthDateRead.setText(model.words().birthDateRead(typed));
    birthDateRead.setVisible(!birthDateRead.getText().isEmpty());
    birthDateRead.setManaged(birthDateRead.isVisible());
  }

  private void show(ClientFormState state) {
    List<Node> shown = new ClientDecision(model, onUse).nodes(state);
    decision.getChildren().setAll(shown);
    decision.setVisible(!shown.isEmpty());
    decision.getStyleClass().remove("refused");
    if (state instanceof ClientFormState.Refused) {
      decision.getStyleClass().add("refused");
    }
    saveButton.setVisible(!(state instanceof ClientFormState.Alike));
    saveButton.setManaged(saveButton.isVisible());
    saveButton.setDisable(state instanceof ClientFormState.Saving);
    if (state instanceof ClientFormState.Typing) {
      focusFirstProblem();
    } else if (!shown.isEmpty()) {
      Platform.runLater(this::bringDecisionIntoView);
    }
  }

  /// On a small screen the decision lies below the edge of the drawer.
  private void bringDecisionIntoView() {
    root.applyCss();
    root.layout();
    for (Node at = root; at != null; at = at.getParent()) {
      if (at instanceof ScrollPane scroll) {
        scroll.layout();
        scroll.setVvalue(scroll.getVmax());
      }
    }
    ClientDecision.firstFocusable(decision).ifPresent(Node::requestFocus);
  }

  private void focusFirstProblem() {
    inputs.entrySet().stream().filter(entry -> model.remark(entry.getKey()).get().isPresent())
        .findFirst().ifPresent(entry -> entry.getValue().requestFocus());
  }

  /// Enter saves from every field; in the notes it is Ctrl+Enter, for a plain one begins a line.
  private void saveByEnter(KeyEvent event) {
    boolean inField = event.getTarget() instanceof TextField && event.getTarget() != preferredStaff.getEditor();
    boolean inNotes = event.getTarget() == notes && event.isShortcutDown();
    if (event.getCode() == KeyCode.ENTER && (inField || inNotes)) {
      save();
      event.consume();
    }
  }

  @FXML
  void save() {
    model.save();
  }

  @FXML
  void archive() {
    model.archive(onArchived);
  }

  /// Shows what is known of the client above the fields.
  void show(ClientCard card) {
    ClientSummary summary = new ClientSummary(model.context());
    summary.show(card);
    summarySlot.getChildren().setAll(summary);
  }

  /// The form as the drawer takes it.
  DrawerContent content(String title) {
    return new DrawerContent(title, root, firstName, model.dirtyProperty());
  }

  Optional<TextInputControl> input(ClientField field) {
    return Optional.ofNullable(inputs.get(field));
  }
}
