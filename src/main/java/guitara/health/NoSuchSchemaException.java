package guitara.health;

import java.io.Serial;

/// There is no schema of that name in the database, or none that this login may see.
public final class NoSuchSchemaException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String schema;

  NoSuchSchemaException(String schema) {
    super("There is no schema “" + schema + "” in this database.");
    this.schema = schema;
  }

  public String schema() {
    return schema;
  }
}
