/// Tests of what every screen shares: views, texts, themes and their contrast.
@NullMarked
package guitara.ui;

import org.jspecify.annotations.NullMarked;
