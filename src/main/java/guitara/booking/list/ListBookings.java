package guitara.booking.list;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.facility.Branch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/// Reads lists of bookings, a page and a statement at a time, and counts them. Blocks.
public final class ListBookings {

  /// Counting ends here: whoever sees that many looks no closer.
  public static final int MOST_COUNTED = 1_000;

  private static final String PAGE = SqlFile.read(ListBookings.class, "bookings-page.sql");

  private final Database database;
  private final InstantSource clock;

  public ListBookings(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The first page, or the one after a key.
  public BookingPage page(Branch branch, BookingFilter filter, BookingSort sort, Optional<BookingPage.Key> after) {
    ListStatement list = new ListStatement(branch, filter, clock.instant());
    after.ifPresent(key -> list.after(sort, key));
    String sql = PAGE.replace("/*conditions*/", list.conditions())
        .replace("/*order*/", ListStatement.order(sort, "a", "c"))
        .replace("/*listed*/", ListStatement.order(sort, "a", "a"));
    List<LineRow> rows = database.read(session -> {
      NativeQuery<LineRow> query = session.createNativeQuery(sql, LineRow.class);
      list.bind(query);
      return query.setParameter("most", BookingPage.SIZE + 1).getResultList();
    });
    boolean more = rows.size() > BookingPage.SIZE;
    return new BookingPage(
        rows.stream().limit(BookingPage.SIZE).map(LineRow::toLine).toList(),
        more ? Optional.of(rows.get(BookingPage.SIZE - 1).toKey()) : Optional.empty());
  }

  /// How many bookings each view has under a filter, whatever view that names; each at most [#MOST_COUNTED].
  public Map<BookingView, Long> counts(Branch branch, BookingFilter filter) {
    return counts(branch, filter, EnumSet.allOf(BookingView.class));
  }

  /// What waits in a branch, for the marks beside the desk's places.
  public Waiting waiting(Branch branch) {
    Map<BookingView, Long> counts = counts(
        branch, BookingFilter.of(BookingView.PENDING), EnumSet.of(BookingView.PENDING, BookingView.UNASSIGNED));
    return new Waiting(
        counts.getOrDefault(BookingView.PENDING, 0L), counts.getOrDefault(BookingView.UNASSIGNED, 0L));
  }

  record CountRow(String view, long count) {}

  /// All in one statement: what the views bind alike has one name and one value.
  private Map<BookingView, Long> counts(Branch branch, BookingFilter filter, Set<BookingView> views) {
    Instant now = clock.instant();
    List<ListStatement> lists = new ArrayList<>();
    StringJoiner sql = new StringJoiner(" UNION ALL ");
    for (BookingView view : views) {
      ListStatement list = new ListStatement(branch, filter.in(view), now);
      lists.add(list);
      sql.add("SELECT '" + view + "', count(*) FROM (SELECT FROM appointment a WHERE a.branch_id = :branch"
          + list.conditions() + " LIMIT :most) " + view.name().toLowerCase(Locale.ROOT));
    }
    List<CountRow> rows = database.read(session -> {
      NativeQuery<CountRow> query = session.createNativeQuery(sql.toString(), CountRow.class);
      lists.forEach(list -> list.bind(query));
      return query.setParameter("most", MOST_COUNTED).getResultList();
    });
    return rows.stream().collect(Collectors.toMap(row -> BookingView.valueOf(row.view), CountRow::count));
  }
}
