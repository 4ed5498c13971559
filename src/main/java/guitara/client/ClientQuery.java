package guitara.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody looks for, taken from what they typed: at most [#MOST_TERMS] terms, folded, in their order.
///
/// One e-mail address is a term as it is. Of the rest, accents, case, quotes and signs are gone, so nothing in it means
/// anything to `LIKE`. Digit groups that belong together
/// are one term: `0917 123-45 67` and `+63 (0)917 1234567` both end as digits found anywhere in the stored number.
public record ClientQuery(List<Term> terms) {

  public static final int MOST_TERMS = 5;

  private static final int LONGEST_WORD = 60;
  private static final int LONGEST_DIGITS = 15;
  private static final int FEWEST_DIGITS = 3;
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]*");
  private static final Pattern TRUNK_ZERO = Pattern.compile("\\(0\\)");
  private static final Pattern PART =
      Pattern.compile("(?<digits>[0-9](?:[ ().+/-]*[0-9])*(?![\\p{L}\\p{N}]))|(?<word>[\\p{L}\\p{N}]+)");

  public ClientQuery {
    terms = List.copyOf(terms);
  }

  /// One thing that must be found.
  public sealed interface Term {

    String text();
  }

  /// The beginning of a word of the name or of what stands before the at sign of the e-mail address.
  public record Word(String text) implements Term {}

  /// The beginning of a whole e-mail address, as typed.
  public record Email(String text) implements Term {}

  /// Digits anywhere, above all in the phone number; fewer than three only at the beginning of a word.
  public record Digits(String text) implements Term {

    boolean searchesEverywhere() {
      return text.length() >= FEWEST_DIGITS;
    }
  }

  /// Takes anything, also nothing and nonsense.
  public static ClientQuery parse(String typed) {
    String line = shortened(typed);
    List<Term> terms = new ArrayList<>();
    EMAIL.matcher(line).results().limit(1).forEach(address -> terms.add(new Email(Folding.line(address.group()))));
    String rest = terms.isEmpty() ? line : EMAIL.matcher(line).replaceAll(" ");
    String folded = Folding.fold(TRUNK_ZERO.matcher(rest).replaceAll(""));
    Matcher part = PART.matcher(folded);
    while (part.find() && terms.size() < MOST_TERMS) {
      String group = part.group("digits");
      Term term = group == null ? new Word(cut(part.group("word"), LONGEST_WORD)) : digits(group);
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }
    return new ClientQuery(terms);
  }

  private static String shortened(String typed) {
    return cut(typed, 400);
  }

  private static Digits digits(String group) {
    String bare = group.replaceAll("[^0-9]", "").replaceFirst("^0+(?=[0-9])", "");
    return new Digits(cut(bare, LONGEST_DIGITS));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  public boolean isEmpty() {
    return terms.isEmpty();
  }

  /// The digits, if one group of them is all that is looked for: somebody's phone or client number.
  public Optional<String> onlyDigits() {
    return terms.size() == 1 && terms.getFirst() instanceof Digits(String digits)
        ? Optional.of(digits) : Optional.empty();
  }
}
