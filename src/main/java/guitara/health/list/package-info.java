/// The checklists of the seed documents, judged by what is so.
@NullMarked
package guitara.health.list;

import org.jspecify.annotations.NullMarked;
