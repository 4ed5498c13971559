package guitara.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import guitara.database.DatabaseException;
import guitara.database.Secret;
import guitara.support.Authenticator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people know of their own account; the server tells them, and nobody else.
class MyAccountTest {

  private final Office office = new Office();
  private final MyAccount me = new MyAccount(office.database);
  private final SignIn signIn = new SignIn(office.database, Face.DESK, "front-1");

  @BeforeEach
  void enter() {
    office.house.letIn(signIn);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void itSaysWhoOneIsAndSinceWhen() {
    office.house.asOwner("""
        INSERT INTO account_role (account_id, role_id, branch_id)
        SELECT a.id, r.id, b.id FROM account a, role r, branch b
         WHERE a.login = 'staff-liza' AND r.code = 'SUPERVISOR' AND b.code = 'BARB'""");
    AboutMe about = me.about();
    assertThat(about.name()).isEqualTo("Liza");
    assertThat(about.login()).isEqualTo("staff-liza");
    assertThat(about.email()).isEmpty();
    assertThat(about.roles()).extracting(Account.GivenRole::roleName, Account.GivenRole::branchName)
        .containsExactly(tuple("Receptionist", ""),
            tuple("Supervisor", "Guitara Barbers"));
    assertThat(about.session().withPin()).isFalse();
    assertThat(Duration.between(about.session().startedAt(), about.session().expiresAt()))
        .isBetween(Duration.ofHours(12).minusSeconds(5), Duration.ofHours(12).plusSeconds(5));
    assertThat(about.session().expiresAt()).isEqualTo(signIn.session().expiresAt());
    assertThat(about.hasPin()).isFalse();
    assertThat(about.factorSince()).isEmpty();
    assertThat(about.recoveryLeft()).isZero();
  }

  @Test
  void whereNobodyIsInItSaysNothing() {
    signIn.signOut();
    assertThatThrownBy(me::about).isInstanceOf(DatabaseException.class).hasMessageContaining("SIGNED_OUT");
  }

  @Test
  void aRecoveryCodeThatIsUsedIsNotLeft() {
    FactorKey key = Office.done(me.beginFactor());
    List<String> codes = Office.done(me.confirmFactor(Authenticator.of(key.base32().value()).code(0)));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(me.about().recoveryLeft()).isEqualTo(10);
    assertThat(me.about().factorSince()).isPresent();
    Secret password = new Secret("lemon grass");
    assertThat(signIn.withPassword("staff-liza", password, codes.getFirst())).isPresent();
    assertThat(me.about().recoveryLeft()).isEqualTo(9);
    assertThat(signIn.withPassword("staff-liza", password, codes.getFirst())).as("the same code again").isEmpty();
  }

  @Test
  void aPinThatEverybodyTriesIsRefusedAsAPin() {
    Office.refused(me.setPin(new Secret("123456")), AccessOutcome.Why.PIN_COMMON);
    Office.refused(me.setPin(new Secret("12345")), AccessOutcome.Why.PIN_DIGITS);
    Office.done(me.setPin(new Secret("204816")));
    assertThat(me.about().hasPin()).isTrue();
  }
}
