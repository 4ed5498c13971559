package guitara.booking;

/// Text as people type or paste it.
final class Typed {

  private Typed() {}

  /// Without blanks around it, and without the null character, which nobody can see and PostgreSQL cannot store.
  static String text(String typed) {
    return typed.replace("\0", "").strip();
  }
}
