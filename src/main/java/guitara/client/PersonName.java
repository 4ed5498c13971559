package guitara.client;

/// A person's name; those who have only one name leave the last name empty.
public record PersonName(String first, String last) {

  /// As it is said: first name, then last name.
  public String full() {
    return (first + " " + last).strip();
  }
}
