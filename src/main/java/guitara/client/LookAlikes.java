package guitara.client;

import guitara.database.SqlFile;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/// Finds clients who may be the same person as another.
final class LookAlikes {

  private static final String SQL = SqlFile.read(LookAlikes.class, "find-look-alikes.sql");

  private LookAlikes() {}

  /// At most five, those alike in most first; never whom the same intent has just added.
  static List<LookAlike> ofNew(StatelessSession session, ClientDetails details, UUID intent) {
    return find(session, details, 0, intent.toString());
  }

  /// At most five, those alike in most first; never the client `self` itself.
  static List<LookAlike> of(StatelessSession session, ClientDetails details, long self) {
    return find(session, details, self, "");
  }

  private static List<LookAlike> find(StatelessSession session, ClientDetails details, long self, String intent) {
    return session.createNativeQuery(SQL, Tuple.class)
        .setParameter("phone", details.contact().phone().map(PhoneNumber::e164).orElse(""))
        .setParameter("email", details.contact().email())
        .setParameter("name", details.name().full())
        .setParameter("birthDate", details.care().birthDate().map(Objects::toString).orElse(""))
        .setParameter("self", self)
        .setParameter("intent", intent)
        .getResultStream().map(LookAlikes::lookAlike).toList();
  }

  private static LookAlike lookAlike(Tuple row) {
    Set<LookAlike.Likeness> by = Stream.of(Rows.text(row, "likenesses").split(",", -1))
        .map(LookAlike.Likeness::valueOf).collect(Collectors.toSet());
    return new LookAlike(Rows.client(row), by);
  }
}
