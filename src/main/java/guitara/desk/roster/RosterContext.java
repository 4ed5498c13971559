package guitara.desk.roster;

import guitara.desk.list.ListContext;
import guitara.facility.Branch;
import guitara.roster.PlanWork;
import guitara.roster.ReadRoster;
import guitara.ui.Texts;
import guitara.ui.task.Tasks;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/// What the roster needs from the rest of the desk.
///
/// @param mayPlan whether who is signed in may change plans; the database asks itself
/// @param lists with the bundle `roster` too
public record RosterContext(ReadRoster read, PlanWork work, BooleanSupplier mayPlan, ListContext lists) {

  Texts texts() {
    return lists.texts();
  }

  Tasks tasks() {
    return lists.tasks();
  }

  Branch branch() {
    return lists.branch().get();
  }

  LocalDate today() {
    return branch().businessDate(lists.clock().instant());
  }

  RosterWords words() {
    return new RosterWords(texts(), branch(), lists.directory().get());
  }
}
