package guitara.client;

import guitara.client.ClientQuery.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What typed terms ask of a client, as conditions on `client c` with everything typed bound.
///
/// Words match at the beginning of a word, digits anywhere, an address at its beginning. Of a long term the index is
/// asked for a part only, for its work grows with the letters asked for; `strpos` decides by the whole. It is not asked
/// for initials beside two longer terms: it would read through a part of all clients for nothing.
public final class TermConditions {

  static final int TRIGRAM = 3;

  private static final int INDEXED_LETTERS = 5;
  private static final int INDEXED_DIGITS = 5;
  private static final int LONG = 8;

  private TermConditions() {}

  /// A condition for each term, each after an AND: `LIKE ALL (array)` could not use the index.
  public static String sql(List<Term> terms) {
    return sql(terms, typed -> typed);
  }

  /// The same, for a statement that goes by its indexes however common the terms are: what was typed is folded once, in
  /// a SELECT of its own, and hidden from the planner, so that the server soon keeps the plan.
  static String keepingPlan(List<Term> terms) {
    return sql(terms, typed -> "(SELECT " + typed + ")");
  }

  private static String sql(List<Term> terms, UnaryOperator<String> asked) {
    boolean narrow = terms.stream().filter(term -> indexed(term).isPresent()).count() > 1;
    return IntStream.range(0, terms.size())
        .mapToObj(i -> "\n     AND " + condition(terms.get(i), narrow, asked).replace("#", Integer.toString(i)))
        .collect(Collectors.joining());
  }

  /// What is bound to the names in the conditions.
  public static Map<String, Object> values(List<Term> terms) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < terms.size(); i++) {
      String number = Integer.toString(i);
      values.put("term" + number, terms.get(i).text());
      indexed(terms.get(i)).ifPresent(part -> values.put("part" + number, part));
    }
    return values;
  }

  /// Whether words are so short that the index would find a part of all clients for each.
  static boolean hasInitials(List<Term> terms) {
    return terms.stream().anyMatch(
        term -> term instanceof ClientQuery.Word(String word) && word.length() < TRIGRAM);
  }

  private static String condition(Term term, boolean narrow, UnaryOperator<String> asked) {
    return switch (term) {
      case ClientQuery.Email _ ->
          "c.email IS NOT NULL AND lower(c.email) COLLATE \"C\" >= lower(:term#)"
              + " AND lower(c.email) COLLATE \"C\" < lower(:term#) || chr(1114111)";
      case ClientQuery.Digits digits when digits.searchesEverywhere() ->
          like(asked, "'%' || :part# || '%'") + " AND " + has(asked, ":term#");
      case ClientQuery.Word word when word.text().length() >= TRIGRAM ->
          like(asked, "'%' || guitara.fold(:part#) || '%'") + " AND " + has(asked, "' ' || guitara.fold(:term#)");
      case ClientQuery.Digits _, ClientQuery.Word _ when narrow -> has(asked, "' ' || guitara.fold(:term#)");
      case ClientQuery.Digits _, ClientQuery.Word _ -> like(asked, "'% ' || guitara.fold(:term#) || '%'");
    };
  }

  private static String like(UnaryOperator<String> asked, String pattern) {
    return "c.search LIKE " + asked.apply(pattern);
  }

  private static String has(UnaryOperator<String> asked, String part) {
    return "strpos(c.search, " + asked.apply(part) + ") > 0";
  }

  /// The part of a term that the index is asked for: a name's first letters, a number's last digits, the whole of what
  /// is longer than names are.
  private static Optional<String> indexed(Term term) {
    String text = term.text();
    return switch (term) {
      case ClientQuery.Email _ -> Optional.empty();
      case ClientQuery.Digits digits -> Optional.of(text.substring(Math.max(0, text.length() - INDEXED_DIGITS)))
          .filter(part -> digits.searchesEverywhere());
      case ClientQuery.Word _ when text.length() < TRIGRAM -> Optional.empty();
      case ClientQuery.Word _ when text.length() > LONG -> Optional.of(text);
      case ClientQuery.Word _ -> Optional.of(text.substring(0, Math.min(text.length(), INDEXED_LETTERS)));
    };
  }
}
