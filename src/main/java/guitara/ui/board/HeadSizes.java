package guitara.ui.board;

/// Heights at the top of the board, on the 4 px grid.
///
/// @param band height of the group names; 0 where no column has a group
record HeadSizes(double band, double head) {

  static final double GUTTER = 56;

  static HeadSizes of(BoardIndex index) {
    return new HeadSizes(index.hasGroups() ? 24 : 0, 56);
  }

  double all() {
    return band + head;
  }
}
