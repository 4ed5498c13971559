package guitara.boot.desk;

import guitara.access.Actor;
import guitara.access.Capability;
import guitara.account.AccountContext;
import guitara.account.MyAccountDrawer;
import guitara.booking.Intents;
import guitara.booking.Step;
import guitara.booking.TakeStepRequest;
import guitara.boot.face.FaceJobs;
import guitara.boot.face.FaceSetup;
import guitara.boot.face.Inside;
import guitara.boot.face.Leaving;
import guitara.client.PageKey;
import guitara.desk.DeskScreen;
import guitara.desk.board.BoardTalk;
import guitara.desk.board.DayBoardController;
import guitara.desk.board.DayBoardModel;
import guitara.desk.booking.BookingAccess;
import guitara.desk.booking.BookingContext;
import guitara.desk.booking.BookingDrawer;
import guitara.desk.calendar.CalendarContext;
import guitara.desk.calendar.CalendarController;
import guitara.desk.client.ClientAccess;
import guitara.desk.client.ClientCards;
import guitara.desk.client.ClientContext;
import guitara.desk.client.ClientsController;
import guitara.desk.command.DeskCommands;
import guitara.desk.core.BranchClock;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.Directory;
import guitara.desk.list.ListContext;
import guitara.desk.shell.CacheUse;
import guitara.desk.shell.Choice;
import guitara.desk.shell.DeskActions;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.ShellModel;
import guitara.desk.shell.StatusModel;
import guitara.desk.shell.TopBarController;
import guitara.facility.Branch;
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
import guitara.ui.action.KeyMap;
import guitara.ui.board.BoardControl;
import guitara.ui.frame.StatusLineController;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import guitara.ui.task.Tasks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;

/// One desk at work: its data, its models and its screens. Several may live in one program, as the tour shows.
public final class DeskSession implements Inside {

  private static final String[] TEXTS = {
    "ui", "desk", "dayboard", "block", "booking", "series", "client", "list", "calendar", "roster", "account",
    "command"};
  private static final Logger LOG = Logger.getLogger(DeskSession.class.getName());

  private final DeskDoor door;
  private final DeskData data;
  private final Tasks tasks;
  private final Texts texts;
  private final Formats formats;
  private final Actions actions = DeskActions.none();
  private final ShellModel shellModel;
  private final StatusModel status;
  private final DeskWatch watch;
  private final FaceJobs jobs;
  private final DeskDrawers drawers;
  private final DayBoardModel boardModel;
  private final ClientsController clients;
  private final DeskLists lists;
  private final DeskRoster roster;
  private final DeskCalendar calendar;
  private final Screen<ShellController> shell;
  private final DayBoardController boardController;
  private final LatestOnly<Directory> names;
  private volatile Directory directory;
  private Branch shownBranch;
  private final DeskHistory history;
  private Leaving leaving = Leaving.NOBODY;
  private volatile boolean closed;

  private DeskSession(DeskDoor door, DeskData data) {
    FaceSetup setup = door.setup();
    this.door = door;
    this.data = data;
    this.directory = data.directories.current();
    this.tasks = Tasks.onVirtualThreads(DeskSession::logUncaught);
    this.names = new LatestOnly<>(tasks, new Busy());
    this.texts = Texts.load(setup.locale(), TEXTS);
    Branch first = directory.mostStaffed();
    this.shownBranch = first;
    this.formats = new Formats(setup.locale(), () -> branch().zone());
    this.shellModel = new ShellModel(texts, formats, this::today);
    this.status = new StatusModel(texts, formats);
    offerChoices(first);
    this.shell = load();
    this.jobs = new FaceJobs(
        new RunJobs(door.database(), data.clock, setup.workstation()), data.clock, tasks);
    this.watch = new DeskWatch(status, data.clock, tasks, texts, shell.controller().notices());
    this.history = new DeskHistory(data.bookings, this::actor, texts.get("dayboard.undo-reason"));
    history.turnTo(door.signIn().session().person().accountId());
    this.drawers = new DeskDrawers(
        bookingContext(), data.bookings, clientContext(), shell.controller(), history, door.drafts());
    BoardTalk talk = new BoardTalk(
        new BoardTalk.Voice(texts, tasks, shell.controller().notices(), shell.controller().errors()), history, drawers);
    this.boardModel = new DayBoardModel(
        new DayBoardModel.Setting(data.bookings, tasks, texts, () -> directory, this::actor, data.clock),
        talk, first, shellModel.dayProperty().get());
    offerAccount();
    drawers.attach(shellModel.dayProperty()::get, talk::undo, boardModel);
    this.boardController = new DayBoardController(boardModel, texts, drawers, data.clock);
    this.clients = new ClientsController(clientContext(), drawers, drawers.cards());
    shell.controller().place(Section.BOARD, load(DeskScreen.BOARD, DayBoardController.class, boardController));
    BoardJump jump = new BoardJump(shellModel, boardModel, boardController.board());
    this.calendar = new DeskCalendar(calendarContext(), shellModel, shell.controller(), jump);
    shell.controller().place(Section.CLIENTS, load(DeskScreen.CLIENTS, ClientsController.class, clients));
    this.lists = new DeskLists(listContext(), new DeskLists.Around(
        shellModel, shell.controller(), drawers, history, talk::undo, boardModel, jump,
        boardController::focusedPerson));
    this.roster = roster(talk);
    offerActions(talk);
    shell.controller().readCommandsBy(commands(jump), texts.get("command.prompt"));
    listKeys(shell.controller().keyMap());
    jump.follow(this::branch);
    followChoices();
    followDatabase();
    drawers.restore();
  }

  private DeskRoster roster(BoardTalk talk) {
    return new DeskRoster(data, listContext(),
        () -> door.signIn().current().filter(it -> it.rights().has(Capability.SCHEDULE_WRITE)).isPresent(),
        new DeskRoster.Around(shellModel, shell.controller(), history, talk::undo, boardModel, lists));
  }

  private void offerAccount() {
    MyAccountDrawer account = new MyAccountDrawer(new AccountContext(door.account(), door.signIn()::current,
        new DeskPlace(shell.controller(), texts), SystemDialogs.real(), new Moments(texts, formats, data.clock), tasks,
        texts));
    shellModel.showAccountBy(account::open);
    actions.add(account.action());
  }

  private static void listKeys(KeyMap keys) {
    BookingDrawer.listKeys(keys);
    ClientCards.listKeys(keys);
    DayBoardController.listKeys(keys);
    CalendarController.listKeys(keys);
  }

  private void offerActions(BoardTalk talk) {
    actions.add(calendar.actions());
    actions.add(lists.actions());
    actions.add(roster.action());
    actions.add(
        DeskActions.newBooking(drawers::newBooking),
        DeskActions.blockTime(() -> drawers.blockTime(boardController.board().boardCursorProperty().get())),
        DeskActions.walkIn(drawers::walkIn),
        DeskActions.findClient(this::findClient),
        DeskActions.undo(history.canUndoProperty(), talk::undo),
        DeskActions.redo(history.canRedoProperty(), talk::redo),
        DeskActions.lock(shellModel::lock),
        DeskActions.signOut(shellModel::signOut));
    actions.add(boardController.actions());
  }

  /// Reads what every screen needs; blocks, so call it off the JavaFX thread.
  public static DeskData read(DeskDoor door) {
    return DeskData.open(door);
  }

  /// Builds the screens over what was read, and goes live. On the JavaFX thread.
  public static DeskSession show(DeskDoor door, DeskData data) {
    return new DeskSession(door, data);
  }

  private static void logUncaught(Thread thread, Throwable failure) {
    LOG.log(Level.SEVERE, "Unforeseen failure on " + thread.getName(), failure);
  }

  private Screen<ShellController> load() {
    Controllers controllers = new Controllers()
        .with(ShellController.class, () -> new ShellController(shellModel, texts, actions))
        .with(TopBarController.class, () -> new TopBarController(shellModel, texts))
        .with(StatusLineController.class, () -> new StatusLineController(status.line()));
    return new ScreenLoader(controllers, texts).load(DeskScreen.SHELL, ShellController.class);
  }

  private <C> Parent load(DeskScreen screen, Class<C> type, C controller) {
    return new ScreenLoader(new Controllers().with(type, () -> controller), texts).load(screen, type).root();
  }

  private BookingContext bookingContext() {
    return new BookingContext(
        BookingAccess.of(data.bookings), () -> directory, this::actor, this::branch, data.clock, tasks, texts);
  }

  private ListContext listContext() {
    return new ListContext(
        data.lists, data.bookings, () -> directory, this::branch, this::actor, data.clock, tasks, texts);
  }

  private CalendarContext calendarContext() {
    return new CalendarContext(
        data.calendars, () -> directory, this::branch, shellModel.dayProperty(), data.clock, tasks, formats, texts);
  }

  private ClientContext clientContext() {
    Clock clock = new BranchClock(data.clock, () -> branch().zone());
    ClientAccess access = ClientAccess.of(data.database, data.findClients, () -> data.region, clock, this::actor);
    return new ClientContext(texts, formats, tasks, access, () -> data.region, clock);
  }

  private DeskCommands commands(BoardJump jump) {
    return new DeskCommands(bookingContext(),
        new DeskCommands.Clients(query -> data.findClients.find(query, PageKey.START).rows(),
            row -> clientContext().words().reach(row)),
        shellModel.dayProperty()::get, new CommandsAtDesk(shellModel, jump, clients, drawers));
  }

  private void findClient() {
    shellModel.sectionProperty().set(Section.CLIENTS);
    clients.focusSearch();
  }

  private void offerChoices(Branch first) {
    shellModel.branches().setAll(directory.branches().stream().map(it -> new Choice(it.id(), it.name())).toList());
    shellModel.branchProperty().set(new Choice(first.id(), first.name()));
    showPerson();
    shellModel.goToToday();
  }

  private void followChoices() {
    shellModel.branchProperty().subscribe(choice -> data.region = branch().phoneRegion());
    shellModel.branchProperty().addListener((observed, before, now) -> {
      directory.branch(now.id()).ifPresent(chosen -> shownBranch = chosen);
      boardModel.show(branch(), shellModel.dayProperty().get());
      calendar.branchChanged();
      lists.branchChanged();
      roster.branchChanged();
    });
  }

  private void followDatabase() {
    status.retryProperty().set(Optional.of(data::lookNow));
    data.follow(event -> Platform.runLater(() -> on(event)), () -> Platform.runLater(this::readNames));
  }

  /// The old names stay until the new ones have come.
  private void readNames() {
    if (!closed) {
      names.ask(data.directories::current, read -> {
        directory = read;
        boardModel.renamed();
        calendar.renamed();
        lists.renamed();
        roster.renamed();
      }, failure -> LOG.log(Level.INFO, "The names stay as they were", failure));
    }
  }

  private void on(LiveEvent event) {
    if (closed) {
      return;
    }
    watch.on(event);
    jobs.on(event);
    if (event instanceof LiveEvent.Changed changed && changed.change().isOf("session")) {
      lookWhetherIn();
      return;
    }
    if (event instanceof LiveEvent.Connected) {
      if (door.signIn().current().filter(it -> !it.expiresAt().isAfter(data.clock.instant())).isPresent()) {
        lookWhetherIn();
      }
      var stats = data.cacheStats();
      status.cacheUseProperty().set(new CacheUse(stats.hitCount(), stats.missCount()));
    }
    boardModel.on(event);
    drawers.on(event);
    calendar.on(event);
    lists.on(event);
    roster.on(event);
    if (event instanceof LiveEvent.Changed changed && changed.change().isOf("client")) {
      clients.refresh();
    }
  }

  /// Somebody's session ended or their rights changed: perhaps it is this one.
  private void lookWhetherIn() {
    tasks.run(door.signIn()::refresh)
        .onSuccess(still -> {
          if (still.isEmpty()) {
            leaving.shownOut();
          }
        })
        .onFailure(failure -> LOG.log(Level.INFO, "Who is in is asked again later", failure))
        .start();
  }

  private Branch branch() {
    return directory.branch(shownBranch.id()).orElse(shownBranch);
  }

  private LocalDate today() {
    return branch().businessDate(data.clock.instant());
  }

  private Actor actor() {
    return door.actor();
  }

  private void showPerson() {
    shellModel.personProperty().set(door.signIn().session().person().name());
  }

  @Override
  public void personChanged() {
    showPerson();
    history.turnTo(door.signIn().session().person().accountId());
    data.forgetAll();
  }

  @Override
  public void leaveBy(Leaving way) {
    leaving = way;
    shellModel.leaveBy(way::lock, way::signOut);
  }

  @Override
  public Scene scene(double width, double height) {
    Parent root = shell.root();
    Scene scene = new Scene(root, width, height);
    shell.controller().attach(scene);
    boardController.board().requestFocus();
    return scene;
  }

  /// The names as they are now.
  public Directory directory() {
    return directory;
  }

  /// Calls a booking off in the name of who is signed in; what already is stays as it is. Blocks.
  public void callOff(long appointmentId, String reason) {
    data.bookings.step().apply(new TakeStepRequest(Intents.next(), actor(), appointmentId, Step.CANCEL, reason));
  }

  /// Takes back the last merge that was shown to be done at this desk. Blocks.
  public void undoLastMerge() {
    drawers.cards().undoLastMerge();
  }

  public BoardControl board() {
    return boardController.board();
  }

  @Override
  public ObjectProperty<Theme> themeProperty() {
    return shellModel.themeProperty();
  }

  public ShellModel model() {
    return shellModel;
  }

  public DayBoardModel boardModel() {
    return boardModel;
  }

  @Override
  public void close() {
    closed = true;
    drawers.close();
    tasks.close();
    data.close();
    door.close();
  }
}
