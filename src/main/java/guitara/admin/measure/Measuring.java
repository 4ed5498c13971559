package guitara.admin.measure;

import guitara.health.HealthReport;
import guitara.health.list.Checklists;
import guitara.health.measure.Measured;
import guitara.health.measure.Measurements;
import guitara.health.report.ReportFacts;
import guitara.ui.SystemDialogs;
import java.util.Optional;

/// What the section measures with; whoever puts the face together knows how. All calls but [#dialogs] block.
///
/// Whatever cannot be measured is refused by a [guitara.database.CannotGoOn] with its sentence.
public interface Measuring {

  /// Where a measurement under way tells how far it is, and asks whether it is still wanted.
  interface Course {

    void at(String line);

    /// Throws a [java.util.concurrent.CancellationException] where the person thought better of it.
    void mayStop();
  }

  /// The program's own schema, examined now.
  record Examined(HealthReport report, ReportFacts facts) {}

  /// Whether the data are invented, so that bookings may be made and called off among them.
  boolean isInvented();

  /// Each use case beside its bare statements.
  ///
  /// @param quick a few rounds of each, for a first look
  Measured benchmark(boolean quick, Course course);

  /// Many desks at once.
  Measured loadTest(int desks, int seconds, Course course);

  /// Empty where nobody has said yet who looks after the database.
  Optional<Examined> examine();

  Measurements measurements();

  Checklists checklists();

  SystemDialogs dialogs();
}
