package guitara.boot.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// What a use case sent to the database, statement by statement with everything bound, and how its answers were read;
/// it can be sent again without the use case.
final class Tape {

  /// What stands on the tape.
  sealed interface Step {

    /// A change of the transaction: `setAutoCommit`, `commit` or `rollback`.
    record Border(Method method, List<@Nullable Object> arguments) implements Step {}

    /// A statement.
    ///
    /// @param prepare by which it was made, with these arguments, the first of which is the SQL
    /// @param columns how the answer's rows were read
    record Call(Method prepare, List<@Nullable Object> arguments, List<Bind> binds, List<Column> columns)
        implements Step {}
  }

  /// A value that was bound by one of JDBC's setters.
  record Bind(Method setter, List<@Nullable Object> arguments) {}

  /// Reads one column of the row that is up.
  @FunctionalInterface
  interface Column {

    @Nullable Object read(ResultSet row) throws SQLException;
  }

  /// What is bound in place of a recorded value.
  @FunctionalInterface
  interface Substitute {

    /// As it was recorded.
    Substitute NONE = (value, answers) -> value;

    /// The value in the place of one that was recorded.
    ///
    /// @param answers the first value of each answer so far; empty for a statement that gave none
    @Nullable Object of(@Nullable Object value, List<Optional<Object>> answers);
  }

  private final List<Step> steps = new ArrayList<>();

  void add(Step step) {
    steps.add(step);
  }

  /// How many statements it holds.
  int statements() {
    return (int) steps.stream().filter(Step.Call.class::isInstance).count();
  }

  /// Sends everything again as it was.
  List<Optional<Object>> replay(Connection connection) throws SQLException {
    return replay(connection, Substitute.NONE, nanos -> { });
  }

  /// Sends everything again.
  ///
  /// @param committing told the moment right before each commit (as [System#nanoTime])
  /// @return the first value of each statement's answer
  List<Optional<Object>> replay(Connection connection, Substitute substitute, LongConsumer committing)
      throws SQLException {
    List<Optional<Object>> answers = new ArrayList<>();
    for (Step step : steps) {
      switch (step) {
        case Step.Border(Method method, var arguments) -> {
          if (method.getName().equals("commit")) {
            committing.accept(System.nanoTime());
          }
          invoke(connection, method, arguments.toArray());
        }
        case Step.Call call -> answers.add(send(connection, call, substitute, answers));
      }
    }
    return answers;
  }

  private static Optional<Object> send(
      Connection connection, Step.Call call, Substitute substitute, List<Optional<Object>> answers)
      throws SQLException {
    try (PreparedStatement statement = (PreparedStatement) Objects.requireNonNull(
        invoke(connection, call.prepare(), call.arguments().toArray()))) {
      for (Bind bind : call.binds()) {
        @Nullable Object[] arguments = bind.arguments().toArray();
        if (!bind.setter().getName().equals("setNull")) {
          arguments[1] = substitute.of(arguments[1], answers);
        }
        invoke(statement, bind.setter(), arguments);
      }
      if (!statement.execute()) {
        return Optional.empty();
      }
      try (ResultSet row = statement.getResultSet()) {
        return read(row, call.columns());
      }
    }
  }

  private static Optional<Object> read(ResultSet row, List<Column> columns) throws SQLException {
    Optional<Object> first = Optional.empty();
    boolean any = false;
    while (row.next()) {
      for (int n = 0; n < columns.size(); n++) {
        Object value = columns.get(n).read(row);
        if (!any && n == 0) {
          first = Optional.ofNullable(value);
        }
      }
      any = true;
    }
    return first;
  }

  /// Calls a method of JDBC's and throws what it throws.
  static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
      throws SQLException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      switch (e.getCause()) {
        case SQLException said -> throw said;
        case RuntimeException said -> throw said;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
