package guitara.ui.control;

/// What is to be said about one field.
public record Remark(Kind kind, String text) {

  /// How grave it is.
  public enum Kind {
    /// It cannot be saved like this.
    ERROR,
    /// It can, but the person should know.
    WARNING
  }

  public Remark {
    if (text.isBlank()) {
      throw new IllegalArgumentException("A remark says something");
    }
  }

  public static Remark error(String text) {
    return new Remark(Kind.ERROR, text);
  }

  public static Remark warning(String text) {
    return new Remark(Kind.WARNING, text);
  }
}
