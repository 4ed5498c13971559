package guitara.desk.shell;

/// Something the shell lets the person choose: a branch.
public record Choice(long id, String name) {

  public Choice {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A choice needs a name: " + id);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
