/// What a person can make the program do: one list of actions that keys, the command field and the key map share.
@NullMarked
package guitara.ui.action;

import org.jspecify.annotations.NullMarked;
