package guitara.boot.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Stands between a [guitara.database.Database] and its pool and, when asked to, writes down what passes. While it does
/// not record, connections go through untouched, so that it costs nothing where something is measured.
final class Recorder implements UnaryOperator<Connection> {

  private volatile @Nullable Tape running;

  /// Does something and keeps what it sent; only one thread may use the database meanwhile.
  Tape record(Runnable work) {
    Tape tape = new Tape();
    running = tape;
    try {
      work.run();
    } finally {
      running = null;
    }
    return tape;
  }

  @Override
  public Connection apply(Connection connection) {
    Tape tape = running;
    return tape == null ? connection : proxy(Connection.class, onConnection(connection, tape));
  }

  private static InvocationHandler onConnection(Connection real, Tape tape) {
    return (_, method, arguments) -> {
      switch (method.getName()) {
        case "setAutoCommit", "commit", "rollback" -> tape.add(new Tape.Step.Border(method, copy(arguments)));
        case "prepareStatement" -> {
          PreparedStatement statement =
              (PreparedStatement) Objects.requireNonNull(Tape.invoke(real, method, arguments));
          return proxy(PreparedStatement.class, onStatement(statement, method, copy(arguments), tape));
        }
        default -> { }
      }
      return Tape.invoke(real, method, arguments);
    };
  }

  private static InvocationHandler onStatement(
      PreparedStatement real, Method prepare, List<@Nullable Object> prepared, Tape tape) {
    List<Tape.Bind> binds = new ArrayList<>();
    List<Tape.Column> columns = new ArrayList<>();
    return (_, method, arguments) -> {
      if (isBind(method)) {
        binds.add(new Tape.Bind(method, copy(arguments)));
      } else if (method.getName().startsWith("execute")) {
        tape.add(new Tape.Step.Call(prepare, prepared, List.copyOf(binds), columns));
      }
      Object answer = Tape.invoke(real, method, arguments);
      return answer instanceof ResultSet rows ? proxy(ResultSet.class, onRows(rows, columns)) : answer;
    };
  }

  private static boolean isBind(Method method) {
    return method.getName().startsWith("set") && method.getParameterCount() > 1
        && method.getParameterTypes()[0] == int.class;
  }

  private static InvocationHandler onRows(ResultSet real, List<Tape.Column> columns) {
    Set<Integer> known = new HashSet<>();
    return (_, method, arguments) -> {
      if (method.getName().startsWith("get") && arguments != null && arguments[0] instanceof Integer index
          && known.add(index)) {
        columns.add(column(method, index, arguments));
      }
      return Tape.invoke(real, method, arguments);
    };
  }

  /// As the use case read it; the usual ways without reflection, which would make the floor look slow.
  private static Tape.Column column(Method method, int index, @Nullable Object[] arguments) {
    if (arguments.length == 2 && arguments[1] instanceof Class<?> type) {
      return row -> row.getObject(index, type);
    }
    if (arguments.length > 1) {
      return row -> Tape.invoke(row, method, arguments);
    }
    return switch (method.getName()) {
      case "getString" -> row -> row.getString(index);
      case "getLong" -> row -> row.getLong(index);
      case "getInt" -> row -> row.getInt(index);
      case "getBoolean" -> row -> row.getBoolean(index);
      case "getBigDecimal" -> row -> row.getBigDecimal(index);
      default -> row -> row.getObject(index);
    };
  }

  private static List<@Nullable Object> copy(@Nullable Object @Nullable [] arguments) {
    return arguments == null ? List.of() : Collections.unmodifiableList(Arrays.asList(arguments.clone()));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
