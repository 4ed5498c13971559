package guitara.client;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/// Finds clients while somebody types: by name, phone, e-mail or client number; the very phone first, then names that
/// begin so, recent visitors before others. Nothing typed lists everybody by name.
///
/// Answers are kept until a client changes; subscribe this to the live feed. A last visit may be two minutes old.
public final class FindClients implements Consumer<LiveEvent> {

  private static final String SEARCH = SqlFile.read(FindClients.class, "find-clients.sql");
  private static final String BROWSE = SqlFile.read(FindClients.class, "browse-clients.sql");
  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final int KEPT = 2_000;
  private static final long NO_NUMBER = -1;
  private static final int LONGEST_CLIENT_NUMBER = 9;

  private final Database database;
  private final String region;
  private final LiveCache<Question, ClientPage> answers = new LiveCache<>(KEPT, LIFE, this::ask);

  private record Question(ClientQuery query, PageKey after) {}

  /// @param region of phone numbers typed without a country code
  public FindClients(Database database, String region) {
    this.database = database;
    this.region = region;
  }

  /// The first page. Blocks for the database unless the answer is kept.
  public ClientPage find(ClientQuery query) {
    return find(query, PageKey.START);
  }

  /// The page after `after`.
  public ClientPage find(ClientQuery query, PageKey after) {
    return answers.get(new Question(query, after));
  }

  /// Forgets what a change made stale.
  @Override
  public void accept(LiveEvent event) {
    switch (event) {
      case LiveEvent.Changed(var change) when change.isOf("client") -> answers.dropAll();
      case LiveEvent.Resync _ -> answers.dropAll();
      case LiveEvent.Changed _, LiveEvent.Connected _, LiveEvent.Away _ -> { }
    }
  }

  /// Forgets everything at once, for the desk that has just written and must not wait for the feed.
  public void forget() {
    answers.dropAll();
  }

  public CacheStats stats() {
    return answers.stats();
  }

  private ClientPage ask(Question question) {
    List<Tuple> rows = database.read(session -> {
      NativeQuery<Tuple> query =
          question.query().isEmpty() ? browse(session) : search(session, question.query(), question.after());
      return query
          .setParameter("afterName", question.after().name())
          .setParameter("afterId", question.after().id())
          .setParameter("most", ClientPage.SIZE + 1)
          .getResultList();
    });
    List<ClientRow> page = rows.stream().limit(ClientPage.SIZE).map(Rows::client).toList();
    boolean more = rows.size() > ClientPage.SIZE;
    return new ClientPage(page, more ? Optional.of(key(rows.get(ClientPage.SIZE - 1))) : Optional.empty());
  }

  private static PageKey key(Tuple row) {
    return new PageKey(
        row.get("tier", Integer.class), row.get("recency", Long.class),
        row.get("name_key", String.class), row.get("id", Long.class));
  }

  private static NativeQuery<Tuple> browse(StatelessSession session) {
    return session.createNativeQuery(BROWSE, Tuple.class);
  }

  private NativeQuery<Tuple> search(StatelessSession session, ClientQuery typed, PageKey after) {
    List<ClientQuery.Term> terms = typed.terms();
    NativeQuery<Tuple> query = session.createNativeQuery(
        SEARCH.replace("/*patterns*/", patterns(terms.size())), Tuple.class);
    for (int i = 0; i < terms.size(); i++) {
      query.setParameter("around" + i, before(terms.get(i))).setParameter("term" + i, terms.get(i).text());
    }
    return query
        .setParameter("phone", phone(typed))
        .setParameter("number", clientNumber(typed))
        .setParameter("start", start(terms))
        .setParameter("first", terms.getFirst() instanceof ClientQuery.Word(String word) ? word : "")
        .setParameter("afterTier", after.tier())
        .setParameter("afterRecency", after.recency());
  }

  /// A condition for each term: `LIKE ALL (array)` could not use the index.
  private static String patterns(int terms) {
    return IntStream.range(0, terms)
        .mapToObj(i -> "\n     AND search LIKE :around" + i + " || guitara.fold(:term" + i + ") || '%'")
        .collect(Collectors.joining());
  }

  /// Words match at the beginning of a word; digits anywhere.
  private static String before(ClientQuery.Term term) {
    return switch (term) {
      case ClientQuery.Word _ -> "% ";
      case ClientQuery.Digits digits -> digits.searchesEverywhere() ? "%" : "% ";
    };
  }

  /// What the whole name begins with; nothing if digits were typed, for they are in no name.
  private static String start(List<ClientQuery.Term> terms) {
    boolean wordsOnly = terms.stream().allMatch(ClientQuery.Word.class::isInstance);
    return wordsOnly ? terms.stream().map(ClientQuery.Term::text).collect(Collectors.joining(" ")) : "";
  }

  private String phone(ClientQuery typed) {
    return typed.onlyDigits()
        .map(digits -> PhoneNumber.parse(digits, region))
        .map(parsed -> parsed instanceof PhoneNumber.Accepted(PhoneNumber number) ? number.e164() : "")
        .orElse("");
  }

  private static long clientNumber(ClientQuery typed) {
    return typed.onlyDigits().filter(digits -> digits.length() <= LONGEST_CLIENT_NUMBER)
        .map(Long::valueOf).orElse(NO_NUMBER);
  }
}
