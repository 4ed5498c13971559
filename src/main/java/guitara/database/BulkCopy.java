package guitara.database;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into one table by `COPY … FROM STDIN`, the fastest way in. They are collected here and go on
/// [#send]; whatever text they hold arrives as it is. An empty [Optional] is NULL.
public final class BulkCopy {

  private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?");
  private static final int PACKET = 64 * 1024;

  private final String table;
  private final String statement;
  private final int columns;
  private final ByteArrayOutputStream rows = new ByteArrayOutputStream(PACKET);
  private final StringBuilder line = new StringBuilder(256);

  private BulkCopy(String table, List<String> columns) {
    this.table = table;
    this.statement =
        "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT text, ENCODING 'UTF8')";
    this.columns = columns.size();
  }

  /// Begins to collect rows; the names are this program's own, never input.
  public static BulkCopy into(String table, String... columns) {
    requireIdentifier(table);
    for (String column : columns) {
      requireIdentifier(column);
    }
    return new BulkCopy(table, List.of(columns));
  }

  private static void requireIdentifier(String name) {
    if (!IDENTIFIER.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a plain name: " + name);
    }
  }

  public String table() {
    return table;
  }

  /// Adds one row, its values in the order of the columns.
  public BulkCopy row(Object... values) {
    if (values.length != columns) {
      throw new IllegalArgumentException(table + " takes " + columns + " values, not " + values.length);
    }
    line.setLength(0);
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      append(values[i]);
    }
    line.append('\n');
    rows.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private void append(Object value) {
    switch (value) {
      case Optional<?> maybe when maybe.isPresent() -> append(maybe.get());
      case OptionalLong maybe when maybe.isPresent() -> line.append(maybe.getAsLong());
      case Optional<?> none -> line.append("\\N");
      case OptionalLong none -> line.append("\\N");
      case BigDecimal number -> line.append(number.toPlainString());
      default -> escape(value.toString());
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }

  /// Sends the collected rows as one statement in the connection's transaction, and starts anew.
  public long send(Connection connection) throws SQLException {
    if (rows.size() == 0) {
      return 0;
    }
    byte[] all = rows.toByteArray();
    rows.reset();
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
    try {
      for (int at = 0; at < all.length; at += PACKET) {
        copy.writeToCopy(all, at, Math.min(PACKET, all.length - at));
      }
      return copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }
}
