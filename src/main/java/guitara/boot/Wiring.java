package guitara.boot;

/// Joins the commands to the real faces.
public final class Wiring {

  private Wiring() {}

  /// The program as it is shipped.
  public static Composition program() {
    return new Composition(
        request -> {
          throw new Unusable("The desk is not part of this build yet.");
        },
        request -> {
          throw new Unusable("The tour is not part of this build yet.");
        },
        request -> {
          throw new Unusable("The data generator is not part of this build yet.");
        });
  }
}
