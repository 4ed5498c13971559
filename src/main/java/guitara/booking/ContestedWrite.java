package guitara.booking;

import guitara.database.Database;
import guitara.database.DatabaseException;
import guitara.database.Transaction;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// A write that somebody may be faster than: who holds what it wants is said, and a holder that is gone by then is
/// worth another try.
///
/// @param refusal who holds what is wanted; empty where nobody does any more
/// @param busy the answer where competitors come and go
record ContestedWrite<T>(Supplier<Optional<T>> refusal, T busy) {

  private static final int ROUNDS = 3;

  T run(Database database, Function<Transaction, T> work) {
    for (int round = 1; ; round++) {
      try {
        return database.write(work);
      } catch (DatabaseException e) {
        switch (e.trouble()) {
          case TAKEN -> {
            Optional<T> refused = refusal.get();
            if (refused.isPresent() || round == ROUNDS) {
              return refused.orElse(busy);
            }
          }
          case BUSY -> {
            return busy;
          }
          case AWAY, READ_ONLY, FULL, BROKEN, MISFIT, DENIED, SIGNED_OUT, INVALID, NOT_WHOLE, REFUSED,
              NO_SUCH_STEP, UNEXPECTED -> throw e;
        }
      }
    }
  }
}
