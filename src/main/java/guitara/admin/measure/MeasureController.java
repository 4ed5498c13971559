package guitara.admin.measure;

import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.health.measure.Measured.Kind;
import guitara.ui.Screen;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/// Benchmark, load test, recording and report, and the checklists: one page each.
public final class MeasureController {

  /// A page and what reads it again.
  private record Page(Screen<?> screen, Runnable refresh) {}

  private final AdminContext context;
  private final Measuring measuring;
  private List<Page> pages = List.of();
  private List<ToggleButton> tabs = List.of();
  private int shown;

  @FXML private ToggleButton benchTab;
  @FXML private ToggleButton loadTab;
  @FXML private ToggleButton recordTab;
  @FXML private ToggleButton listsTab;
  @FXML private StackPane page;

  public MeasureController(AdminContext context, Measuring measuring) {
    this.context = context;
    this.measuring = measuring;
  }

  @FXML
  void initialize() {
    RecordController record = new RecordController(context, measuring);
    ListsController lists = new ListsController(context, measuring);
    pages = List.of(runs(Kind.BENCH), runs(Kind.LOAD),
        new Page(context.load(AdminScreen.MEASURE_RECORD, RecordController.class, record), record::refresh),
        new Page(context.load(AdminScreen.MEASURE_LISTS, ListsController.class, lists), lists::refresh));
    tabs = List.of(benchTab, loadTab, recordTab, listsTab);
    turn(0);
  }

  private Page runs(Kind kind) {
    MeasuredController controller = new MeasuredController(context, measuring, kind);
    return new Page(
        context.load(AdminScreen.MEASURE_RUNS, MeasuredController.class, controller), controller::refresh);
  }

  private void turn(int to) {
    shown = to;
    for (int n = 0; n < tabs.size(); n++) {
      tabs.get(n).setSelected(n == to);
    }
    page.getChildren().setAll(pages.get(to).screen().root());
  }

  @FXML
  void showBench() {
    show(0);
  }

  @FXML
  void showLoad() {
    show(1);
  }

  @FXML
  void showRecord() {
    show(2);
  }

  @FXML
  void showLists() {
    show(3);
  }

  private void show(int to) {
    turn(to);
    refresh();
  }

  /// Reads again what is shown.
  public void refresh() {
    pages.get(shown).refresh().run();
  }
}
