/// What is offered: services with their lengths, buffers and prices.
@NullMarked
package guitara.catalogue;

import org.jspecify.annotations.NullMarked;
