/// Amounts of money: exact decimals with their currency, never floating point (domain weakness S8).
@NullMarked
package guitara.money;

import org.jspecify.annotations.NullMarked;
