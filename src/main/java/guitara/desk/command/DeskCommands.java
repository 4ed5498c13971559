package guitara.desk.command;

import guitara.client.ClientQuery;
import guitara.client.ClientRow;
import guitara.desk.booking.BookingContext;
import guitara.desk.booking.BookingDrawer;
import guitara.desk.booking.PickedClient;
import guitara.facility.Branch;
import guitara.ui.action.CommandOffer;
import guitara.ui.action.CommandReader;
import guitara.ui.task.Busy;
import guitara.ui.task.LatestOnly;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the command field's line as what a receptionist says: `ana 3pm 90 hot stone maria`, `find cruz`, `go friday`,
/// `cancel 1042`. Shows what it would do; nothing is stored before Enter books in the drawer.
public final class DeskCommands implements CommandReader {

  private static final Logger LOG = System.getLogger(DeskCommands.class.getName());
  private static final int MOST_CLIENTS = 4;

  private final BookingContext booking;
  private final Clients clients;
  private final CommandPlace place;
  private final Supplier<LocalDate> shownDay;
  private final NamesNearby names;
  private final LatestOnly<List<Found>> search;

  /// How clients are found and told apart.
  ///
  /// @param search one page of the client search; blocks
  /// @param reach how to reach a client, in words
  public record Clients(Function<ClientQuery, List<ClientRow>> search, Function<ClientRow, String> reach) {}

  /// One reading with somebody whom its words fit.
  ///
  /// @param client empty where nobody is called so, or nobody is named
  /// @param near whether it is not quite the name that was typed
  private record Found(BookingWish wish, Optional<ClientRow> client, boolean near) {}

  /// @param booking with the bundle `command` among its texts
  /// @param shownDay the business day on the board, of what is said without a day
  public DeskCommands(
      BookingContext booking, Clients clients, Supplier<LocalDate> shownDay, CommandPlace place) {
    this.booking = booking;
    this.clients = clients;
    this.place = place;
    this.shownDay = shownDay;
    this.names = new NamesNearby(clients.search());
    this.search = new LatestOnly<>(booking.tasks(), new Busy());
  }

  @Override
  public void read(String typed, Consumer<List<CommandOffer>> answer) {
    Branch branch = booking.branch().get();
    DayEntry days = new DayEntry(booking.texts(), branch.businessDate(booking.clock().instant()));
    Vocabulary vocabulary = new Vocabulary(booking.directory().get(), branch, days);
    List<Command> commands = new CommandParser(booking.texts(), days, vocabulary).read(typed);
    List<BookingWish> wishes = new ArrayList<>();
    List<CommandOffer> others = new ArrayList<>();
    for (Command command : commands) {
      switch (command) {
        case Command.Book(BookingWish wish) -> wishes.add(wish);
        case Command.Find(String words) -> others.add(find(words));
        case Command.Go(LocalDate day) -> others.add(go(day));
        case Command.Cancel(long number) -> others.add(cancel(number));
        case Command.Unread(String key, String rest) ->
            others.add(new CommandOffer(format("command.unread"), format(key, rest), "", () -> { }));
      }
    }
    if (wishes.isEmpty()) {
      search.cancel();
      answer.accept(others);
      return;
    }
    search.ask(() -> lookUp(wishes), found -> answer.accept(offers(found)), failure -> {
      LOG.log(Level.INFO, "Clients could not be looked up for a command", failure);
      answer.accept(offers(wishes.stream().map(wish -> new Found(wish, Optional.empty(), false)).toList()));
    });
  }

  private List<Found> lookUp(List<BookingWish> wishes) {
    List<Found> all = new ArrayList<>();
    for (BookingWish wish : wishes) {
      NamesNearby.Answer answer = wish.client().isEmpty() ? NamesNearby.Answer.NOBODY : names.find(wish.client());
      answer.clients().stream().limit(MOST_CLIENTS)
          .forEach(client -> all.add(new Found(wish, Optional.of(client), answer.near())));
    }
    // A reading in which everybody is known stands before one that would need somebody new.
    return all.isEmpty() ? List.of(new Found(wishes.getFirst(), Optional.empty(), false)) : all;
  }

  private List<CommandOffer> offers(List<Found> found) {
    return found.stream().map(this::offer).toList();
  }

  private CommandOffer offer(Found found) {
    BookingWish wish = found.wish();
    PickedClient client = found.client()
        .map(row -> new PickedClient(row.id(), row.name().full())).orElse(PickedClient.NOBODY);
    String typed = found.client().isPresent() ? "" : wish.client();
    String name = found.client().map(row -> format("command.book", row.name().full()))
        .orElseGet(() -> typed.isEmpty() ? format("command.book.somebody") : format("command.book.new", typed));
    CommandWords words = new CommandWords(booking.texts(), booking.words());
    String reach = found.client().map(clients.reach()).orElse("");
    return new CommandOffer(name, words.detail(wish, shownDay.get(), reach),
        words.remark(wish, found.near() ? wish.client() : ""),
        () -> place.book(client, new BookingDrawer.Start(wish.day().orElseGet(shownDay), wish.time(), wish.service(),
            wish.minutes(), wish.person(), Optional.empty(), typed)));
  }

  private CommandOffer find(String words) {
    return new CommandOffer(format("command.find", words), format("command.find.detail"), "", () -> place.find(words));
  }

  private CommandOffer go(LocalDate day) {
    return new CommandOffer(format("command.go", booking.words().day(day)), format("command.go.detail"), "",
        () -> place.go(day));
  }

  private CommandOffer cancel(long number) {
    return new CommandOffer(format("command.cancel", Long.toString(number)), format("command.cancel.detail"), "",
        () -> place.cancel(number));
  }

  private String format(String key, Object... values) {
    return booking.texts().format(key, values);
  }
}
