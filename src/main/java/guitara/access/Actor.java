package guitara.access;

/// The person in whose name something is done, and the workstation where.
///
/// @param workstation a short name such as `front-1`, at most 100 characters
public record Actor(long staffId, String name, String workstation) {

  public Actor {
    if (workstation.isBlank() || workstation.length() > 100) {
      throw new IllegalArgumentException("A workstation's name has 1 to 100 characters");
    }
  }
}
