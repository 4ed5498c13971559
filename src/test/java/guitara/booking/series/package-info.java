/// Tests of the rules by which bookings repeat.
@org.jspecify.annotations.NullMarked
package guitara.booking.series;
