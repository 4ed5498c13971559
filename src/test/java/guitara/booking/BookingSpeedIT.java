package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.database.SqlFile;
import guitara.support.House;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a booking costs above its bare statements, and what the checks at commit cost.
class BookingSpeedIT {

  private static final Logger LOG = Logger.getLogger(BookingSpeedIT.class.getName());
  private static final int WARM_UP = 150;
  private static final int BOOKINGS = 500;
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]+)");

  @FunctionalInterface
  private interface Booking {
    void book(BookingDraft draft) throws SQLException;
  }

  private final House house = House.open();
  private final House twin = House.open();
  private int used;

  @AfterEach
  void close() {
    house.close();
    twin.close();
  }

  /// Nine a day, one after the other, all by Jo in room A for Maria.
  private BookingDraft next() {
    Instant start = house.at("13:00").plus(Duration.ofDays(used / 9)).plus(Duration.ofMinutes(80L * (used % 9)));
    used++;
    return Itinerary.move(house.draft(house.maria, house.jo, house.roomA, "13:00"), 1, start);
  }

  private static double[] percentiles(long[] nanos) {
    Arrays.sort(nanos);
    return new double[] {nanos[nanos.length / 2] / 1e6, nanos[nanos.length * 95 / 100] / 1e6};
  }

  /// Alternately, so that a noisy moment hits both alike: p50 and p95 in milliseconds of each.
  private double[][] compare(Booking one, Booking two) throws SQLException {
    long[][] taken = new long[2][BOOKINGS];
    for (int n = -WARM_UP; n < BOOKINGS; n++) {
      for (int which = 0; which < 2; which++) {
        BookingDraft draft = next();
        long began = System.nanoTime();
        (which == 0 ? one : two).book(draft);
        if (n >= 0) {
          taken[which][n] = System.nanoTime() - began;
        }
      }
    }
    return new double[][] {percentiles(taken[0]), percentiles(taken[1])};
  }

  private static void say(String text, double[] figures) {
    LOG.log(Level.WARNING,
        () -> String.format(Locale.ROOT, "%s: p50 %.2f ms, p95 %.2f ms", text, figures[0], figures[1]));
  }

  @Test
  void theUseCaseCostsLittleMoreThanItsStatements() throws SQLException {
    Desk desk = new Desk(house);
    try (Connection connection = house.asLiza()) {
      double[][] figures = compare(draft -> Desk.done(desk.book(draft)), bare(house, connection));
      say("booking by the use case", figures[0]);
      say("its bare statements", figures[1]);
      assertThat(figures[0][0] / figures[1][0]).as("use case to bare statements").isLessThan(2.5);
      assertThat(house.count("SELECT count(*) FROM appointment")).isEqualTo(2L * (WARM_UP + BOOKINGS));
    }
  }

  @Test
  void theChecksAtCommitAreCheap() throws SQLException {
    twin.asOwner("ALTER TABLE appointment DISABLE TRIGGER appointment_is_whole;"
        + " ALTER TABLE appointment_item DISABLE TRIGGER appointment_item_is_whole;"
        + " ALTER TABLE claim DISABLE TRIGGER claim_is_due");
    try (Connection with = house.asLiza(); Connection without = twin.asLiza()) {
      double[][] figures = compare(bare(house, with), bare(twin, without));
      say("bare statements with checks at commit", figures[0]);
      say("bare statements without", figures[1]);
      assertThat(figures[0][0] / figures[1][0]).as("with checks to without").isLessThan(2.5);
    }
  }

  private static Booking bare(House house, Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Prepared facts = new Prepared(connection, "booking-facts.sql");
    Prepared book = new Prepared(connection, "book-appointment.sql");
    PreparedStatement take = connection.prepareStatement("SELECT take_claims(?)");
    return draft -> {
      String items = BookingJson.items(draft);
      facts.number(house.branch.id(), "branch").number(house.maria, "client").number(0, "appointment")
          .text(items, "items").ask();
      take.setLong(1, book.object(Intents.next(), "intent").number(house.liza.staffId(), "actor")
          .text("front-1", "workstation").number(house.branch.id(), "branch").number(house.maria, "client")
          .text("CONFIRMED", "status").at(draft.during().start(), "starts").at(draft.during().end(), "ends")
          .text("BRANCH", "place").text("", "address")
          .number(draft.guests(), "guests").object(draft.price(), "price").text("PHP", "currency")
          .text("", "notes").text("", "reason").text(items, "items").ask());
      try (ResultSet taken = take.executeQuery()) {
        assertThat(taken.next()).isTrue();
      }
      connection.commit();
    };
  }

  /// One of the program's own statements, its named parameters numbered.
  private static final class Prepared {

    private final PreparedStatement statement;
    private final List<String> names = new ArrayList<>();

    Prepared(Connection connection, String file) throws SQLException {
      String sql = SqlFile.read(Appointments.class, file);
      Matcher matcher = PARAMETER.matcher(sql);
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      statement = connection.prepareStatement(matcher.replaceAll("?"));
    }

    Prepared number(long value, String name) throws SQLException {
      return object(value, name);
    }

    Prepared text(String value, String name) throws SQLException {
      return object(value, name);
    }

    Prepared at(Instant value, String name) throws SQLException {
      return object(value.atOffset(ZoneOffset.UTC), name);
    }

    Prepared object(Object value, String name) throws SQLException {
      for (int n = 0; n < names.size(); n++) {
        if (names.get(n).equals(name)) {
          statement.setObject(n + 1, value);
        }
      }
      return this;
    }

    /// The first column as a number; 0 where it is a document.
    long ask() throws SQLException {
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getObject(1) instanceof Long id ? id : 0;
      }
    }
  }
}
