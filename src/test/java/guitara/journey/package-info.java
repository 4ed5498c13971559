/// Whole journeys of a receptionist at a real desk over a real database, driven by TestFX as a hand would: what stands
/// on the screen, and what the database came to. `…JourneyIT` carries the tag `journey` and runs in a JVM of its own,
/// because TestFX and the quick driver of the other tests each want the one mouse for themselves:
///
/// ```
/// mvn process-test-classes failsafe:integration-test@journeys failsafe:verify@journeys
/// ```
@NullMarked
package guitara.journey;

import org.jspecify.annotations.NullMarked;
