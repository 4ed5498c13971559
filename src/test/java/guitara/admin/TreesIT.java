package guitara.admin;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.TreeNode;
import guitara.admin.core.Choice;
import guitara.admin.shell.Section;
import guitara.support.FxToolkit;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class TreesIT {

  @SuppressWarnings("unchecked")
  private static TreeView<TreeNode> view(AdminWindow window) {
    return (TreeView<TreeNode>) window.driver.scene().lookup("#view");
  }

  private static void select(AdminWindow window, String name) {
    window.driver.waitUntil(name + " in the tree", () -> find(view(window).getRoot(), name).isPresent());
    window.driver.run(() -> {
      view(window).getSelectionModel().select(find(view(window).getRoot(), name).orElseThrow());
      view(window).requestFocus();
    });
  }

  private static Optional<TreeItem<TreeNode>> find(TreeItem<TreeNode> item, String name) {
    if (item.getValue() != null && item.getValue().name().equals(name)) {
      return Optional.of(item);
    }
    return item.getChildren().stream().flatMap(below -> find(below, name).stream()).findFirst();
  }

  @Test
  void aBranchIsAddedBelowAnother() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.TREES);
      select(window, "Royal Care");
      window.driver.click("#addButton");
      window.waitFor("Open for business");
      window.set("#nameField", "Royal Care annex");
      window.set("#codeField", "RC2");
      window.driver.click("#saveButton");
      window.waitFor("is saved");
      select(window, "Royal Care annex");
      assertThat(window.house.rows("SELECT p.code FROM branch b JOIN branch p ON p.id = b.parent_id"
          + " WHERE b.code = 'RC2'")).containsExactly("RC");
    }
  }

  @Test
  void aBranchIsNeverOfferedAPlaceBelowItself() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.house.asOwner(
          "UPDATE branch SET parent_id = (SELECT id FROM branch WHERE code = 'RC') WHERE code = 'BARB'");
      window.go(Section.TREES);
      select(window, "Royal Care");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Lies below");
      @SuppressWarnings("unchecked")
      ComboBox<Choice<OptionalLong>> parents = (ComboBox<Choice<OptionalLong>>) window.driver.find("#parentBox");
      assertThat(parents.getItems()).extracting(Choice::name).containsExactly("Nothing: it stands at the top");
    }
  }

  @Test
  void aCodeThatIsTakenIsRefusedAndNothingTypedIsLost() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.TREES);
      select(window, "Guitara Barbers");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Open for business");
      window.set("#nameField", "Barbers anew");
      window.set("#codeField", "RC");
      window.driver.click("#saveButton");
      window.waitFor("There is one of that name or code already");
      assertThat(((TextField) window.driver.find("#nameField")).getText()).isEqualTo("Barbers anew");
    }
  }

  @Test
  void aCapabilityIsSwitchedOffAndTheTreeSaysSo() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.TREES);
      window.driver.click("#capabilitiesTab");
      select(window, "See reports");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("In force, with all below it");
      window.driver.click("#enabledBox");
      window.driver.click("#saveButton");
      window.waitFor("is saved");
      window.driver.waitUntil("it is off", () ->
          !find(view(window).getRoot(), "See reports").orElseThrow().getValue().enabled());
      assertThat(FxToolkit.on(() -> view(window).getSelectionModel().getSelectedItem().getValue().name()))
          .isEqualTo("See reports");
    }
  }

  /// Closes the drawer and opens again what it kept.
  private static void leaveAndComeBack(AdminWindow window, String title) {
    window.driver.keys(KeyCode.ESCAPE);
    window.waitFor("Continue: " + title);
    window.driver.click("#keptButton");
    window.waitFor("Lies below");
  }

  @Test
  void whateverIsChangedOfABranchIsKeptUntilItIsSaved() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.TREES);
      select(window, "Guitara Barbers");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Lies below");
      window.driver.keys(KeyCode.ESCAPE);
      assertThat(window.isThere("#keptButton")).as("nothing was changed yet").isFalse();
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Lies below");
      window.choose("#parentBox", "Royal Care");
      leaveAndComeBack(window, "Guitara Barbers");
      window.choose("#parentBox", "Nothing: it stands at the top");
      window.driver.click("#enabledBox");
      leaveAndComeBack(window, "Guitara Barbers");
      window.driver.click("#enabledBox");
      zone(window, "Asia/Tokyo");
      leaveAndComeBack(window, "Guitara Barbers");
      zone(window, "Asia/Manila");
      window.choose("#identifierBox", "Department");
      leaveAndComeBack(window, "Guitara Barbers");
      window.choose("#identifierBox", "Site");
      window.set("#codeField", "BARB ");
      window.driver.keys(KeyCode.ESCAPE);
      assertThat(window.isThere("#keptButton")).as("all is as it was").isFalse();
    }
  }

  @SuppressWarnings("unchecked")
  private static void zone(AdminWindow window, String zone) {
    window.driver.run(() -> ((ComboBox<String>) window.driver.scene().lookup("#zoneBox")).setValue(zone));
  }

  @Test
  void whateverIsChangedOfACapabilityIsKeptUntilItIsSaved() {
    try (AdminWindow window = new AdminWindow("ADMIN")) {
      window.go(Section.TREES);
      window.driver.click("#capabilitiesTab");
      select(window, "See reports");
      window.driver.keys(KeyCode.ENTER);
      window.waitFor("Lies below");
      window.driver.click("#enabledBox");
      leaveAndComeBack(window, "See reports");
      window.driver.click("#enabledBox");
      window.choose("#parentBox", "Nothing: it stands at the top");
      leaveAndComeBack(window, "See reports");
      window.driver.click("#saveButton");
      window.waitFor("is saved");
      assertThat(window.isThere("#keptButton")).isFalse();
    }
  }
}
