package guitara.access;

import static guitara.access.Office.done;
import static guitara.access.Office.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.access.AccessOutcome.Why;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleCatalogueTest {

  private final Office office = Office.of("ADMIN");
  private final RoleCatalogue catalogue = new RoleCatalogue(office.database, office.trees);
  private final long viewer = office.role("VIEWER");

  @AfterEach
  void close() {
    office.close();
  }

  private long capability(String code) {
    return office.trees.capabilities().inOrder().stream().filter(node -> node.code().equals(code)).findFirst()
        .orElseThrow().id();
  }

  @Test
  void theTableSaysWhatWasGivenAndWhatCameFromAbove() {
    RoleTable table = catalogue.table();
    long receptionist = office.role("RECEPTIONIST");
    assertThat(table.roles()).extracting(Role::code).startsWith("ADMIN", "MANAGER", "RECEPTIONIST").hasSize(9);
    assertThat(table.isGiven(receptionist, capability("booking"))).isTrue();
    assertThat(table.isGiven(receptionist, capability("booking.write"))).isFalse();
    assertThat(table.has(receptionist, capability("booking.write"))).isTrue();
    assertThat(table.givenAbove(receptionist, capability("booking.write")))
        .extracting(CapabilityNode::code).containsExactly("booking");
    assertThat(table.has(receptionist, capability("staff.pay"))).isFalse();
  }

  @Test
  void whatARoleMayIsGivenAndTakenAtOnce() {
    office.house.server.signIn("BEA", "VIEWER");
    String rights = "SELECT count(*) FROM account_right r JOIN account a ON a.id = r.account_id"
        + " WHERE a.login = 'staff-bea' AND r.capability = 'booking.cancel'";
    done(catalogue.set(viewer, capability("booking.cancel"), true));
    assertThat(office.house.count(rights)).isOne();
    assertThat(catalogue.table().isGiven(viewer, capability("booking.cancel"))).isTrue();
    done(catalogue.set(viewer, capability("booking.cancel"), false));
    assertThat(office.house.count(rights)).isZero();
  }

  @Test
  void nobodyGivesARoleWhatTheyDoNotHave() {
    office.enter("BEA", "MANAGER");
    refused(catalogue.set(viewer, capability("admin.jobs"), true), Why.MORE_THAN_ONES_OWN);
    office.enter("TESS", "SUPERVISOR");
    refused(catalogue.set(viewer, capability("booking.read"), false), Why.NOT_ALLOWED);
    assertThat(catalogue.table().isGiven(viewer, capability("booking.read"))).isTrue();
  }

  @Test
  void administratorsCannotLockEverybodyOut() {
    refused(catalogue.set(office.role("ADMIN"), capability("admin"), false), Why.LAST_ADMINISTRATOR);
    office.letTimePass();
    refused(catalogue.set(viewer, capability("booking.cancel"), true), Why.CONFIRM_FIRST);
  }
}
