/// A database's health on paper, for somebody who is not there.
@NullMarked
package guitara.health.report;

import org.jspecify.annotations.NullMarked;
