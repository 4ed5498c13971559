package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import guitara.client.LookAlike.Likeness;
import guitara.client.SaveClientOutcome.Alike;
import guitara.client.SaveClientOutcome.Gone;
import guitara.client.SaveClientOutcome.Invalid;
import guitara.client.SaveClientOutcome.Saved;
import guitara.client.SaveClientOutcome.Stale;
import guitara.client.SaveClientRequest.Add;
import guitara.client.SaveClientRequest.Edit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SaveClientTest {

  private ClientWorld world;
  private SaveClient save;

  @BeforeEach
  void open() {
    world = ClientWorld.open();
    save = world.save();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static Add add(ClientDraft draft) {
    return new Add(UUID.randomUUID(), draft, false);
  }

  @Test
  void storesEverythingThatWasTyped() {
    ClientDraft draft = new ClientDraft(Map.of(
        ClientField.FIRST_NAME, "Maria 🌸", ClientField.LAST_NAME, "O'Hara \"100%\" \\",
        ClientField.PHONE, "0917 123 4567",
        ClientField.EMAIL, "Maria@Example.ph", ClientField.ADDRESS, "1 Mabini St", ClientField.BIRTH_DATE, "1990-12-31",
        ClientField.NOTES, "line one\nline two", ClientField.ALLERGY_NOTE, "Peppermint"));
    Saved saved = (Saved) save.save(add(draft));
    ClientCard card = world.read().read(saved.client().id()).orElseThrow();
    assertThat(card.client()).isEqualTo(saved.client());
    assertThat(ClientDraft.of(card.client().details(), "PH")).isEqualTo(draft);
    assertThat(card.client().version()).isEqualTo(1);
  }

  @Test
  void refusesWhatTheRulesRefuseWithoutAskingTheDatabase() {
    long before = world.database().statements();
    assertThat(save.save(add(ClientWorld.draft("", "Santos")))).isInstanceOf(Invalid.class);
    assertThat(world.database().statements()).isEqualTo(before);
  }

  @Test
  void theSameIntentSentAgainAddsNobodyTwice() {
    Add request = add(ClientWorld.draft("Maria", "Santos"));
    assertThat(save.save(request)).isEqualTo(save.save(request));
    assertThat(world.find().find(ClientQuery.parse("maria santos")).rows()).hasSize(1);
  }

  @Test
  void theSameIntentSentManyTimesAtOnceAddsNobodyTwice() throws Exception {
    Add request = add(ClientWorld.draft("Maria", "Santos"));
    List<Callable<SaveClientOutcome>> calls =
        IntStream.range(0, 16).<Callable<SaveClientOutcome>>mapToObj(i -> () -> save.save(request)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(calls).stream().map(future -> future.resultNow()).collect(Collectors.toSet()))
          .singleElement().isInstanceOf(Saved.class);
    }
    assertThat(world.find().find(ClientQuery.parse("maria santos")).rows()).hasSize(1);
  }

  @Test
  void warnsOfTheSamePhoneMailOrName() {
    world.client("Maria", "Santos", "0917 123 4567", "maria@example.ph");
    assertThat(likenesses(ClientWorld.draft("Jo", "").with(ClientField.PHONE, "+63 9171234567")))
        .containsExactly(Likeness.PHONE);
    assertThat(likenesses(ClientWorld.draft("Jo", "").with(ClientField.EMAIL, "MARIA@example.PH")))
        .containsExactly(Likeness.EMAIL);
    assertThat(likenesses(ClientWorld.draft("MARÍA", "santos"))).containsExactly(Likeness.NAME);
  }

  private List<Likeness> likenesses(ClientDraft draft) {
    SaveClientOutcome outcome = save.save(add(draft));
    return outcome instanceof Alike alike
        ? alike.clients().stream().flatMap(other -> other.by().stream()).toList() : List.of();
  }

  @Test
  void doesNotWarnOfNamesakesBornOnOtherDaysOrOfASingleName() {
    world.add(ClientWorld.draft("Maria", "Santos").with(ClientField.BIRTH_DATE, "1990-12-31"));
    world.add(ClientWorld.draft("Jo", ""));
    assertThat(likenesses(ClientWorld.draft("Maria", "Santos").with(ClientField.BIRTH_DATE, "1991-12-31"))).isEmpty();
    assertThat(likenesses(ClientWorld.draft("Jo", ""))).isEmpty();
  }

  @Test
  void storesALookAlikeAnywayWhenThePersonSaysSo() {
    world.client("Maria", "Santos", "0917 123 4567", "");
    ClientDraft twin = ClientWorld.draft("Maria", "Santos").with(ClientField.PHONE, "0917 123 4567");
    assertThat(save.save(new Add(UUID.randomUUID(), twin, true))).isInstanceOf(Saved.class);
  }

  @Test
  void countsVersionsAsTheDatabaseDoes() {
    StoredClient first = world.client("Maria", "Santos", "", "");
    StoredClient second = edited(first, ClientField.NOTES, "likes tea");
    StoredClient third = edited(second, ClientField.NOTES, "likes coffee");
    assertThat(third.version()).isEqualTo(3);
    assertThat(world.read().read(first.id()).orElseThrow().client()).isEqualTo(third);
  }

  private StoredClient edited(StoredClient client, ClientField field, String text) {
    ClientDraft draft = ClientDraft.of(client.details(), "PH").with(field, text);
    SaveClientOutcome outcome = save.save(new Edit(client.id(), client.version(), draft, false));
    return assertThat(outcome).asInstanceOf(type(Saved.class)).actual().client();
  }

  @Test
  void theSecondDeskSeesWhatTheFirstChanged() {
    StoredClient read = world.client("Maria", "Santos", "", "");
    StoredClient changed = edited(read, ClientField.ADDRESS, "1 Mabini St");
    ClientDraft mine = ClientDraft.of(read.details(), "PH").with(ClientField.NOTES, "mine");
    assertThat(save.save(new Edit(read.id(), read.version(), mine, false))).isEqualTo(new Stale(changed));
    assertThat(world.read().read(read.id()).orElseThrow().client()).isEqualTo(changed);
  }

  @Test
  void anArchivedClientIsGone() {
    StoredClient client = world.client("Maria", "Santos", "", "");
    world.archive().archive(client.id());
    assertThat(save.save(new Edit(client.id(), client.version(), ClientWorld.draft("Mary", ""), false)))
        .isEqualTo(new Gone());
    assertThat(save.save(new Edit(-5, 1, ClientWorld.draft("Mary", ""), false))).isEqualTo(new Gone());
  }

  @Test
  void anEditAsksAboutLookAlikesOnlyIfItChangesWhoSomebodyIs() {
    world.client("Jose", "Santos", "0917 123 4567", "");
    StoredClient maria = world.client("Maria", "Santos", "0917 123 4567", "");
    StoredClient noted = edited(maria, ClientField.NOTES, "window seat");
    ClientDraft renamed = ClientDraft.of(noted.details(), "PH").with(ClientField.FIRST_NAME, "Marie");
    assertThat(save.save(new Edit(noted.id(), noted.version(), renamed, false))).isInstanceOf(Alike.class);
  }

  @Test
  void theRulesKeepTheLimitsOfTheSchema() {
    String checks = world.database().read(session -> session.createNativeQuery(
        "SELECT string_agg(pg_get_constraintdef(oid), ' ') FROM pg_constraint"
            + " WHERE conrelid = CAST('guitara.client' AS regclass) AND contype = 'c'", String.class)
        .getSingleResult());
    Map<ClientField, String> columns = Map.of(ClientField.FIRST_NAME, "first_name", ClientField.LAST_NAME, "last_name",
        ClientField.EMAIL, "email", ClientField.ADDRESS, "address", ClientField.NOTES, "notes",
        ClientField.ALLERGY_NOTE, "allergy_note");
    assertThat(checks).contains("(length(first_name) >= 1) AND (length(first_name) <= 100)");
    columns.forEach((field, column) ->
        assertThat(checks).contains("length(" + column + ") <= " + field.mostCharacters() + ")"));
    assertThat(Arrays.stream(ClientField.values()).filter(ClientField::identifies)).hasSize(5);
  }
}
