package guitara.ui.board;

/// Small signs beside a client's name, drawn in this order.
public enum Sign {
  NOTE,
  FIRST_VISIT,
  UNPAID,
  NO_SHOW_HISTORY,
  GROUP,
  OVERRIDE,
  REPEATS
}
