package guitara.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.attack.Attack.Gain;
import guitara.access.attack.Besieged.Result;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every attack by SQL alone: refused where the guards stand, and carried out where they were taken away.
class AttackTest {

  private static Besieged house;
  private static Besieged twin;
  private static Connection owner;

  @BeforeAll
  static void open() throws SQLException {
    Besieged.makeRoles();
    house = new Besieged();
    twin = new Besieged();
    owner = house.house.server.asOwner();
  }

  @AfterAll
  static void close() throws SQLException {
    owner.close();
    house.close();
    twin.close();
    Besieged.dropRoles();
  }

  static List<Attack> all() {
    return Stream.of(SessionAttacks.ALL, WriteAttacks.ALL, PowerAttacks.ALL, LeakAttacks.ALL, PromotionAttacks.ALL)
        .flatMap(List::stream).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isRefusedAndNothingChangesOrLeaks(Attack attack) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      String before = house.checksum(statement);
      Result result = house.attack(attack);
      assertThat(result.state()).as(result.seen()).isEqualTo(attack.state());
      assertThat(result.leaked()).as("the mark in: %s", result.seen()).isFalse();
      assertThat(house.checksum(statement)).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void succeedsWhereTheGuardIsTakenOut(Attack attack) throws SQLException {
    assertThat(twin.attackWithoutGuard(attack)).isEmpty();
  }

  /// An attack that would be answered with nothing anyway must not pass for one that is refused.
  @Test
  void attacksThatAreAnsweredLookForTheMark() {
    assertThat(all()).filteredOn(attack -> attack.state().equals(Attack.ANSWERED))
        .allMatch(attack -> attack.gain() != Gain.POWER);
    assertThat(all()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(40);
  }
}
