/// The composition root: from arguments to an address, from an address to a ready database, from there to a face.
@NullMarked
package guitara.boot;

import org.jspecify.annotations.NullMarked;
