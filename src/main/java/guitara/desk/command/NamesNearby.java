package guitara.desk.command;

import guitara.client.ClientQuery;
import guitara.client.ClientRow;
import guitara.ui.action.Folded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds a client by the words of a command: as typed, else by names that differ by a slip of the finger.
final class NamesNearby {

  private static final int SURE = 2;

  private final Function<ClientQuery, List<ClientRow>> search;

  /// @param search one page of the client search; blocks
  NamesNearby(Function<ClientQuery, List<ClientRow>> search) {
    this.search = search;
  }

  /// @param near whether nobody is called just so
  record Answer(List<ClientRow> clients, boolean near) {

    static final Answer NOBODY = new Answer(List.of(), false);
  }

  /// Blocks; up to one statement more than the words have beginnings.
  Answer find(String typed) {
    List<ClientRow> exact = search.apply(ClientQuery.parse(typed));
    if (!exact.isEmpty()) {
      return new Answer(exact, false);
    }
    List<String> words = List.of(Folded.words(typed));
    record Near(ClientRow client, int cost) {}
    List<ClientRow> near = words.stream().flatMap(NamesNearby::beginnings).distinct()
        .flatMap(beginning -> search.apply(ClientQuery.parse(beginning)).stream()).distinct()
        .flatMap(client -> {
          OptionalInt cost = Likeness.cost(words, Arrays.asList(Folded.words(client.name().full())));
          return cost.stream().mapToObj(it -> new Near(client, it));
        })
        .sorted(Comparator.comparingInt(Near::cost)).map(Near::client).toList();
    return new Answer(near, true);
  }

  /// The letters before which a slip is unlikely.
  private static Stream<String> beginnings(String word) {
    return word.length() <= SURE ? Stream.empty() : Stream.of(word.substring(0, SURE), word.substring(0, SURE + 1));
  }
}
