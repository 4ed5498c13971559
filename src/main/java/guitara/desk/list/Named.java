package guitara.desk.list;

import java.util.OptionalLong;

/// Something to choose by its name; without an id it stands for all of them.
record Named(OptionalLong id, String name) {

  static Named of(long id, String name) {
    return new Named(OptionalLong.of(id), name);
  }

  static Named all(String name) {
    return new Named(OptionalLong.empty(), name);
  }

  @Override
  public String toString() {
    return name;
  }
}
