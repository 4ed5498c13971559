package guitara.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitara.client.MergeOutcome.Merged;
import guitara.client.UndoMergeOutcome.Undone;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two entries of one person become one and two again, on a real database with its claims and guards.
class MergeClientsIT {

  private static final String SOON = "2026-12-01T13:00:00+08:00";

  private ClientWorld world;
  private MergeClients merges;
  private StoredClient maria;
  private StoredClient twice;

  @BeforeEach
  void open() {
    world = ClientWorld.open();
    merges = new MergeClients(world.database(), ClientWorld.CLOCK);
    maria = world.add(ClientWorld.draft("Maria", "Santos").with(ClientField.PHONE, "0917 123 4567")
        .with(ClientField.NOTES, "Likes tea").with(ClientField.ALLERGY_NOTE, "Nut"));
    twice = world.add(ClientWorld.draft("Ma. \"Ria\" 😀", "O'Santos").with(ClientField.PHONE, "0918 765 4321")
        .with(ClientField.EMAIL, "maria@example.ph").with(ClientField.NOTES, "Quiet room, 'please' 😀")
        .with(ClientField.ALLERGY_NOTE, "Peanut oil").with(ClientField.ADDRESS, "1 Mabini St")
        .with(ClientField.BIRTH_DATE, "1990-12-31").with(ClientField.PREFERRED_STAFF, tess()));
  }

  @AfterEach
  void close() {
    assertThat(world.count("""
        SELECT count(*) FROM guitara.appointment a, guitara.demanded_claims(a.id) d
         WHERE NOT EXISTS (SELECT FROM guitara.claim c
                            WHERE c.appointment_id = a.id AND c.resource_id = d.resource_id AND c.during = d.during)
        """)).as("demanded and not claimed").isZero();
    assertThat(world.count("""
        SELECT count(*) FROM guitara.claim c WHERE NOT EXISTS (
               SELECT FROM guitara.demanded_claims(c.appointment_id) d
                WHERE d.resource_id = c.resource_id AND d.during = c.during)""")).as("claimed for nothing").isZero();
    world.close();
  }

  private String tess() {
    return Long.toString(new ReadTherapists(world.database()).read().getLast().id());
  }

  private MergeOutcome merge(StoredClient kept, StoredClient gone) {
    return merges.merge(UUID.randomUUID(), world.actor(), kept, gone);
  }

  private ClientCard card(long id) {
    return world.read().read(id).orElseThrow();
  }

  private long owner(long appointment) {
    return world.count("SELECT client_id FROM guitara.appointment WHERE id = " + appointment);
  }

  @Test
  void everythingMovesBlanksAreFilledAndNothingIsLost() {
    long past = world.visit(twice.id(), "COMPLETED", "2026-10-01T13:00:00+08:00", "T1", "SHI");
    long coming = world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    assertThat(merge(maria, twice)).isInstanceOfSatisfying(Merged.class,
        merged -> assertThat(merged.bookings()).isEqualTo(2));
    assertThat(List.of(owner(past), owner(coming))).containsOnly(maria.id());
    assertThat(world.count("SELECT count(*) FROM guitara.claim WHERE resource_id = " + maria.id())).isEqualTo(1);
    assertThat(world.count("SELECT count(*) FROM guitara.claim WHERE resource_id = " + twice.id())).isZero();
    ClientDetails details = card(maria.id()).client().details();
    assertThat(details.contact().phone()).map(PhoneNumber::e164).contains("+639171234567");
    assertThat(details.contact().email()).isEqualTo("maria@example.ph");
    assertThat(details.contact().address()).isEqualTo("1 Mabini St");
    assertThat(details.care().birthDate()).hasToString("Optional[1990-12-31]");
    assertThat(details.care().preferredStaff()).hasToString("Optional[" + tess() + "]");
    assertThat(details.care().allergyNote()).isEqualTo("Nut · Peanut oil");
    assertThat(details.care().notes()).isEqualTo("Likes tea\nQuiet room, 'please' 😀\n"
        + "#" + twice.number() + " Ma. \"Ria\" 😀 O'Santos · +639187654321");
  }

  @Test
  void theLatestMergeStandsOnTheCardAndTheGoneOneLeadsToTheKept() {
    Merged merged = (Merged) merge(maria, twice);
    ClientCard card = card(twice.id());
    assertThat(card.client().id()).isEqualTo(maria.id());
    ClientFigures.LatestMerge latest = card.figures().merged().orElseThrow();
    assertThat(latest.id()).isEqualTo(merged.id());
    assertThat(latest.by()).isEqualTo("Bea");
    assertThat(world.find().find(ClientQuery.parse("o santos")).rows()).isEmpty();
    assertThat(world.archive().restore(twice.id())).as("restored past the merge").isFalse();
  }

  @Test
  void undoMovesExactlyTheseBack() {
    long moved = world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    long own = world.visit(maria.id(), "CONFIRMED", "2026-12-02T13:00:00+08:00", "T1", "SHI");
    ClientCard before = card(maria.id());
    Merged merged = (Merged) merge(maria, twice);
    long since = world.visit(maria.id(), "CONFIRMED", "2026-12-03T13:00:00+08:00", "T1", "SHI");
    assertThat(merges.undo(world.actor(), merged.id())).isEqualTo(new Undone(1));
    assertThat(owner(moved)).isEqualTo(twice.id());
    assertThat(List.of(owner(own), owner(since))).containsOnly(maria.id());
    assertThat(card(maria.id()).client().details()).isEqualTo(before.client().details());
    assertThat(card(maria.id()).figures().merged()).isEmpty();
    assertThat(card(twice.id()).client().details()).isEqualTo(twice.details());
    assertThat(card(twice.id()).archived()).isFalse();
  }

  @Test
  void undoLeavesWhatWasChangedSince() {
    Merged merged = (Merged) merge(maria, twice);
    StoredClient now = card(maria.id()).client();
    world.save().save(new SaveClientRequest.Edit(now.id(), now.version(),
        ClientDraft.of(now.details(), ClientWorld.REGION).with(ClientField.EMAIL, "new@example.ph"), true));
    merges.undo(world.actor(), merged.id());
    ClientDetails details = card(maria.id()).client().details();
    assertThat(details.contact().email()).isEqualTo("new@example.ph");
    assertThat(details.contact().address()).isEmpty();
    assertThat(details.care().notes()).isEqualTo("Likes tea");
  }

  @Test
  void undoLeavesBookingsThatWentToSomebodyElseSince() {
    long moved = world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    StoredClient jo = world.client("Jo", "Reyes", "", "");
    Merged merged = (Merged) merge(maria, twice);
    world.asOwner("UPDATE guitara.appointment SET client_id = %d WHERE id = %d;".formatted(jo.id(), moved)
        + "UPDATE guitara.claim SET resource_id = %d WHERE resource_id = %d".formatted(jo.id(), maria.id()));
    assertThat(merges.undo(world.actor(), merged.id())).isEqualTo(new Undone(0));
    assertThat(owner(moved)).isEqualTo(jo.id());
  }

  @Test
  void eachIntentTakesEffectOnce() {
    world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    UUID intent = UUID.randomUUID();
    MergeOutcome first = merges.merge(intent, world.actor(), maria, twice);
    assertThat(merges.merge(intent, world.actor(), maria, twice)).isEqualTo(first).isEqualTo(new Merged(intent, 1));
    UndoMergeOutcome undone = merges.undo(world.actor(), intent);
    assertThat(merges.undo(world.actor(), intent)).isEqualTo(undone);
    merges.merge(intent, world.actor(), maria, twice);
    assertThat(card(twice.id()).client().id()).as("an old intent merges nothing anew").isEqualTo(twice.id());
    assertThat(merges.undo(world.actor(), UUID.randomUUID())).isEqualTo(new UndoMergeOutcome.Unknown());
  }

  @Test
  void theSamePersonInTwoPlacesIsRefusedWithBoth() {
    long one = world.visit(maria.id(), "CONFIRMED", SOON, "T1", "SHI");
    long two = world.visit(twice.id(), "CONFIRMED", "2026-12-01T13:30:00+08:00", "T2", "FOO");
    assertThat(merge(maria, twice)).isInstanceOfSatisfying(MergeOutcome.Overlapping.class, refusal -> {
      MergeOverlap overlap = refusal.overlaps().getFirst();
      Instant start = Instant.parse("2026-12-01T05:00:00Z");
      assertThat(overlap.kept())
          .isEqualTo(new MergeOverlap.Booking(one, start, start.plus(Duration.ofHours(1)), "Bea"));
      assertThat(overlap.gone().appointment()).isEqualTo(two);
      assertThat(overlap.gone().staff()).isEqualTo("Tess");
    });
    assertThat(card(twice.id()).client()).isEqualTo(twice);
    assertThat(card(maria.id()).client()).isEqualTo(maria);
    world.asOwner("UPDATE guitara.appointment SET status = 'CANCELLED', ended_reason = 'twice' WHERE id = " + two);
    assertThat(merge(maria, twice)).isInstanceOf(Merged.class);
  }

  @Test
  void oneEntryArchivedOnesAndNobodyAreRefused() {
    assertThat(merge(maria, maria)).isEqualTo(new MergeOutcome.Same());
    StoredClient nobody = new StoredClient(-1, -1, 1, maria.details());
    assertThat(merge(maria, nobody)).isEqualTo(new MergeOutcome.Gone());
    assertThat(merges.preview(maria.id(), -1)).isEmpty();
    assertThat(merges.preview(maria.id(), maria.id())).isEmpty();
    world.archive().archive(twice.id());
    assertThat(merge(maria, twice)).isEqualTo(new MergeOutcome.Gone());
    assertThat(merge(twice, maria)).isEqualTo(new MergeOutcome.Gone());
    assertThat(merges.preview(maria.id(), twice.id())).isEmpty();
  }

  @Test
  void aChangeByAnotherDeskIsTold() {
    world.save().save(new SaveClientRequest.Edit(twice.id(), twice.version(),
        ClientDraft.of(twice.details(), ClientWorld.REGION).with(ClientField.NOTES, "Allergic to mint"), true));
    assertThat(merge(maria, twice)).isEqualTo(new MergeOutcome.Stale());
    assertThat(merge(twice, maria)).isEqualTo(new MergeOutcome.Stale());
    assertThat(merge(maria, card(twice.id()).client())).isInstanceOf(Merged.class);
  }

  @Test
  void textsThatDoNotFitTogetherAreRefused() {
    StoredClient wordy = world.add(ClientWorld.draft("Maria", "Wordy").with(ClientField.NOTES, "n".repeat(3_995)));
    assertThat(merge(maria, wordy)).isEqualTo(new MergeOutcome.TooLong(ClientField.NOTES));
    StoredClient allergic =
        world.add(ClientWorld.draft("Maria", "Santos").with(ClientField.ALLERGY_NOTE, "a".repeat(496)));
    assertThat(merge(maria, allergic)).isEqualTo(new MergeOutcome.TooLong(ClientField.ALLERGY_NOTE));
  }

  @Test
  void aBlockStaysWithThePerson() {
    world.asOwner("UPDATE guitara.client SET blocked_reason = 'Rude to staff' WHERE id = " + twice.id());
    Merged merged = (Merged) merge(maria, card(twice.id()).client());
    assertThat(card(maria.id()).blockedReason()).contains("Rude to staff");
    merges.undo(world.actor(), merged.id());
    assertThat(card(maria.id()).blockedReason()).isEmpty();
  }

  @Test
  void mergesInAChainLeadToTheLastAndAreUndoneFromItsEnd() {
    long moved = world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    StoredClient ria = world.client("Ria", "Santos", "", "");
    Merged first = (Merged) merge(maria, twice);
    Merged second = (Merged) merge(ria, card(maria.id()).client());
    assertThat(card(twice.id()).client().id()).isEqualTo(ria.id());
    assertThat(merges.undo(world.actor(), first.id())).isEqualTo(new UndoMergeOutcome.MergedSince());
    assertThat(merges.undo(world.actor(), second.id())).isEqualTo(new Undone(1));
    assertThat(merges.undo(world.actor(), first.id())).isEqualTo(new Undone(1));
    assertThat(owner(moved)).isEqualTo(twice.id());
  }

  @Test
  void aPhoneThatMovedFindsTheKept() {
    StoredClient silent = world.client("Maria", "Silent", "", "");
    merge(silent, twice);
    assertThat(world.find().find(ClientQuery.parse("0918 765 4321")).rows())
        .extracting(ClientRow::id).containsExactly(silent.id());
  }

  @Test
  void aBookingForTheGoneOneIsTheKeptOnes() {
    merge(maria, twice);
    long booked = world.visit(twice.id(), "CONFIRMED", SOON, "T1", "SHI");
    assertThat(owner(booked)).isEqualTo(maria.id());
  }

  @Test
  void thePreviewSaysWhatIsKeptAndWhatMovesInTwoStatements() {
    world.visit(maria.id(), "COMPLETED", "2026-10-01T13:00:00+08:00", "T1", "SHI");
    world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    world.visit(twice.id(), "NO_SHOW", "2026-10-01T13:00:00+08:00", "T2", "FOO");
    long before = world.database().statements();
    MergePreview preview = merges.preview(maria.id(), twice.id()).orElseThrow();
    assertThat(world.database().statements()).isEqualTo(before + 2);
    assertThat(preview.kept().client()).isEqualTo(maria);
    assertThat(preview.kept().bookings()).isEqualTo(1);
    assertThat(preview.gone().client()).isEqualTo(twice);
    assertThat(preview.gone().bookings()).isEqualTo(2);
    assertThat(preview.gone().coming()).isEqualTo(1);
    assertThat(preview.overlaps()).isEmpty();
    merge(maria, twice);
    assertThat(card(maria.id()).client().details()).isEqualTo(preview.merged().client().details());
  }

  @Test
  void lookAlikesAreOfferedFirst() {
    StoredClient twin = world.client("Maria", "Santos", "0917 123 4567", "");
    StoredClient sister = world.client("Ana", "Santos", "0917 123 4567", "");
    assertThat(merges.candidates(maria)).extracting(alike -> alike.client().id())
        .containsExactly(twin.id(), sister.id());
  }

  @Test
  void tenThousandBookingsMoveAndMoveBack() {
    world.manyVisits(twice.id(), 10_000);
    Merged merged = (Merged) merge(maria, twice);
    assertThat(merged.bookings()).isEqualTo(10_000);
    assertThat(card(maria.id()).history().visits()).isEqualTo(10_000);
    assertThat(merges.undo(world.actor(), merged.id())).isEqualTo(new Undone(10_000));
    assertThat(card(maria.id()).history().visits()).isZero();
  }

  @Test
  void twoDesksThatMergeCrosswiseMergeOnce() throws Exception {
    for (int round = 0; round < 10; round++) {
      StoredClient one = world.client("One", "Santos", "", "");
      StoredClient two = world.client("Two", "Santos", "", "");
      CountDownLatch ready = new CountDownLatch(2);
      try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
        CompletableFuture<MergeOutcome> left = CompletableFuture.supplyAsync(() -> together(ready, one, two), desks);
        CompletableFuture<MergeOutcome> right = CompletableFuture.supplyAsync(() -> together(ready, two, one), desks);
        assertThat(List.of(left.get(), right.get())).filteredOn(Merged.class::isInstance).hasSize(1);
      }
    }
  }

  private MergeOutcome together(CountDownLatch ready, StoredClient kept, StoredClient gone) {
    ready.countDown();
    try {
      ready.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return merge(kept, gone);
  }

  @Test
  void aBookingBeingMadeMeanwhileIsWaitedForAndMoves() throws SQLException {
    try (Connection desk = world.asWorkstation(); Statement statement = desk.createStatement()) {
      desk.setAutoCommit(false);
      statement.execute("""
          INSERT INTO appointment (id, branch_id, client_id, status, during, price, created_by, updated_by)
          SELECT 900001, b.id, %d, 'CONFIRMED', tstzrange('2026-12-05 05:00Z', '2026-12-05 06:00Z'), 500, s.id, s.id
            FROM branch b, staff s WHERE s.code = 'T1';
          INSERT INTO appointment_item (appointment_id, seq, service_id, staff_id, during, price)
          SELECT 900001, 1, v.id, s.id, tstzrange('2026-12-05 05:00Z', '2026-12-05 06:00Z'), 500
            FROM staff s, service v WHERE s.code = 'T1' AND v.code = 'SHI';
          SELECT take_claims(900001)""".formatted(twice.id()));
      assertThat(merge(maria, twice)).as("not before it is decided").isEqualTo(new MergeOutcome.Busy());
      desk.commit();
    }
    assertThat(merge(maria, twice)).isInstanceOfSatisfying(Merged.class,
        merged -> assertThat(merged.bookings()).isEqualTo(1));
    assertThat(owner(900_001)).isEqualTo(maria.id());
  }

  @Test
  void theWorkstationMergesByTheFunctionOnly() throws SQLException {
    long booked = world.visit(twice.id(), "CONFIRMED", SOON, "T2", "FOO");
    for (String sql : List.of(
        "UPDATE appointment SET client_id = " + maria.id() + " WHERE id = " + booked,
        "UPDATE client SET merged_into = " + maria.id() + ", archived_at = now() WHERE id = " + twice.id(),
        "INSERT INTO client_merge (id, kept_id, gone_id, appointments, kept_before, kept_after, by_staff_id,"
            + " workstation) SELECT gen_random_uuid(), " + maria.id() + ", " + twice.id()
            + ", '{}', '{}', '{}', id, 'x' FROM staff",
        "UPDATE client_merge SET undone_at = NULL",
        "DELETE FROM client_merge",
        "UPDATE claim SET resource_id = " + maria.id())) {
      assertThatThrownBy(() -> asWorkstation(sql)).as(sql).isInstanceOfSatisfying(SQLException.class,
          refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
    }
    asWorkstation("SELECT merge_clients(gen_random_uuid(), %d, %d, %d, %d, %d, 'front-1')".formatted(
        maria.id(), maria.version(), twice.id(), twice.version(), world.actor().staffId()));
    assertThat(owner(booked)).isEqualTo(maria.id());
    assertThatThrownBy(() -> asWorkstation("UPDATE client SET archived_at = NULL WHERE id = " + twice.id()))
        .as("brought back past the merge").isInstanceOfSatisfying(SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo("23514"));
    assertThatThrownBy(() -> asWorkstation("SELECT merge_clients(gen_random_uuid(), 1, 1, 1, 1, 1, 'front-1')"))
        .isInstanceOf(SQLException.class);
  }

  private void asWorkstation(String sql) throws SQLException {
    try (Connection connection = world.asWorkstation(); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
