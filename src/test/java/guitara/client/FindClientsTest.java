package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.live.Change;
import guitara.live.LiveEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindClientsTest {

  private static ClientWorld world;

  private FindClients find;

  @BeforeAll
  static void people() {
    world = ClientWorld.open();
    world.client("Ñoño", "O'Hara-Cruz", "0917 123 4567", "nono@example.ph");
    world.client("Maria Cristina", "Evangelista-Delos Santos", "0918 765 4321", "mc.santos@mail.example");
    StoredClient maria = world.client("Maria", "Cruz", "", "");
    world.client("Ana", "Maria", "", "");
    world.client("100%", "_\\'\"🌸", "", "");
    world.visit(maria.id(), "COMPLETED", "2026-11-01T13:00:00+08:00", "T1", "SHI");
    for (int i = 0; i < 45; i++) {
      world.client("Zed", "Number" + (char) ('a' + i / 26) + (char) ('a' + i % 26), "", "");
    }
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void freshCache() {
    find = world.find();
  }

  private List<String> names(String typed) {
    return find.find(ClientQuery.parse(typed)).rows().stream().map(row -> row.name().full()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nono", "NOÑO oha", "cruz ñoñ", "o'hara", "0917 123-45 67", "+63 917", "4567", "nono@exa",
      "Nono@Example.PH", "cruz nono@",
      "o'hara-cruz ñoñ", "ohara nono", "123456"})
  void findsByAnyPartInAnyWriting(String typed) {
    assertThat(names(typed)).contains("Ñoño O'Hara-Cruz");
  }

  @ParameterizedTest
  @CsvSource({"nobody", "example", "nono@other", "ono@example", "nono zz", "hara", "onono", "mari cruzz", "0999 999"})
  void findsNothingWhereNothingBeginsSo(String typed) {
    assertThat(names(typed)).isEmpty();
  }

  @Test
  void recentVisitorsComeBeforeNamesThatBeginSoBeforeOthers() {
    assertThat(names("maria")).containsExactly("Maria Cruz", "Maria Cristina Evangelista-Delos Santos", "Ana Maria");
  }

  @Test
  void theVeryPhoneComesFirst() {
    world.client("Other", "Family", "0917 123 4567", "");
    find.accept(new LiveEvent.Resync());
    assertThat(names("0917 123 4567")).containsExactlyInAnyOrder("Ñoño O'Hara-Cruz", "Other Family");
  }

  @Test
  void numbersBelongToTheCountryThatTheBranchIsInAtThatMoment() {
    String[] region = {"PH"};
    FindClients desk = new FindClients(world.database(), () -> region[0]);
    world.client("Greta", "Wien", "+43 1 588010", "");
    world.client("Anton", "Wien", "+43 1 5880101", "");
    assertThat(desk.find(ClientQuery.parse("01 588010")).rows()).extracting(row -> row.name().full())
        .containsExactly("Anton Wien", "Greta Wien");
    region[0] = "AT";
    assertThat(desk.find(ClientQuery.parse("01 588010")).rows()).extracting(row -> row.name().full())
        .containsExactly("Greta Wien", "Anton Wien");
  }

  @Test
  void aClientNumberIsFound() {
    long number = find.find(ClientQuery.parse("nono")).rows().getFirst().number();
    assertThat(names(Long.toString(number))).first().isEqualTo("Ñoño O'Hara-Cruz");
  }

  @Test
  void signsAreHarmless() {
    assertThat(names("100%")).contains("100% _\\'\"🌸");
    assertThat(names("%mar_")).contains("Maria Cruz");
    assertThat(names("' OR 1=1 --")).isEmpty();
  }

  @Test
  void showsTheLastVisit() {
    assertThat(find.find(ClientQuery.parse("maria cruz")).rows().getFirst().lastVisit())
        .map(Object::toString).contains("2026-11-01T05:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zed", ""})
  void pagesByKeyWithoutGapOrRepetition(String typed) {
    List<Long> seen = new ArrayList<>();
    Optional<PageKey> next = Optional.of(PageKey.START);
    while (next.isPresent()) {
      ClientPage page = find.find(ClientQuery.parse(typed), next.get());
      assertThat(page.rows()).hasSizeBetween(1, ClientPage.SIZE);
      page.rows().forEach(row -> seen.add(row.id()));
      next = page.next();
    }
    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(45);
  }

  @Test
  void oneStatementAnswersAndTheCacheAnswersAgain() {
    long before = world.database().statements();
    find.find(ClientQuery.parse("Maria"));
    assertThat(world.database().statements()).isEqualTo(before + 1);
    find.find(ClientQuery.parse(" MARÍA "));
    assertThat(world.database().statements()).isEqualTo(before + 1);
    assertThat(find.stats().hitCount()).isEqualTo(1);
  }

  @Test
  void aChangeOfAClientDropsWhatWasKept() {
    find.find(ClientQuery.parse("maria"));
    find.accept(new LiveEvent.Changed(new Change("room", 0, List.of(), List.of())));
    find.find(ClientQuery.parse("maria"));
    assertThat(find.stats().hitCount()).isEqualTo(1);
    find.accept(new LiveEvent.Changed(new Change("client", 0, List.of(), List.of())));
    find.find(ClientQuery.parse("maria"));
    assertThat(find.stats().missCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ñoño O'Hara", "ÀÉÎÕÜ Straße", "Đặng Øre Łódź", "İstanbul", "ﬁnn", "Æsir", "D’Angelo",
      "Évangéline-De Los Ángeles", "MÜLLER", "Ångström", "Þór", "Müller"})
  void whatIsFoldedHereIsFoldedThere(String name) {
    String here = world.database().read(session -> session
        .createNativeQuery("SELECT guitara.fold(:text)", String.class)
        .setParameter("text", Folding.fold(name)).getSingleResult());
    String there = world.database().read(session -> session
        .createNativeQuery("SELECT guitara.fold(:text)", String.class)
        .setParameter("text", Folding.line(name)).getSingleResult());
    assertThat(here).isEqualTo(there);
  }
}
