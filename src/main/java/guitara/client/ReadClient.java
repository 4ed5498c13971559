package guitara.client;

import guitara.database.Database;
import guitara.database.SqlFile;
import guitara.money.Money;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads one client with their history, in one statement.
public final class ReadClient {

  private static final String SQL = SqlFile.read(ReadClient.class, "read-client.sql");

  private final Database database;

  public ReadClient(Database database) {
    this.database = database;
  }

  /// The client, also an archived one; for one who was merged the one kept instead; empty if there never was one with
  /// this id.
  public Optional<ClientCard> read(long id) {
    return database.read(session -> session.createNativeQuery(SQL, Tuple.class).setParameter("id", id)
        .getResultStream().findFirst().map(ReadClient::card));
  }

  private static ClientCard card(Tuple row) {
    return new ClientCard(
        stored(row),
        preferred(row),
        Rows.optional(row, "blocked_reason", String.class),
        Rows.optional(row, "archived_at", Instant.class).isPresent(),
        history(row),
        figures(row));
  }

  static StoredClient stored(Tuple row) {
    return new StoredClient(
        Rows.number(row, "id"), Rows.number(row, "number"), row.get("version", Integer.class), details(row));
  }

  static Optional<Therapist> preferred(Tuple row) {
    return Rows.optional(row, "preferred_staff_id", Long.class)
        .map(staff -> new Therapist(staff, Rows.text(row, "preferred_name")));
  }

  private static ClientFigures figures(Tuple row) {
    List<Money> spent = Rows.text(row, "spent").lines()
        .map(sum -> sum.split(" ", 2))
        .map(sum -> Money.of(new BigDecimal(sum[1]), sum[0])).toList();
    return new ClientFigures(
        spent,
        Rows.optional(row, "first_at", Instant.class),
        row.get("created_at", Instant.class),
        Rows.optional(row, "merge_id", UUID.class).map(id -> new ClientFigures.LatestMerge(
            id, Rows.text(row, "merge_name"), row.get("merge_at", Instant.class), Rows.text(row, "merge_by"))));
  }

  private static ClientDetails details(Tuple row) {
    return new ClientDetails(
        new PersonName(Rows.text(row, "first_name"), Rows.text(row, "last_name")),
        new Contact(
            Rows.optional(row, "phone", String.class).map(PhoneNumber::new),
            Rows.text(row, "email"),
            Rows.text(row, "address")),
        new Care(
            Rows.optional(row, "birth_date", LocalDate.class),
            Rows.text(row, "notes"),
            Rows.text(row, "allergy_note"),
            Rows.optional(row, "preferred_staff_id", Long.class)));
  }

  private static ClientHistory history(Tuple row) {
    return new ClientHistory(
        Rows.number(row, "visits"),
        Rows.number(row, "no_shows"),
        Rows.number(row, "cancellations"),
        Rows.optional(row, "last_at", Instant.class).map(at -> new ClientHistory.LastVisit(
            at, Rows.optional(row, "last_staff_id", Long.class)
                .map(staff -> new Therapist(staff, Rows.text(row, "last_staff_name"))))),
        Rows.optional(row, "usual_id", Long.class).map(service -> new ClientHistory.UsualService(
            service, Rows.text(row, "usual_name"), Rows.number(row, "usual_times"))),
        Rows.optional(row, "unpaid_id", Long.class).map(appointment -> new ClientHistory.OpenPayment(
            appointment,
            row.get("unpaid_at", Instant.class),
            Money.of(row.get("unpaid_price", BigDecimal.class), Rows.text(row, "unpaid_currency")))));
  }
}
