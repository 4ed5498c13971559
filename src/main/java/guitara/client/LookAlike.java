package guitara.client;

import java.util.Set;

/// Somebody who may be the same person as the one being typed.
public record LookAlike(ClientRow client, Set<Likeness> by) {

  /// In what they are alike.
  public enum Likeness {
    PHONE,
    EMAIL,
    NAME
  }

  public LookAlike {
    by = Set.copyOf(by);
  }
}
