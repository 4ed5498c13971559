package guitara.account;

import guitara.access.AboutMe;
import guitara.access.Account.GivenRole;
import guitara.ui.Texts;
import guitara.ui.control.Facts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// Who one is here, and below it the three things one can change: password, PIN and one-time codes.
final class MyAccountController {

  private final AccountContext context;
  private final Texts texts;

  @FXML private VBox root;
  @FXML private GridPane facts;
  @FXML private PasswordController passwordPartController;
  @FXML private PinController pinPartController;
  @FXML private FactorController factorPartController;

  MyAccountController(AccountContext context) {
    this.context = context;
    this.texts = context.texts();
  }

  @FXML
  void initialize() {
    for (AccountPart part : parts()) {
      part.whenChanged(this::refresh);
      part.fold().openProperty().subscribe(open -> {
        if (open) {
          parts().stream().filter(other -> other != part).forEach(other -> other.fold().close());
        }
      });
    }
    root.sceneProperty().flatMap(Scene::windowProperty).subscribe(window -> {
      if (window == null) {
        leave();
      }
    });
  }

  private List<AccountPart> parts() {
    return List.of(passwordPartController, pinPartController, factorPartController);
  }

  /// The drawer was closed, or the window shows something else: locked, signed out, a colleague's turn.
  private void leave() {
    parts().forEach(part -> part.fold().close());
    if (isShown()) {
      context.place().finish();
    }
  }

  void show(AboutMe me) {
    Facts.clear(facts);
    Facts.add(facts, texts.get("account.name"), me.name());
    Facts.add(facts, texts.get("account.login"),
        me.email().isEmpty() ? me.login() : texts.format("account.login.or", me.login(), me.email()));
    Facts.add(facts, texts.get("account.roles"), me.roles().isEmpty() ? texts.get("account.roles.none")
        : me.roles().stream().map(this::words).collect(Collectors.joining("\n")));
    Facts.add(facts, texts.get("account.since"), texts.format(
        me.session().withPin() ? "account.since.pin" : "account.since.password",
        context.moments().when(me.session().startedAt())));
    Facts.add(facts, texts.get("account.until"), context.moments().when(me.session().expiresAt()));
    parts().forEach(part -> part.show(me));
  }

  private String words(GivenRole role) {
    return role.branchId().isEmpty() ? texts.format("account.role.everywhere", role.roleName())
        : texts.format("account.role.at", role.roleName(), role.branchName());
  }

  private void refresh() {
    context.tasks().run(context.me()::about).onSuccess(this::show)
        .onFailure(failure -> context.place().fail(failure, this::refresh)).start();
  }

  boolean isShown() {
    return root.getScene() != null;
  }

  void focus() {
    first().requestFocus();
  }

  /// Where the focus begins.
  Node first() {
    return passwordPartController.fold().opener();
  }
}
