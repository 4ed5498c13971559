package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.support.House;
import guitara.support.Plans;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The very statement of the search, as the workstation's role, among 200,000 clients: by index, whatever is typed.
class FindClientsPlanIT {

  private static House house;

  @BeforeAll
  static void fill() throws SQLException {
    house = House.open();
    try (Connection keeper = house.server.asSuperuser(); Statement statement = keeper.createStatement()) {
      statement.execute("SET search_path = guitara, pg_temp");
      statement.execute("""
          WITH made AS (INSERT INTO resource (kind) SELECT 'CLIENT' FROM generate_series(1, 200000) RETURNING id)
          INSERT INTO client (id, first_name, last_name, phone, email)
          SELECT id, (ARRAY['Maria', 'Jose', 'Ana', 'Ramon', 'Luz', 'Carlo'])[1 + id % 6] || ' ' || to_hex(id * 7919),
                 'Family ' || to_hex(id * 104729), '+6391' || (70000000 + id), 'c' || id || '@gmail.com'
            FROM made
          """);
      statement.execute("ANALYZE");
    }
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
      "m, client_name_idx", "mar, client_name_idx", "maria family, client_search_idx",
      "fam mar, client_search_idx", "mar fa, client_search_idx", "00123, client_search_idx",
      "mar 123, client_search_idx", "c70@gm, client_email_idx", "gmail, client_search_idx"})
  void everythingTypedComesByIndex(String typed, String index) throws SQLException {
    assertThat(plan(ClientQuery.parse(typed).terms())).contains(index).doesNotContain("Seq Scan on client");
  }

  private static String plan(List<ClientQuery.Term> terms) throws SQLException {
    Map<String, String> literals = new HashMap<>(Map.of("most", "" + (ClientPage.SIZE + 1)));
    FindClients.values(new FindClients.Question(new ClientQuery(terms), PageKey.START, "PH")).forEach(
        (name, value) -> literals.put(name, value instanceof String text ? "'" + text + "'" : value.toString()));
    return Plans.of(house, FindClients.sql(terms), literals);
  }
}
