/// The one way off the JavaFX thread and back.
///
/// Decision: a virtual thread per task, handlers on the JavaFX thread, a finaliser that always runs; no screen makes
/// threads of its own. Confirmed by `guitara.arch.ArchitectureTest` and `guitara.ui.task.LatestOnlyTest`.
@NullMarked
package guitara.ui.task;

import org.jspecify.annotations.NullMarked;
