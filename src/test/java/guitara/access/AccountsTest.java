package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.AccessOutcome.Why;
import guitara.access.Account.GivenRole;
import guitara.access.Account.OpenSession;
import guitara.access.Account.Status;
import guitara.database.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {

  private final Office office = Office.of("ADMIN");
  private final Accounts accounts = office.accounts;

  @AfterEach
  void close() {
    office.close();
  }

  private Account find(String staffCode) {
    return accounts.find(office.account(staffCode)).orElseThrow();
  }

  @Test
  void everybodyIsListedWithWhatAnAdministratorNeeds() {
    assertThat(accounts.all()).extracting(Account::name).containsExactly("Jo Reyes", "Liza");
    Account liza = find("LIZA");
    assertThat(liza.staffCode()).isEqualTo("LIZA");
    assertThat(liza.status()).isEqualTo(Status.ACTIVE);
    assertThat(liza.lockedUntil()).isEmpty();
    assertThat(liza.openSessions()).isOne();
    assertThat(liza.roles()).containsExactly(
        new GivenRole(office.role("RECEPTIONIST"), "Receptionist", OptionalLong.empty(), ""));
    assertThat(accounts.sessions(liza.id())).extracting(OpenSession::station).containsExactly("front-1");
    assertThat(accounts.newcomers()).extracting(Accounts.Newcomer::name).containsExactly("Bea Cruz", "Tess Lim");
  }

  @Test
  void aReceptionistSeesNobody() {
    office.enter("LIZA", "RECEPTIONIST");
    assertThat(accounts.all()).isEmpty();
    assertThat(accounts.newcomers()).isEmpty();
    refused(accounts.create(new NewAccount(OptionalLong.of(office.house.bea), "bea", "", "")), Why.NOT_ALLOWED);
    assertThat(office.house.count("SELECT count(*) FROM account")).isEqualTo(2);
  }

  @Test
  void anAccountIsMadeAndItsCodeSetsThePassword() {
    long id = done(accounts.create(new NewAccount(OptionalLong.of(office.house.bea), " Bea ", "bea@example.org", "")));
    Account made = accounts.find(id).orElseThrow();
    assertThat(made.name()).as("the name of the member of staff").isEqualTo("Bea Cruz");
    assertThat(made.login()).isEqualTo("bea");
    assertThat(made.status()).isEqualTo(Status.PENDING);
    IssuedCode code = done(accounts.issueReset(id));
    assertThat(Duration.between(Instant.now(), code.until())).isBetween(Duration.ofMinutes(14), Duration.ofMinutes(16));
    assertThat(new MyAccount(office.database).redeem("bea", code.code().value(),
        new Secret("a quiet place to rest"))).isEqualTo(new AccessOutcome.Done<>(true));
    assertThat(find("BEA").status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void aLoginIsGivenOnceAndWritesItselfInPlainLetters() {
    done(accounts.create(new NewAccount(OptionalLong.empty(), "keeper", "", "The keeper")));
    refused(accounts.create(new NewAccount(OptionalLong.empty(), "keeper", "", "Another")), Why.TAKEN);
    refused(accounts.create(new NewAccount(OptionalLong.empty(), "Ñoño!", "", "Ñoño")), Why.INVALID);
    refused(accounts.create(new NewAccount(OptionalLong.empty(), "nobody", "", "")), Why.INVALID);
  }

  @Test
  void whoeverIsDisabledIsOutAtOnceAndMayComeBack() {
    done(accounts.setStatus(office.account("LIZA"), Status.DISABLED));
    assertThat(find("LIZA").status()).isEqualTo(Status.DISABLED);
    assertThat(find("LIZA").openSessions()).isZero();
    done(accounts.setStatus(office.account("LIZA"), Status.ACTIVE));
    assertThat(find("LIZA").status()).as("no password was ever set").isEqualTo(Status.PENDING);
  }

  @Test
  void nobodyDisablesThemselves() {
    refused(accounts.setStatus(office.account("JO"), Status.DISABLED), Why.MORE_THAN_ONES_OWN);
    assertThat(find("JO").status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void theLastAdministratorStays() {
    office.house.server.signIn("BEA", "ADMIN");
    done(accounts.takeRole(office.account("BEA"), office.role("ADMIN"), OptionalLong.empty()));
    office.house.server.signIn("BEA", "ADMIN");
    office.house.asOwner("UPDATE account SET status = 'DISABLED' WHERE login = 'staff-jo'");
    refused(accounts.takeRole(office.account("BEA"), office.role("ADMIN"), OptionalLong.empty()),
        Why.LAST_ADMINISTRATOR);
    assertThat(find("BEA").roles()).extracting(GivenRole::roleName).containsExactly("Administrator");
  }

  @Test
  void dangerousStepsAskWhoSitsHere() {
    office.letTimePass();
    refused(accounts.issueReset(office.account("LIZA")), Why.CONFIRM_FIRST);
    refused(accounts.unlock(office.account("LIZA")), Why.CONFIRM_FIRST);
    refused(accounts.giveRole(office.account("LIZA"), office.role("MANAGER"), OptionalLong.empty()), Why.CONFIRM_FIRST);
    assertThat(office.house.count("SELECT count(*) FROM one_time_code")).isZero();
  }

  @Test
  void aLockIsSeenAndEndedEarly() {
    office.house.asOwner("SELECT count_try(" + office.account("LIZA") + ") FROM generate_series(1, 3)");
    assertThat(find("LIZA").lockedUntil()).isPresent();
    done(accounts.unlock(office.account("LIZA")));
    assertThat(find("LIZA").lockedUntil()).isEmpty();
  }

  @Test
  void aRoleIsGivenForABranchAndTakenAgain() {
    long liza = office.account("LIZA");
    OptionalLong barbers = OptionalLong.of(office.house.barbers.id());
    done(accounts.giveRole(liza, office.role("MANAGER"), barbers));
    assertThat(find("LIZA").roles()).contains(
        new GivenRole(office.role("MANAGER"), "Manager", barbers, "Guitara Barbers"));
    done(accounts.takeRole(liza, office.role("MANAGER"), barbers));
    assertThat(find("LIZA").roles()).extracting(GivenRole::roleName).containsExactly("Receptionist");
  }

  @Test
  void nobodyGivesMoreThanTheyHaveNorToThemselves() {
    office.enter("BEA", "MANAGER");
    refused(accounts.giveRole(office.account("LIZA"), office.role("ADMIN"), OptionalLong.empty()),
        Why.MORE_THAN_ONES_OWN);
    refused(accounts.giveRole(office.account("BEA"), office.role("MANAGER"), OptionalLong.empty()),
        Why.MORE_THAN_ONES_OWN);
    refused(accounts.issueReset(office.account("JO")), Why.MORE_THAN_ONES_OWN);
    assertThat(find("LIZA").roles()).hasSize(1);
  }

  @Test
  void sessionsAreEndedOneByOneOrAll() {
    office.house.server.signIn("LIZA", "RECEPTIONIST");
    long liza = office.account("LIZA");
    long first = accounts.sessions(liza).getFirst().id();
    assertThat(done(accounts.endSessions(liza, OptionalLong.of(first)))).isOne();
    assertThat(accounts.sessions(liza)).extracting(OpenSession::id).doesNotContain(first).hasSize(1);
    assertThat(done(accounts.endSessions(liza, OptionalLong.empty()))).isOne();
    assertThat(accounts.sessions(liza)).isEmpty();
    office.enter("BEA", "SUPPORT");
    refused(accounts.endSessions(office.account("JO"), OptionalLong.empty()), Why.NOT_ALLOWED);
  }
}
