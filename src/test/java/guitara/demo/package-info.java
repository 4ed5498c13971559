/// Tests of the invented data: believable, whole by the schema's own rules, and the same for the same seed.
@NullMarked
package guitara.demo;

import org.jspecify.annotations.NullMarked;
