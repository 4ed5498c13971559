package guitara.desk.command;

import guitara.ui.Texts;
import guitara.ui.action.Folded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads a typed line. Every word is read as something or belongs to the client's name; of the readings the least
/// far-fetched come first, and those that are about as likely come with them, so that nothing is guessed unseen.
final class CommandParser {

  /// Characters of the longest line that is read.
  static final int LONGEST = 200;

  private static final int MOST_WORDS = 14;
  private static final int MOST_READINGS = 3;
  private static final int AS_LIKELY = 2;
  private static final int BEAM = 60;
  private static final int NEW_NAME = 3;
  private static final int NUMBER_IN_NAME = 4;
  private static final int CLIENT_COMES_FIRST = 2;
  private static final int UNLIKE_THE_HINT = 4;
  private static final int LONGEST_NUMBER = 18;
  private static final int PHONE = 7;

  private final Texts texts;
  private final DayEntry days;
  private final Vocabulary vocabulary;

  /// @param texts with the bundle `command`
  CommandParser(Texts texts, DayEntry days, Vocabulary vocabulary) {
    this.texts = texts;
    this.days = days;
    this.vocabulary = vocabulary;
  }

  /// A word of the line; what stood before it, such as "with", may say what it is.
  ///
  /// @param typed as it was typed
  private record Word(String typed, String folded, Optional<Hint> hint) {}

  private enum Hint { CLIENT, PERSON, TIME, DAY, BOOK }

  private record State(BookingWish wish, Set<Meaning.Kind> known, boolean inName, int cost) {}

  /// What the line may ask for, most likely first; nothing where it is no command.
  List<Command> read(String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    if (typed.length() > LONGEST) {
      return List.of(new Command.Unread("command.too-long", ""));
    }
    String[] parts = typed.strip().split("\\s+", 2);
    String rest = parts.length < 2 ? "" : parts[1];
    String verb = Folded.of(parts[0]);
    if (is(verb, "command.verb.find")) {
      return rest.isEmpty() ? List.of() : List.of(new Command.Find(rest));
    }
    if (is(verb, "command.verb.go")) {
      return rest.isEmpty() ? List.of() : List.of(go(rest));
    }
    if (is(verb, "command.verb.cancel")) {
      return rest.isEmpty() ? List.of() : List.of(cancel(rest));
    }
    return book(words(typed));
  }

  private boolean is(String word, String key) {
    return List.of(Folded.words(texts.get(key))).contains(word);
  }

  private Command go(String rest) {
    List<String> said = Arrays.stream(Folded.words(rest)).filter(word -> !is(word, "command.hint.day")).toList();
    return Optional.of(said).filter(it -> !it.isEmpty() && it.size() <= 2).flatMap(days::read)
        .<Command>map(Command.Go::new).orElseGet(() -> new Command.Unread("command.unread.day", rest));
  }

  private static Command cancel(String rest) {
    OptionalLong number = number(rest.strip().replaceFirst("^(#|no\\.?\\s*)", ""));
    return number.isPresent() ? new Command.Cancel(number.getAsLong())
        : new Command.Unread("command.unread.number", rest);
  }

  private static OptionalLong number(String text) {
    return !text.isEmpty() && text.length() <= LONGEST_NUMBER && text.chars().allMatch(c -> c >= '0' && c <= '9')
        ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private List<Word> words(String typed) {
    List<Word> words = new ArrayList<>();
    Optional<Hint> hint = Optional.empty();
    for (String part : typed.strip().split("[\\s,;]+", -1)) {
      String folded = Folded.of(part);
      Optional<Hint> said = Arrays.stream(Hint.values())
          .filter(it -> is(folded, "command.hint." + Folded.of(it.name()))).findFirst();
      if (said.isPresent()) {
        hint = said;
      } else if (!folded.isEmpty()) {
        words.add(new Word(part, folded, hint));
        hint = Optional.empty();
        joinPhone(words);
      }
    }
    return words;
  }

  /// Groups of digits that are too long for times and lengths are one phone number.
  private static void joinPhone(List<Word> words) {
    int from = words.size();
    while (from > 0 && words.get(from - 1).folded().chars().allMatch(c -> Character.isDigit(c) || c == ' ')) {
      from--;
    }
    List<Word> groups = words.subList(from, words.size());
    String folded = groups.stream().map(Word::folded).collect(Collectors.joining(" "));
    if (groups.size() > 1 && folded.chars().filter(Character::isDigit).count() >= PHONE) {
      Word joined = new Word(folded, folded, groups.getFirst().hint());
      groups.clear();
      words.add(joined);
    }
  }

  private List<Command> book(List<Word> words) {
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return List.of();
    }
    List<List<State>> reached = new ArrayList<>();
    words.forEach(word -> reached.add(new ArrayList<>()));
    reached.add(new ArrayList<>());
    reached.getFirst().add(new State(BookingWish.NOTHING, Set.of(), false, 0));
    for (int i = 0; i < words.size(); i++) {
      for (State state : likeliest(reached.get(i), BEAM)) {
        reached.get(i + 1).add(asName(state, words.get(i)));
        for (int end = i + 1; end <= Math.min(words.size(), i + Vocabulary.LONGEST); end++) {
          reached.get(end).addAll(asMeant(state, words.subList(i, end), i));
        }
      }
    }
    return wishes(likeliest(reached.getLast(), BEAM));
  }

  private static List<State> likeliest(List<State> states, int most) {
    Map<BookingWish, State> different = new LinkedHashMap<>();
    states.stream().sorted(Comparator.comparingInt(State::cost))
        .forEach(state -> different.putIfAbsent(state.wish(), state));
    return different.values().stream().limit(most).toList();
  }

  private static State asName(State state, Word word) {
    boolean letters = word.folded().chars().anyMatch(Character::isLetter);
    boolean phone = word.folded().chars().filter(Character::isDigit).count() >= PHONE;
    int cost = (letters || phone ? 1 : NUMBER_IN_NAME)
        + (state.wish().client().isEmpty() || state.inName() ? 0 : NEW_NAME)
        + (word.hint().filter(hint -> hint != Hint.CLIENT).isPresent() ? UNLIKE_THE_HINT : 0);
    return new State(state.wish().named(word.typed()), state.known(), true, state.cost() + cost);
  }

  private List<State> asMeant(State state, List<Word> words, int position) {
    boolean hintWithin = words.stream().skip(1).anyMatch(word -> word.hint().isPresent());
    if (hintWithin) {
      return List.of();
    }
    return vocabulary.of(words.stream().map(Word::folded).toList()).stream()
        .filter(meaning -> !state.known().contains(meaning.kind()))
        .map(meaning -> new State(meaning.put().apply(state.wish()), with(state.known(), meaning.kind()), false,
            state.cost() + meaning.cost() + misplaced(meaning.kind(), words.getFirst(), position)))
        .toList();
  }

  private static Set<Meaning.Kind> with(Set<Meaning.Kind> known, Meaning.Kind kind) {
    Set<Meaning.Kind> all = new HashSet<>(known);
    all.add(kind);
    return Set.copyOf(all);
  }

  /// Who is named first is the client, unless a word before says otherwise.
  private static int misplaced(Meaning.Kind kind, Word first, int position) {
    boolean unlike = first.hint().filter(hint -> hint != Hint.BOOK && switch (hint) {
      case CLIENT -> true;
      case PERSON -> kind != Meaning.Kind.PERSON;
      case TIME -> kind != Meaning.Kind.TIME;
      case DAY -> kind != Meaning.Kind.DAY;
      case BOOK -> false;
    }).isPresent();
    return (unlike ? UNLIKE_THE_HINT : 0)
        + (kind == Meaning.Kind.PERSON && position == 0 && first.hint().isEmpty() ? CLIENT_COMES_FIRST : 0);
  }

  /// A single name is no booking: it finds the client.
  private static List<Command> wishes(List<State> states) {
    List<State> bookings = states.stream().filter(state -> !state.known().isEmpty()
        && (!state.wish().client().isEmpty() || state.known().size() > 1)).toList();
    return bookings.stream().filter(state -> state.cost() <= bookings.getFirst().cost() + AS_LIKELY)
        .limit(MOST_READINGS).<Command>map(state -> new Command.Book(state.wish())).toList();
  }
}
