package guitara.client;

import guitara.client.ClientQuery.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What typed terms ask of a client, as conditions on `client c` with everything typed bound.
///
/// Words match at the beginning of a word, digits anywhere, an address at its beginning. Of a long term the index is
/// asked for a part only, for its work grows with the letters asked for; `strpos` decides by the whole.
public final class TermConditions {

  static final int TRIGRAM = 3;

  private static final int INDEXED_LETTERS = 4;
  private static final int INDEXED_DIGITS = 5;
  private static final int LONG = 8;

  private TermConditions() {}

  /// A condition for each term, each after an AND: `LIKE ALL (array)` could not use the index.
  public static String sql(List<Term> terms) {
    return IntStream.range(0, terms.size())
        .mapToObj(i -> "\n     AND " + condition(terms.get(i)).replace("#", Integer.toString(i)))
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

  private static String condition(Term term) {
    return switch (term) {
      case ClientQuery.Email _ ->
          "c.email IS NOT NULL AND lower(c.email) COLLATE \"C\" >= lower(:term#)"
              + " AND lower(c.email) COLLATE \"C\" < lower(:term#) || chr(1114111)";
      case ClientQuery.Digits digits when digits.searchesEverywhere() ->
          "c.search LIKE '%' || :part# || '%' AND strpos(c.search, :term#) > 0";
      case ClientQuery.Word word when word.text().length() >= TRIGRAM ->
          "c.search LIKE '%' || guitara.fold(:part#) || '%' AND strpos(c.search, ' ' || guitara.fold(:term#)) > 0";
      case ClientQuery.Digits _, ClientQuery.Word _ -> "c.search LIKE '% ' || guitara.fold(:term#) || '%'";
    };
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
