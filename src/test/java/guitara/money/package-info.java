/// Tests of amounts: what adds up, and what is refused.
@NullMarked
package guitara.money;

import org.jspecify.annotations.NullMarked;
