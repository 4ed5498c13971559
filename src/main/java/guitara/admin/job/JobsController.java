package guitara.admin.job;

import guitara.access.Job;
import guitara.admin.AdminScreen;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Chip;
import guitara.admin.core.ListingModel;
import guitara.admin.core.Tables;
import guitara.ui.Screen;
import guitara.ui.control.DrawerContent;
import guitara.ui.control.ProgressLine;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/// What the program does by itself; a job opens in the drawer.
public final class JobsController {

  private final AdminContext context;
  private final ListingModel<Job> model;
  private Optional<JobController> opened = Optional.empty();

  @FXML private VBox progressSlot;
  @FXML private TableView<Job> table;
  @FXML private TableColumn<Job, String> nameColumn;
  @FXML private TableColumn<Job, Chip> resultColumn;
  @FXML private TableColumn<Job, String> lastColumn;
  @FXML private TableColumn<Job, String> leaderColumn;
  @FXML private TableColumn<Job, String> nextColumn;
  @FXML private TableColumn<Job, String> cronColumn;

  public JobsController(AdminContext context) {
    this.context = context;
    this.model = new ListingModel<>(
        context.tasks(), context.texts(), context.use().jobs()::all, "admin.jobs.empty");
  }

  @FXML
  void initialize() {
    progressSlot.getChildren().add(new ProgressLine(model.busy(), context.texts()));
    Tables.join(table, model, Job::code, this::open);
    Tables.words(nameColumn, Job::name);
    Tables.chips(resultColumn, job -> JobWords.state(context.texts(), job));
    Tables.words(lastColumn, job -> context.words().when(job.last().map(Job.Run::startedAt)));
    Tables.words(leaderColumn, job -> job.last().map(Job.Run::leader).orElse("–"));
    Tables.words(nextColumn, job -> job.enabled() ? context.words().when(job.nextRunAt()) : "–");
    Tables.words(cronColumn, job -> job.plan(context.texts().locale()));
    Tables.leaveOutBelow(table, Tables.BESIDE_DRAWER, leaderColumn, cronColumn);
  }

  private void open(Job job) {
    JobController controller = new JobController(context, job, this::refresh);
    Screen<JobController> screen = context.load(AdminScreen.JOB, JobController.class, controller);
    controller.readHistory();
    opened = Optional.of(controller);
    context.place().open(
        new DrawerContent(job.name(), screen.root(), controller.first(), controller.dirty()));
  }

  /// Reads the list again, and the history that the drawer shows.
  public void refresh() {
    model.refresh();
    opened.filter(JobController::isShown).ifPresent(JobController::readHistory);
  }
}
