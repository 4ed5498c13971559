package guitara.client;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.money.Money;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Reads a client's bookings, a page in one statement. Blocks.
public final class ReadVisits {

  private static final String SQL = SqlFile.read(ReadVisits.class, "client-visits.sql");

  private final Database database;
  private final InstantSource clock;

  public ReadVisits(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is to come and the newest of the rest; nothing for somebody who was never here.
  public ClientVisits read(long client) {
    return page(client, VisitKey.START);
  }

  /// The page of the past after `after`.
  public ClientVisits page(long client, VisitKey after) {
    List<Tuple> rows = database.read(session -> session.createNativeQuery(SQL, Tuple.class)
        .setParameter("client", client).setParameter("now", clock.instant())
        .setParameter("afterAt", after.at()).setParameter("afterId", after.appointment())
        .setParameter("comingMost", after.equals(VisitKey.START) ? ClientVisits.MOST_COMING : 0)
        .setParameter("most", ClientVisits.SIZE + 1)
        .getResultList());
    List<Visit> all = part(rows, 1);
    List<Visit> past = all.subList(0, Math.min(all.size(), ClientVisits.SIZE));
    return new ClientVisits(part(rows, 0), past, all.size() > past.size() ? Optional.of(key(past)) : Optional.empty());
  }

  private static VisitKey key(List<Visit> page) {
    return new VisitKey(page.getLast().start(), page.getLast().appointment());
  }

  private static List<Visit> part(List<Tuple> rows, int part) {
    return rows.stream().filter(row -> row.get("part", Integer.class) == part).map(ReadVisits::visit).toList();
  }

  private static Visit visit(Tuple row) {
    return new Visit(
        Rows.number(row, "id"), row.get("starts", Instant.class), row.get("ends", Instant.class),
        Rows.text(row, "services"), Rows.text(row, "staff"),
        Money.of(row.get("price", BigDecimal.class), Rows.text(row, "currency")),
        Rows.text(row, "status"), Rows.text(row, "ended_reason"));
  }
}
