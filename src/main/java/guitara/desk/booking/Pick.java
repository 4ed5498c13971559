package guitara.desk.booking;

/// Something to choose from a list.
///
/// @param id 0 for nothing chosen
/// @param hint what to know about it now, in a word or two
record Pick(long id, String name, String hint) {

  static final Pick NONE = new Pick(0, "", "");
}
