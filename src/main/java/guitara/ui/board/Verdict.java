package guitara.ui.board;

/// Whether a proposed change fits.
public sealed interface Verdict {

  /// Nothing speaks against it.
  record Fits() implements Verdict {}

  /// It cannot be, for this reason in the words of the desk.
  record Clash(String reason) implements Verdict {}
}
