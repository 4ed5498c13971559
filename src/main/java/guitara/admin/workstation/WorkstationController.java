package guitara.admin.workstation;

import guitara.access.Workstation;
import guitara.account.ConfirmController;
import guitara.admin.core.AdminContext;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// One computer: how it stands, and the way to shut it out.
public final class WorkstationController {

  private final AdminContext context;
  private final Workstation workstation;
  private final Runnable changed;

  @FXML private ConfirmController confirmController;
  @FXML private GridPane facts;
  @FXML private Button revokeButton;
  @FXML private Label hint;

  WorkstationController(AdminContext context, Workstation workstation, Runnable changed) {
    this.context = context;
    this.workstation = workstation;
    this.changed = changed;
  }

  @FXML
  void initialize() {
    Texts texts = context.texts();
    WorkstationWords words = new WorkstationWords(context);
    Label state = new Label();
    words.state(workstation).dress(state);
    Facts.clear(facts);
    Facts.add(facts, texts.get("admin.workstation.state"), state);
    Facts.add(facts, texts.get("admin.workstation.faces"), words.faces(workstation));
    Facts.add(facts, texts.get("admin.workstation.role"), workstation.role());
    Facts.add(facts, texts.get("admin.workstation.invited-at"), context.words().when(workstation.invitedAt()));
    Facts.add(facts, texts.get("admin.workstation.joined-at"), context.words().when(workstation.joinedAt()));
    Facts.add(facts, texts.get("admin.workstation.shut-out-at"), context.words().when(workstation.shutOutAt()));
    revokeButton.setDisable(workstation.shutOutAt().isPresent());
    hint.setText(texts.get(workstation.shutOutAt().isPresent()
        ? "admin.workstation.shut-out.hint" : "admin.workstation.revoke.hint"));
  }

  @FXML
  void revoke() {
    confirmController.attempt(() -> context.use().workstations().revoke(workstation.role()), done -> {
      context.place().finish();
      context.place().say(context.texts().format("admin.workstation.revoked", workstation.name()));
      changed.run();
    });
  }

  Node first() {
    return revokeButton;
  }
}
