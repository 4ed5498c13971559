package guitara.admin.tree;

import guitara.access.BranchNode;
import guitara.access.CapabilityNode;
import guitara.access.Tree;
import guitara.access.TreeNode;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.ui.Screen;
import guitara.ui.control.ProgressLine;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The tree of branches and the tree of capabilities, one at a time; a node opens in the drawer.
public final class TreesController {

  private static final double ROW = 40;

  private final AdminContext context;
  private final Busy busy = new Busy();
  private final LatestOnly<Read> reading;
  private final Set<Long> folded = new HashSet<>();
  private Read shown = new Read(Tree.of(List.of()), Tree.of(List.of()));
  private boolean capabilities;

  @FXML private VBox progressSlot;
  @FXML private ToggleButton branchesTab;
  @FXML private ToggleButton capabilitiesTab;
  @FXML private Button addButton;
  @FXML private TreeView<TreeNode> view;
  @FXML private Label remark;

  public TreesController(AdminContext context) {
    this.context = context;
    this.reading = new LatestOnly<>(context.tasks(), busy);
  }

  private record Read(Tree<BranchNode> branches, Tree<CapabilityNode> capabilities) {}

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(busy, context.texts()));
    view.setShowRoot(false);
    view.setFixedCellSize(ROW);
    view.setCellFactory(tree -> new NodeCell(context.texts(), this::open));
    view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        selected().ifPresent(this::open);
        event.consume();
      }
    });
    remark.setMouseTransparent(true);
    choose(false);
  }

  private Optional<TreeNode> selected() {
    return Optional.ofNullable(view.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  private void choose(boolean now) {
    capabilities = now;
    branchesTab.setSelected(!now);
    capabilitiesTab.setSelected(now);
    addButton.setText(context.texts().get(now ? "admin.tree.add-capability" : "admin.tree.add-branch"));
    folded.clear();
    draw();
  }

  private void draw() {
    OptionalLong before = selected().map(node -> OptionalLong.of(node.id())).orElse(OptionalLong.empty());
    TreeItem<TreeNode> top = new TreeItem<>();
    if (capabilities) {
      fill(top, shown.capabilities(), shown.capabilities().roots());
    } else {
      fill(top, shown.branches(), shown.branches().roots());
    }
    top.setExpanded(true);
    view.setRoot(top);
    select(top, before);
    remark.setVisible(top.getChildren().isEmpty() && !busy.workingProperty().get());
  }

  private <N extends TreeNode> void fill(TreeItem<TreeNode> above, Tree<N> tree, List<N> nodes) {
    for (N node : nodes) {
      TreeItem<TreeNode> item = new TreeItem<>(node);
      item.setExpanded(!folded.contains(node.id()));
      item.expandedProperty().addListener((o, before, open) -> {
        boolean _ = open ? folded.remove(node.id()) : folded.add(node.id());
      });
      fill(item, tree, tree.children(node.id()));
      above.getChildren().add(item);
    }
  }

  private void select(TreeItem<TreeNode> item, OptionalLong wanted) {
    if (wanted.isPresent() && item.getValue() != null && item.getValue().id() == wanted.getAsLong()) {
      view.getSelectionModel().select(item);
    }
    item.getChildren().forEach(below -> select(below, wanted));
  }

  /// Reads both trees; from the cache where nothing changed.
  public void refresh() {
    reading.ask(
        () -> new Read(context.use().trees().branches(), context.use().trees().capabilities()),
        read -> {
          if (!read.branches().inOrder().equals(shown.branches().inOrder())
              || !read.capabilities().inOrder().equals(shown.capabilities().inOrder())) {
            shown = read;
            draw();
          }
        },
        failure -> context.place().fail(failure, this::refresh));
  }

  @FXML
  void showBranches() {
    choose(false);
  }

  @FXML
  void showCapabilities() {
    choose(true);
  }

  @FXML
  void add() {
    OptionalLong parent = selected().map(node -> OptionalLong.of(node.id())).orElse(OptionalLong.empty());
    open(capabilities ? CapabilityController.fresh(shown.capabilities(), parent)
        : BranchController.fresh(shown.branches(), parent));
  }

  private void open(TreeNode node) {
    context.place().open(switch (node) {
      case BranchNode branch -> {
        Screen<BranchController> screen = context.load(AdminScreen.BRANCH, BranchController.class,
            new BranchController(form(shown.branches(), branch), context.use().trees()));
        yield screen.controller().content(screen.root());
      }
      case CapabilityNode capability -> {
        Screen<CapabilityController> screen = context.load(AdminScreen.CAPABILITY, CapabilityController.class,
            new CapabilityController(form(shown.capabilities(), capability), context.use().trees()));
        yield screen.controller().content(screen.root());
      }
    });
  }

  private <N extends TreeNode> NodeForm<N> form(Tree<N> tree, N node) {
    return new NodeForm<>(context, tree, node, this::refresh);
  }
}
