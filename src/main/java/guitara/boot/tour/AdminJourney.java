package guitara.boot.tour;

import guitara.admin.shell.Section;
import guitara.boot.admin.AdminSession;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

/// An administrator's look around: every place, and one of its lines in the drawer. Nothing is changed.
final class AdminJourney {

  private final AdminSession session;
  private final Hand hand;
  private final TourLog log;

  AdminJourney(AdminSession session, Hand hand, TourLog log) {
    this.session = session;
    this.hand = hand;
    this.log = log;
  }

  void run() {
    log.step("accounts", hand, () -> list(Section.ACCOUNTS));
    log.step("one account in the drawer", hand, this::open);
    log.step("roles and what they may do", hand, () -> list(Section.ROLES));
    log.step("who may do one thing", hand, this::open);
    log.step("branches", hand, this::branches);
    log.step("capabilities", hand, this::capabilities);
    log.step("the audit", hand, () -> list(Section.AUDIT));
    log.step("one change, before and after", hand, this::open);
    log.step("devices", hand, this::devices);
    log.step("jobs", hand, () -> list(Section.JOBS));
    log.step("one job with its history", hand, this::open);
    log.step("the health of the database", hand, this::health);
    log.step("what was examined", hand, () -> page("#checksTab", 2));
    log.step("the indexes, expected and actual", hand, () -> page("#indexesTab", 50));
    log.step("one index and what it is for", hand, this::open);
    log.step("what was measured", hand, () -> go(Section.MEASURE));
    log.step("recording and report", hand, () -> hand.click("#recordTab"));
    log.step("the checklists", hand, this::lists);
  }

  private void go(Section section) {
    hand.keys(KeyCode.ESCAPE);
    Hand.doOnScreen(() -> session.model().go(section));
    hand.pulse();
  }

  private void list(Section section) {
    go(section);
    hand.waitUntil("rows are shown", () -> table().getItems().size() > 1);
  }

  private TableView<?> table() {
    return (TableView<?>) hand.scene().lookup(".table-view");
  }

  private void open() {
    Hand.doOnScreen(() -> {
      table().requestFocus();
      table().getSelectionModel().select(1);
    });
    hand.keys(KeyCode.ENTER);
    hand.find(".admin-drawer");
    hand.waitUntil("the drawer is at rest", () -> hand.scene().lookup(".drawer").getTranslateX() == 0);
  }

  private void branches() {
    go(Section.TREES);
    hand.waitUntil("the tree is shown", () -> nodes() > 0);
  }

  private void capabilities() {
    hand.click("#capabilitiesTab");
    hand.waitUntil("the other tree is shown", () -> nodes() > 3);
  }

  private int nodes() {
    return hand.scene().lookup("#view") instanceof TreeView<?> view ? view.getRoot().getChildren().size() : 0;
  }

  private void health() {
    go(Section.HEALTH);
    hand.waitUntil("it was examined", () -> hand.scene().lookup("#light") instanceof Labeled light
        && light.isVisible() && hand.scene().lookup("#checksTab") != null);
  }

  private void page(String tab, int rows) {
    hand.click(tab);
    hand.waitUntil("its rows are shown", () -> table().getItems().size() >= rows);
  }

  private void lists() {
    hand.click("#listsTab");
    hand.waitUntil("all lines are judged", () -> hand.scene().getRoot().lookupAll(".admin-check-line").size() == 18);
  }

  private void devices() {
    go(Section.WORKSTATIONS);
    hand.waitUntil("devices are shown, or that there are none", () -> !table().getItems().isEmpty()
        || (table().getPlaceholder() instanceof Labeled remark && !remark.getText().isEmpty()));
  }
}
