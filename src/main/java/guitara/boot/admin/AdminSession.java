package guitara.boot.admin;

import guitara.access.BranchNode;
import guitara.access.Session;
import guitara.access.SignIn;
import guitara.account.AccountContext;
import guitara.account.MyAccountDrawer;
import guitara.admin.AdminScreen;
import guitara.admin.account.AccountsController;
import guitara.admin.audit.AuditController;
import guitara.admin.core.AdminContext;
import guitara.admin.core.Words;
import guitara.admin.health.HealthController;
import guitara.admin.job.JobsController;
import guitara.admin.measure.MeasureController;
import guitara.admin.role.RolesController;
import guitara.admin.shell.AdminActions;
import guitara.admin.shell.Section;
import guitara.admin.shell.ShellController;
import guitara.admin.shell.ShellModel;
import guitara.admin.shell.StatusModel;
import guitara.admin.shell.TopBarController;
import guitara.admin.tree.TreesController;
import guitara.admin.workstation.WorkstationsController;
import guitara.boot.face.FaceJobs;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.Inside;
import guitara.boot.face.Leaving;
import guitara.job.RunJobs;
import guitara.live.LiveEvent;
import guitara.ui.Controllers;
import guitara.ui.Formats;
import guitara.ui.Moments;
import guitara.ui.Screen;
import guitara.ui.ScreenLoader;
import guitara.ui.SystemDialogs;
import guitara.ui.Texts;
import guitara.ui.Theme;
import guitara.ui.action.Actions;
import guitara.ui.frame.StatusLineController;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import guitara.ui.task.Tasks;
import java.time.ZoneId;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// The administration at work for whoever has signed in.
public final class AdminSession implements Inside {

  private static final Logger LOG = Logger.getLogger(AdminSession.class.getName());

  private final AdminData data;
  private final SignIn signIn;
  private final Tasks tasks;
  private final Texts texts;
  private final ShellModel model;
  private final StatusModel status;
  private final AdminContext context;
  private final Screen<ShellController> shell;
  private final MyAccountDrawer myAccount;
  private final LatestOnly<Optional<Session>> rights;
  private final ZoneId zone;
  private final FaceJobs jobs;
  private Leaving leaving = Leaving.NOBODY;
  private long account;
  private volatile boolean closed;

  private AdminSession(AdminData data, ZoneId zone) {
    FaceSetup setup = data.setup();
    this.data = data;
    this.zone = zone;
    this.signIn = data.signIn();
    this.account = signIn.session().person().accountId();
    this.tasks = Tasks.onVirtualThreads((thread, failure) ->
        LOG.log(Level.SEVERE, "Unforeseen failure on " + thread.getName(), failure));
    this.rights = new LatestOnly<>(tasks, new Busy());
    this.texts = Texts.load(setup.locale(), "ui", "admin", "account");
    Formats formats = new Formats(setup.locale(), zone);
    this.model = new ShellModel(signIn.session());
    this.status = new StatusModel(texts, formats, data.clock);
    Actions actions = AdminActions.none();
    this.shell = load(actions);
    this.context = new AdminContext(data.use, model.sessionProperty()::get, shell.controller(),
        new Words(texts, formats, zone, data.clock), data.clock, tasks, texts);
    this.myAccount = new MyAccountDrawer(new AccountContext(data.use.me(), signIn::current, shell.controller(),
        SystemDialogs.real(), new Moments(texts, formats, data.clock), tasks, texts));
    place(actions);
    this.jobs = new FaceJobs(new RunJobs(data.database, data.clock, setup.workstation()), data.clock, tasks);
    data.follow(event -> Platform.runLater(() -> on(event)));
  }

  /// Where the administration's times are told: the clock of the first branch. Blocks.
  public static ZoneId zone(AdminData data) {
    return data.use.trees().branches().roots().stream().findFirst().map(BranchNode::zone).map(ZoneId::of)
        .orElseGet(ZoneId::systemDefault);
  }

  /// Builds the screens for whoever has signed in by `data`, and goes live. On the JavaFX thread.
  ///
  /// @param zone in which times are told
  public static AdminSession show(AdminData data, ZoneId zone) {
    return new AdminSession(data, zone);
  }

  private Screen<ShellController> load(Actions actions) {
    Controllers controllers = new Controllers()
        .with(ShellController.class, () -> new ShellController(model, texts, actions, this::lock, this::signOut))
        .with(TopBarController.class, () ->
            new TopBarController(model, texts, this::showAccount, this::lock, this::signOut))
        .with(StatusLineController.class, () -> new StatusLineController(status.line()));
    return new ScreenLoader(controllers, texts).load(AdminScreen.SHELL, ShellController.class);
  }

  private void place(Actions actions) {
    AccountsController accounts = new AccountsController(context);
    place(Section.ACCOUNTS, AdminScreen.ACCOUNTS, AccountsController.class, accounts, accounts::refresh);
    RolesController roles = new RolesController(context);
    place(Section.ROLES, AdminScreen.ROLES, RolesController.class, roles, roles::refresh);
    TreesController trees = new TreesController(context);
    place(Section.TREES, AdminScreen.TREES, TreesController.class, trees, trees::refresh);
    AuditController audit = new AuditController(context);
    place(Section.AUDIT, AdminScreen.AUDIT, AuditController.class, audit, audit::refresh);
    WorkstationsController computers = new WorkstationsController(context);
    place(Section.WORKSTATIONS, AdminScreen.WORKSTATIONS, WorkstationsController.class, computers, computers::refresh);
    JobsController jobs = new JobsController(context);
    place(Section.JOBS, AdminScreen.JOBS, JobsController.class, jobs, jobs::refresh);
    HealthController health = new HealthController(context, data.care());
    place(Section.HEALTH, AdminScreen.HEALTH, HealthController.class, health, health::refresh);
    MeasureController measure = new MeasureController(context, data.measuring());
    place(Section.MEASURE, AdminScreen.MEASURE, MeasureController.class, measure, measure::refresh);
    actions.add(
        myAccount.action(),
        AdminActions.newAccount(open(Section.ACCOUNTS), () -> {
          model.go(Section.ACCOUNTS);
          accounts.addAccount();
        }),
        AdminActions.invite(open(Section.WORKSTATIONS), () -> {
          model.go(Section.WORKSTATIONS);
          computers.inviteComputer();
        }),
        AdminActions.examine(open(Section.HEALTH), () -> {
          model.go(Section.HEALTH);
          health.examine();
        }));
  }

  private BooleanBinding open(Section section) {
    return Bindings.createBooleanBinding(() -> model.sections().contains(section), model.sections());
  }

  private <C> void place(Section section, AdminScreen screen, Class<C> type, C controller, Runnable refresh) {
    shell.controller().place(section, context.load(screen, type, controller).root(), refresh);
  }

  private void on(LiveEvent event) {
    if (closed) {
      return;
    }
    status.on(event);
    jobs.on(event);
    if (signIn.current().isEmpty()) {
      return;
    }
    switch (event) {
      case LiveEvent.Changed(var change) -> {
        if (change.isOf("session")) {
          askForRights();
        }
        shell.controller().refresh();
      }
      case LiveEvent.Resync _ -> {
        askForRights();
        shell.controller().refresh();
      }
      case LiveEvent.Connected _ -> {
        tasks.askAgain();
        if (model.sectionProperty().get() == Section.JOBS) {
          shell.controller().refresh();
        }
      }
      case LiveEvent.Away _ -> { }
    }
  }

  private void askForRights() {
    rights.ask(signIn::refresh, now -> now.ifPresentOrElse(model::renew, () -> leaving.shownOut()),
        failure -> LOG.log(Level.INFO, "The rights stay as they were", failure));
  }

  private void showAccount() {
    myAccount.open();
  }

  private void lock() {
    leaving.lock();
  }

  private void signOut() {
    leaving.signOut();
  }

  @Override
  public void leaveBy(Leaving way) {
    leaving = way;
  }

  /// What was typed stays for the same person only: what another may see is another matter here.
  @Override
  public void personChanged() {
    Session now = signIn.session();
    if (now.person().accountId() != account) {
      account = now.person().accountId();
      shell.controller().forget();
    }
    model.renew(now);
    data.forgetAll();
  }

  @Override
  public Scene scene(double width, double height) {
    Parent root = shell.root();
    Scene scene = new Scene(root, width, height);
    shell.controller().attach(scene);
    return scene;
  }

  @Override
  public ObjectProperty<Theme> themeProperty() {
    return model.themeProperty();
  }

  public ShellModel model() {
    return model;
  }

  /// In which time zone times are told.
  public ZoneId zone() {
    return zone;
  }

  @Override
  public void close() {
    closed = true;
    tasks.close();
    data.close();
  }
}
