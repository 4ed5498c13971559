package guitara.access;

import guitara.database.Database;
import guitara.database.Transaction;
import java.util.function.Function;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Changes accounts, rights and trees by functions of the database, each call a transaction of its own; what they
/// refuse is put into words.
record Changes(Database database) {

  <T> AccessOutcome<T> make(Function<Transaction, T> work) {
    return AccessOutcome.of(() -> database.write(work));
  }

  /// Calls a function that returns nothing.
  ///
  /// @param function with its places, such as `unlock_account(?1)`
  AccessOutcome<Boolean> call(String function, @Nullable Object... values) {
    return make(transaction -> one(transaction, Integer.class, "SELECT 1 FROM " + function, values) == 1);
  }

  /// Calls a function for what it returns.
  ///
  /// @param function with its places, such as `revoke_sessions(?1, CAST(?2 AS bigint))`
  <T> AccessOutcome<T> ask(Class<T> answer, String function, @Nullable Object... values) {
    return make(transaction -> one(transaction, answer, "SELECT " + function, values));
  }

  private static <T> T one(Transaction transaction, Class<T> answer, String sql, @Nullable Object... values) {
    NativeQuery<T> query = transaction.session().createNativeQuery(sql, answer);
    for (int place = 1; place <= values.length; place++) {
      query.setParameter(place, values[place - 1]);
    }
    return query.getSingleResult();
  }
}
