package guitara.demo;

import guitara.database.BulkCopy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Invents clients: neighbours in the list are often a family with one address and one phone.
final class ClientWriter {

  private static final int BATCH = 50_000;
  private static final double FAMILY = 0.14;
  private static final int BLOCKED = 40;
  private static final int ARCHIVED = 41;
  private static final int BIRTHDAY_TODAY = 17;

  private final Load load;
  private final DemoMoment moment;
  private final Dice dice;
  private final Names names = new Names();
  private final List<List<String>> special = DemoFiles.table("special_clients.csv");
  private final List<String> notes = DemoFiles.lines("client_notes.txt");
  private final List<String> allergies = DemoFiles.lines("allergies.txt");
  private final int therapists;
  private final BulkCopy resources = BulkCopy.into("guitara.resource", "id", "kind");
  private final BulkCopy clients = BulkCopy.into("guitara.client", "id", "number", "first_name", "last_name", "phone",
      "email", "address", "birth_date", "notes", "allergy_note", "preferred_staff_id", "blocked_reason", "archived_at",
      "created_at", "updated_at");
  private String familyName = "";
  private String address = "";
  private long phone;

  /// The first ids of staff must be `therapists` of the first branch, for clients who prefer one.
  ClientWriter(Load load, long seed, DemoMoment moment, int therapists) {
    this.load = load;
    this.moment = moment;
    this.dice = new Dice(seed, 'k');
    this.therapists = therapists;
  }

  void write(int count, long firstId) throws SQLException {
    for (int i = 0; i < count; i++) {
      resources.row(firstId + i, "CLIENT");
      row(i, firstId + i);
      if (i % BATCH == BATCH - 1) {
        send();
      }
    }
    send();
  }

  private void send() throws SQLException {
    load.send(resources);
    load.send(clients);
  }

  private void row(int index, long id) {
    boolean named = index < special.size();
    boolean family = !named && index > special.size() && dice.chance(FAMILY);
    String first = named ? special.get(index).get(0) : names.first(dice);
    if (!family) {
      familyName = named ? special.get(index).get(1) : names.last(dice);
      address = names.address(dice);
      phone++;
    }
    Optional<String> email = named
        ? Optional.of(special.get(index).get(2)).filter(part -> !part.isEmpty())
        : Optional.of(Names.mailbox(first, familyName) + index).filter(part -> dice.chance(0.7));
    String allergy = named ? special.get(index).get(3) : dice.chance(0.07) ? dice.of(allergies) : "";
    String note = named ? special.get(index).get(4) : dice.chance(0.08) ? dice.of(notes) : "";
    Instant created = moment.now().minus(Duration.ofMinutes(dice.between(60 * 24 * 40, 60 * 24 * 900)));
    clients.row(id, index + 1, first, familyName, phone(), email.map(part -> part + "@example.com"),
        dice.chance(0.92) ? address : "", birthDate(index), note, allergy, preferred(),
        index == BLOCKED ? Optional.of("Rude to therapists: ask the manager before booking") : Optional.empty(),
        index == ARCHIVED ? Optional.of(created.plus(Duration.ofDays(30))) : Optional.empty(), created, created);
  }

  /// No network has given out numbers that begin so.
  private Optional<String> phone() {
    return dice.chance(0.96) ? Optional.of("+63900%07d".formatted(phone)) : Optional.empty();
  }

  private Optional<LocalDate> birthDate(int index) {
    LocalDate any = moment.today().minusDays(dice.between(18 * 365, 78 * 365));
    if (index == BIRTHDAY_TODAY) {
      return Optional.of(moment.today().minusYears(34));
    }
    return dice.chance(0.45) ? Optional.of(any) : Optional.empty();
  }

  private OptionalLong preferred() {
    return dice.chance(0.2) ? OptionalLong.of(dice.between(1, therapists)) : OptionalLong.empty();
  }
}
