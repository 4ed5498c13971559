/// Clients at the reception: search as you type, add and edit in the drawer, a short summary, and the list.
///
/// Decision: the search drops its answers into the scene, not into a window of its own, so that focus, pictures and
/// assistive technology see one screen. Confirmed by `ClientSearchFieldIT`.
@NullMarked
package guitara.desk.client;

import org.jspecify.annotations.NullMarked;
