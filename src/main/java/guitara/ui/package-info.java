/// JavaFX without business words: the screen loader, texts and formats, themes and pictures.
///
/// Decision: screens are found through an enum of each face and built by constructor injection, without a framework,
/// so that a wrong wiring is a compile error or a failing test, never an empty window.
/// Confirmed by `guitara.ui.FxmlConsistencyTest`.
@NullMarked
package guitara.ui;

import org.jspecify.annotations.NullMarked;
