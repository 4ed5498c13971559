package guitara.client;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.live.LiveCache;
import guitara.live.LiveEvent;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
  private static final int LOOKED_THROUGH = 8_000;

  private final Database database;
  private final Supplier<String> region;
  private final LiveCache<Question, ClientPage> answers = new LiveCache<>(KEPT, LIFE, this::ask);

  record Question(ClientQuery query, PageKey after, String region) {}

  /// @param region of phone numbers typed without a country code, asked at each search: a desk may change its branch
  public FindClients(Database database, Supplier<String> region) {
    this.database = database;
    this.region = region;
  }

  /// The first page. Blocks for the database unless the answer is kept.
  public ClientPage find(ClientQuery query) {
    return find(query, PageKey.START);
  }

  /// The page after `after`.
  public ClientPage find(ClientQuery query, PageKey after) {
    return answers.get(new Question(query, after, region.get()));
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
          question.query().isEmpty() ? browse(session, question.after()) : search(session, question);
      return query.setParameter("most", ClientPage.SIZE + 1).getResultList();
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

  private static NativeQuery<Tuple> browse(StatelessSession session, PageKey after) {
    return session.createNativeQuery(BROWSE, Tuple.class)
        .setParameter("afterName", after.name())
        .setParameter("afterId", after.id());
  }

  private static NativeQuery<Tuple> search(StatelessSession session, Question question) {
    NativeQuery<Tuple> query = session.createNativeQuery(sql(question.query().terms()), Tuple.class);
    values(question).forEach(query::setParameter);
    return query;
  }

  /// What is bound to the statement's names.
  static Map<String, Object> values(Question question) {
    List<ClientQuery.Term> terms = question.query().terms();
    Map<String, Object> values = new HashMap<>(TermConditions.values(terms));
    values.put("phone", phone(question));
    values.put("phoneStart", phoneStart(question));
    values.put("number", clientNumber(question.query()));
    values.put("start", start(terms));
    values.put("first", terms.getFirst() instanceof ClientQuery.Word(String word) ? word : "");
    values.put("looked", TermConditions.hasInitials(terms) ? LOOKED_THROUGH : 0);
    values.put("afterTier", question.after().tier());
    values.put("afterRecency", question.after().recency());
    values.put("afterName", question.after().name());
    values.put("afterId", question.after().id());
    return values;
  }

  /// The statement for terms of these kinds and lengths.
  static String sql(List<ClientQuery.Term> terms) {
    return SEARCH.replace("/*patterns*/", TermConditions.keepingPlan(terms));
  }

  /// What the whole name begins with; nothing if digits were typed, for they are in no name.
  private static String start(List<ClientQuery.Term> terms) {
    boolean wordsOnly = terms.stream().allMatch(ClientQuery.Word.class::isInstance);
    return wordsOnly ? terms.stream().map(ClientQuery.Term::text).collect(Collectors.joining(" ")) : "";
  }

  private static String phone(Question question) {
    return question.query().onlyDigits()
        .map(digits -> PhoneNumber.parse(digits, question.region()))
        .map(parsed -> parsed instanceof PhoneNumber.Accepted(PhoneNumber number) ? number.e164() : "")
        .orElse("");
  }

  /// What a stored number begins with if these digits are its beginning, typed without the country code.
  private static String phoneStart(Question question) {
    return question.query().onlyDigits().filter(digits -> digits.length() >= TermConditions.TRIGRAM)
        .map(digits -> PhoneNumber.countryCode(question.region()) + digits)
        .orElse("");
  }

  private static long clientNumber(ClientQuery typed) {
    return typed.onlyDigits().filter(digits -> digits.length() <= LONGEST_CLIENT_NUMBER)
        .map(Long::valueOf).orElse(NO_NUMBER);
  }
}
