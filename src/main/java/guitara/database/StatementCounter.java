package guitara.database;

import java.util.concurrent.atomic.LongAdder;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// Counts the statements that leave this program, so that tests can hold each use case to its number.
final class StatementCounter implements StatementInspector {

  private static final long serialVersionUID = 1L;

  private final transient LongAdder count = new LongAdder();

  long count() {
    return count.sum();
  }

  @Override
  public String inspect(String sql) {
    count.increment();
    return sql;
  }
}
