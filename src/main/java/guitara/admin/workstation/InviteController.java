package guitara.admin.workstation;

import guitara.access.Face;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.CodeController;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Invites a computer: its name, what may be opened there, and then the code by which it joins.
public final class InviteController {

  private final AdminContext context;
  private final Runnable changed;

  @FXML private ConfirmController confirmController;
  @FXML private CodeController codeController;
  @FXML private VBox fields;
  @FXML private TextField nameField;
  @FXML private CheckBox deskBox;
  @FXML private CheckBox kioskBox;
  @FXML private CheckBox adminBox;
  @FXML private Button inviteButton;

  InviteController(AdminContext context, Runnable changed) {
    this.context = context;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    fields.managedProperty().bind(fields.visibleProperty());
    deskBox.setSelected(true);
    inviteButton.disableProperty().bind(Bindings.createBooleanBinding(
        () -> nameField.getText().isBlank() || faces().isEmpty(), nameField.textProperty(),
        deskBox.selectedProperty(), kioskBox.selectedProperty(), adminBox.selectedProperty()));
  }

  private Set<Face> faces() {
    Set<Face> faces = EnumSet.noneOf(Face.class);
    for (CheckBox box : List.of(deskBox, kioskBox, adminBox)) {
      if (box.isSelected()) {
        faces.add(box == deskBox ? Face.DESK : box == kioskBox ? Face.KIOSK : Face.ADMIN);
      }
    }
    return faces;
  }

  @FXML
  void invite() {
    String name = nameField.getText().strip();
    Set<Face> faces = faces();
    confirmController.attempt(() -> context.use().workstations().invite(name, faces), invitation -> {
      fields.setVisible(false);
      codeController.show(invitation.code(), context.texts().format("admin.workstation.code", name),
          context.texts().format("admin.workstation.code.next", invitation.role()));
      changed.run();
    });
  }

  Node first() {
    return nameField;
  }

  BooleanBinding dirty() {
    return nameField.textProperty().isNotEmpty().and(fields.visibleProperty());
  }
}
