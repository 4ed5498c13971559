/// Invented data, the same for the same seed: a believable branch to show and to practise on, and large volumes to
/// measure with. Only an empty database is filled.
///
/// Decision: people come first, then bookings day by day from what the database itself says about working time and
/// claims. So a day added later to a database in use ([DemoData#keepAround]) is planned by the same code as the first
/// fill, around the bookings that people made meanwhile. Confirmed by `DemoDataTest`.
///
/// Decision: claims are written by the schema's own `demanded_claims`; this package does not know what a booking
/// claims, it only keeps its bookings far enough apart. Where the row triggers would take hours they are switched
/// off within the transaction, and one query over all rows proves the same before the commit.
@NullMarked
package guitara.demo;

import org.jspecify.annotations.NullMarked;
