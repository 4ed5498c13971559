package guitara.database;

/// A database role's name with its password.
public record Login(String user, Secret password) {

  public Login {
    if (user.isBlank()) {
      throw new IllegalArgumentException("A login needs a user name");
    }
  }
}
