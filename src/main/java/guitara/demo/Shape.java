package guitara.demo;

/// The figures of a profile.
///
/// @param therapistsFirst of the first branch; 0: the invented house of `db/demo`, written by hand
/// @param therapistsOther of each further branch
/// @param bookingsADay in all branches, on average; unused for the house of `db/demo`, whose branches say their own
/// @param daysBack and `daysAhead` of today are filled too
record Shape(
    int branches, int therapistsFirst, int therapistsOther, int clients,
    int bookingsADay, int daysBack, int daysAhead) {

  boolean isHouse() {
    return therapistsFirst == 0;
  }

  int therapists() {
    return therapistsFirst + (branches - 1) * therapistsOther;
  }
}
