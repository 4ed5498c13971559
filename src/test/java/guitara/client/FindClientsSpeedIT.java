package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// How long the search takes at a million clients, by what is typed: as the workstation's role, never from the cache.
class FindClientsSpeedIT {

  private static final Logger LOG = Logger.getLogger(FindClientsSpeedIT.class.getName());
  private static final int CLIENTS = 1_000_000;
  private static final int ROUNDS = 40;
  private static final double FINE = 10;

  /// One of 150 first and 150 last names each, as in the invented data; a booking in the past for every other client.
  private static final String DATA = """
      CREATE TEMPORARY TABLE first AS SELECT name, place - 1 AS place
        FROM unnest('{%1$s}'::text[]) WITH ORDINALITY AS it(name, place);
      CREATE TEMPORARY TABLE last AS SELECT name, place - 1 AS place
        FROM unnest('{%2$s}'::text[]) WITH ORDINALITY AS it(name, place);
      DROP INDEX client_search_idx;
      INSERT INTO resource (id, kind) OVERRIDING SYSTEM VALUE SELECT 1000000 + n, 'CLIENT'
        FROM generate_series(1, %3$d) n;
      INSERT INTO client (id, first_name, last_name, phone, email)
      SELECT 1000000 + n, f.name, l.name, '+639' || lpad(CAST(n * 7919 %% 1000000000 AS text), 9, '0'),
             lower(replace(f.name, ' ', '.')) || '.' || n || '@example.com'
        FROM generate_series(1, %3$d::bigint) n
        JOIN first f ON f.place = n * 31 / 7 %% (SELECT count(*) FROM first)
        JOIN last l ON l.place = n * 17 / 3 %% (SELECT count(*) FROM last);
      CREATE INDEX client_search_idx ON client USING gin (search gin_trgm_ops) WITH (fastupdate = off)
        WHERE archived_at IS NULL;
      INSERT INTO appointment (branch_id, client_id, status, during, business_date, price, created_by, updated_by)
      SELECT %4$d, 1000000 + n * 2, CASE n %% 9 WHEN 0 THEN 'CANCELLED' WHEN 1 THEN 'CONFIRMED' ELSE 'COMPLETED' END,
             tstzrange(at, at + interval '1 hour'), business_date(at, 'Asia/Manila', '05:00'), 500, %5$d, %5$d
        FROM generate_series(1, %3$d / 2) n,
             LATERAL (SELECT timestamptz '2025-01-01 05:00Z' + n * interval '1 minute') t(at);
      """;

  private static House house;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp; SET session_replication_role = replica");
      statement.execute(DATA.formatted(
          names("first_names.txt"), names("last_names.txt"), CLIENTS, house.branch.id(), house.liza.staffId()));
      statement.execute("VACUUM ANALYZE");
    }
    assertThat(house.count("SELECT count(*) FROM client")).isGreaterThan(CLIENTS);
  }

  private static String names(String file) {
    try {
      return Files.readAllLines(Path.of("db", "demo", file)).stream().filter(line -> !line.isBlank())
          .map(line -> '"' + line.replace("'", "''") + '"').collect(Collectors.joining(","));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whateverIsTypedIsFoundAtOnce() {
    FindClients find = new FindClients(house.database, () -> "PH");
    List<ClientRow> known = known(find);
    Map<String, List<Double>> taken = new LinkedHashMap<>();
    List<Double> all = new ArrayList<>();
    for (int round = -5; round < ROUNDS; round++) {
      ClientRow client = known.get(round + 5);
      for (Map.Entry<String, Function<ClientRow, String>> kind : kinds().entrySet()) {
        ClientQuery typed = ClientQuery.parse(kind.getValue().apply(client));
        long statements = house.database.statements();
        find.forget();
        long began = System.nanoTime();
        ClientPage page = find.find(typed);
        double ms = (System.nanoTime() - began) / 1e6;
        assertThat(page.rows()).as("%s", typed).isNotEmpty();
        assertThat(house.database.statements() - statements).as("statements").isEqualTo(1);
        if (round >= 0) {
          taken.computeIfAbsent(kind.getKey(), none -> new ArrayList<>()).add(ms);
          all.add(ms);
        }
      }
    }
    taken.forEach(FindClientsSpeedIT::say);
    say("everything", all);
    assertThat(at(all, 0.5)).as("far from the aim, on however busy a machine").isLessThan(10 * FINE);
  }

  /// What a receptionist types of somebody, by its kind.
  private static Map<String, Function<ClientRow, String>> kinds() {
    Map<String, Function<ClientRow, String>> kinds = new LinkedHashMap<>();
    kinds.put("one letter", client -> cut(client.name().first(), 1));
    kinds.put("three letters", client -> cut(client.name().first(), 3));
    kinds.put("first name", client -> client.name().first());
    kinds.put("last name", client -> client.name().last());
    kinds.put("a word within the name", client -> lastWord(client.name().full()));
    kinds.put("initials", client -> cut(client.name().first(), 1) + " " + cut(client.name().last(), 1));
    kinds.put("first name, two letters", client -> client.name().first() + " " + cut(client.name().last(), 2));
    kinds.put("last name, first name", client -> client.name().last() + " " + client.name().first());
    kinds.put("phone, beginning", client -> "0" + cut(phone(client).substring(3), 4));
    kinds.put("phone, last three", client -> phone(client).substring(10));
    kinds.put("phone, last five", client -> phone(client).substring(8));
    kinds.put("phone, whole", client -> "0" + phone(client).substring(3));
    kinds.put("word and digits", client -> client.name().last() + " " + phone(client).substring(10));
    kinds.put("e-mail, whole", client -> client.email());
    kinds.put("e-mail, before the at", client -> client.email().replaceAll("@.*", ""));
    return kinds;
  }

  private static String phone(ClientRow client) {
    return client.phone().orElseThrow().e164();
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  private static String lastWord(String text) {
    return text.substring(Math.max(text.lastIndexOf(' '), text.lastIndexOf('-')) + 1);
  }

  private static List<ClientRow> known(FindClients find) {
    Random random = new Random(11);
    List<ClientRow> known = new ArrayList<>();
    while (known.size() < ROUNDS + 5) {
      long n = random.nextLong(1, CLIENTS);
      String phone = "0" + "9%09d".formatted(n * 7919 % 1_000_000_000);
      find.find(ClientQuery.parse(phone)).rows().stream().limit(1).forEach(known::add);
    }
    return known;
  }

  private static double at(List<Double> taken, double share) {
    List<Double> sorted = new ArrayList<>(taken);
    Collections.sort(sorted);
    return sorted.get((int) (sorted.size() * share));
  }

  private static void say(String kind, List<Double> taken) {
    LOG.log(Level.WARNING, () -> String.format(Locale.ROOT, "search at a million clients, %s: p50 %.1f ms, p95 %.1f ms"
        + " (aim %.0f)", kind, at(taken, 0.5), at(taken, 0.95), FINE));
  }
}
