package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.AuditEntry.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private final Office office = Office.of("ADMIN");
  private final AuditTrail audit = new AuditTrail(office.database);

  @AfterEach
  void close() {
    office.close();
  }

  private List<AuditEntry> first(AuditFilter filter) {
    return audit.page(filter, Optional.empty()).entries();
  }

  private AuditFilter room() {
    return AuditFilter.ofRow("room", Long.toString(office.house.roomA));
  }

  @Test
  void aChangeIsShownColumnByColumn() {
    office.house.asOwner("UPDATE room SET name = 'Garden room', sort = 7 WHERE id = " + office.house.roomA);
    AuditEntry entry = first(room()).getFirst();
    assertThat(entry.action()).isEqualTo("UPDATE");
    assertThat(entry.differences()).containsExactly(
        new Difference("name", "Room A", "Garden room"), new Difference("sort", "0", "7"));
    assertThat(first(room())).extracting(AuditEntry::action).containsExactly("UPDATE", "INSERT");
    assertThat(first(room()).getLast().differences()).contains(new Difference("code", "", "A"));
  }

  @Test
  void whoDidItStandsBesideIt() {
    Office.done(office.accounts.endSessions(office.account("LIZA"), OptionalLong.empty()));
    Office.done(office.accounts.giveRole(office.account("LIZA"), office.role("VIEWER"), OptionalLong.empty()));
    AuditEntry entry = first(new AuditFilter(
        OptionalLong.of(office.account("JO")), "account_role", "INSERT", "", Optional.empty(), Optional.empty()))
        .getFirst();
    assertThat(entry.who()).isEqualTo("Jo Reyes");
    assertThat(entry.station()).isEqualTo("front-1");
    assertThat(entry.workstation()).isEqualTo("guitara_workstation");
  }

  @Test
  void eachFilterNarrows() {
    Instant now = Instant.now();
    Optional<Instant> future = Optional.of(now.plus(Duration.ofHours(1)));
    AuditFilter all = AuditFilter.ALL;
    assertThat(first(all)).isNotEmpty();
    assertThat(first(new AuditFilter(all.account(), "", "DELETE", "", all.from(), all.until()))).isEmpty();
    assertThat(first(new AuditFilter(all.account(), "", "SIGN_IN", "", all.from(), all.until()))).hasSize(2)
        .allMatch(entry -> entry.table().isEmpty());
    assertThat(first(new AuditFilter(all.account(), "client", "", "", all.from(), all.until()))).hasSize(3);
    assertThat(first(new AuditFilter(all.account(), "", "", "", future, all.until()))).isEmpty();
    assertThat(first(new AuditFilter(all.account(), "", "", "", all.from(), future))).isNotEmpty();
    assertThat(first(new AuditFilter(OptionalLong.of(0), "", "", "", all.from(), all.until()))).isEmpty();
    assertThat(room().narrows()).isTrue();
    assertThat(all.narrows()).isFalse();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    office.house.asOwner("INSERT INTO client (first_name, last_name)"
        + " SELECT 'Guest', 'Number ' || n FROM generate_series(1, 130) n");
    AuditFilter clients = new AuditFilter(
        OptionalLong.empty(), "client", "", "", Optional.empty(), Optional.empty());
    List<AuditKey> keys = new ArrayList<>();
    Optional<AuditKey> next = Optional.empty();
    int pages = 0;
    do {
      AuditPage page = audit.page(clients, next);
      page.entries().forEach(entry -> keys.add(entry.key()));
      next = page.next();
      pages++;
    } while (next.isPresent());
    assertThat(pages).isEqualTo(3);
    assertThat(keys).hasSize(133).doesNotHaveDuplicates();
    assertThat(keys).isSortedAccordingTo((a, b) -> b.at().equals(a.at())
        ? Long.compare(b.id(), a.id()) : b.at().compareTo(a.at()));
  }

  @Test
  void withoutTheRightThereIsNothingToSee() {
    office.enter("LIZA", "RECEPTIONIST");
    assertThat(first(AuditFilter.ALL)).isEmpty();
    assertThat(audit.choices().people()).isEmpty();
  }

  /// Whoever may read the audit, but not the accounts, sees what was done without the names.
  @Test
  void whoMaySeeNoAccountsSeesTheAuditWithoutTheNames() {
    office.enter("BEA", "SUPPORT");
    assertThat(first(AuditFilter.ALL)).isEmpty();
    office.house.asOwner("INSERT INTO role_capability (role_id, capability_id)"
        + " SELECT " + office.role("SUPPORT") + ", id FROM capability WHERE code = 'admin.audit'");
    assertThat(first(AuditFilter.ALL)).isNotEmpty().allMatch(entry -> entry.who().isEmpty());
  }

  @Test
  void theChoicesAreWhatThereIs() {
    AuditChoices choices = audit.choices();
    assertThat(choices.people()).extracting(AuditChoices.Someone::name).containsExactly("Jo Reyes", "Liza");
    assertThat(choices.tables()).contains("appointment", "client", "account", "job", "workstation").isSorted()
        .doesNotHaveDuplicates();
  }
}
