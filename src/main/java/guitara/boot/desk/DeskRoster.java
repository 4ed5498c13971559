package guitara.boot.desk;

import guitara.desk.board.DayBoardModel;
import guitara.desk.core.DeskHistory;
import guitara.desk.core.DeskHistory.Deed;
import guitara.desk.list.ListContext;
import guitara.desk.list.ListPlace;
import guitara.desk.roster.RosterContext;
import guitara.desk.roster.RosterController;
import guitara.desk.roster.RosterPlace;
import guitara.desk.shell.DeskActions;
import guitara.desk.shell.Section;
import guitara.desk.shell.ShellController;
import guitara.desk.shell.ShellModel;
import guitara.live.LiveEvent;
import guitara.roster.PlanWork;
import guitara.roster.ReadRoster;
import guitara.ui.Screen;
import guitara.ui.action.Action;
import guitara.ui.control.Notice;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The roster in the desk: its screen, its action, and what it tells the others.
final class DeskRoster implements RosterPlace {

  private static final Set<String> PLANS = Set.of("weekly_template", "availability", "absence");

  /// What the roster reaches in the rest of the desk.
  ///
  /// @param undo takes the last deed back
  record Around(
      ShellModel model, ShellController shell, DeskHistory history, Runnable undo, DayBoardModel board,
      ListPlace lists) {}

  private final ListContext context;
  private final Around around;
  private final RosterController roster;

  DeskRoster(DeskData data, ListContext context, BooleanSupplier mayPlan, Around around) {
    this.context = context;
    this.around = around;
    Screen<RosterController> screen = RosterController.load(
        new RosterContext(new ReadRoster(data.database), new PlanWork(data.database), mayPlan, context), this,
        around.lists);
    this.roster = screen.controller();
    around.shell.place(Section.ROSTER, screen.root());
    around.model.sectionProperty().addListener((o, before, now) -> {
      if (isSeen()) {
        roster.show();
      }
    });
  }

  Action action() {
    return DeskActions.roster(() -> around.model.sectionProperty().set(Section.ROSTER));
  }

  private boolean isSeen() {
    return around.model.sectionProperty().get() == Section.ROSTER;
  }

  /// What is shown may be old: plans always, bookings where an absence shows those that it hits.
  void on(LiveEvent event) {
    boolean plans = switch (event) {
      case LiveEvent.Changed(var change) -> PLANS.contains(change.table());
      case LiveEvent.Resync _ -> true;
      case LiveEvent.Connected _, LiveEvent.Away _ -> false;
    };
    if (plans && isSeen()) {
      roster.refresh();
    } else if (isSeen() && event instanceof LiveEvent.Changed changed && changed.change().isOf("appointment")) {
      roster.bookingsChanged();
    }
  }

  /// The names were read anew.
  void renamed() {
    roster.renamed();
  }

  /// The desk works for another branch now.
  void branchChanged() {
    roster.branchChanged();
  }

  @Override
  public void planned(Deed deed, String sentence) {
    around.history.push(deed);
    around.board.ownChange();
    context.reads().conflicts().forget(context.branch().get());
    around.shell.notices().show(Notice.withAnswer(sentence, context.texts().get("booking.undo"), around.undo));
    roster.refresh();
  }
}
