package guitara.booking;

import static guitara.booking.Drafts.BRANCH;
import static guitara.booking.Drafts.JO;
import static guitara.booking.Drafts.NOW;
import static guitara.booking.Drafts.ROOM_A;
import static guitara.booking.Drafts.SHIATSU;
import static guitara.booking.Drafts.at;
import static guitara.booking.Drafts.slot;
import static org.assertj.core.api.Assertions.assertThat;

import guitara.catalogue.Service;
import guitara.money.Money;
import guitara.staff.PersonType;
import guitara.staff.StaffMember;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitPlannerTest {

  private static final Service SERVICE = new Service(SHIATSU, 0, "SHIATSU", "Shiatsu", 60, 5, 45, 10, true,
      Money.of(new BigDecimal("500"), "PHP"), true);

  private static StaffMember person(StaffMember.Offer offer) {
    return new StaffMember(
        JO, "Jo Reyes", PersonType.THERAPIST, true, BRANCH.id(), "", Set.of(BRANCH.id()), Map.of(SHIATSU, offer));
  }

  private static VisitPlanner.Wish wish(Optional<StaffMember> person, int minutes) {
    return new VisitPlanner.Wish(SERVICE, person, OptionalLong.of(ROOM_A), minutes);
  }

  private static final StaffMember PLAIN = person(new StaffMember.Offer(OptionalInt.empty(), Optional.empty()));
  private static final StaffMember SENIOR =
      person(new StaffMember.Offer(OptionalInt.of(75), Optional.of(new BigDecimal("650.00"))));

  @Test
  void lengthIsAsWishedElseThePersonsElseTheCatalogues() {
    assertThat(VisitPlanner.minutes(wish(Optional.of(SENIOR), 90))).isEqualTo(90);
    assertThat(VisitPlanner.minutes(wish(Optional.of(SENIOR), 0))).isEqualTo(75);
    assertThat(VisitPlanner.minutes(wish(Optional.of(PLAIN), 0))).isEqualTo(60);
    assertThat(VisitPlanner.minutes(wish(Optional.empty(), 0))).isEqualTo(60);
    assertThat(VisitPlanner.minutes(wish(Optional.empty(), -30))).as("negative is no wish").isEqualTo(60);
  }

  @Test
  void priceIsThePersonsElseTheCatalogues() {
    assertThat(VisitPlanner.price(wish(Optional.of(SENIOR), 0))).isEqualTo(new BigDecimal("650.00"));
    assertThat(VisitPlanner.price(wish(Optional.of(PLAIN), 0))).isEqualTo(new BigDecimal("500.00"));
    assertThat(VisitPlanner.price(wish(Optional.empty(), 0))).isEqualTo(new BigDecimal("500.00"));
  }

  @Test
  void travelWidensBuffersAtAnAddressWhereTheServiceAsksForLess() {
    assertThat(VisitPlanner.buffers(BRANCH, Place.BRANCH, SERVICE))
        .isEqualTo(new AppointmentItem.Buffers(5, 45, 10));
    assertThat(VisitPlanner.buffers(BRANCH, Place.ADDRESS, SERVICE))
        .isEqualTo(new AppointmentItem.Buffers(30, 45, 10));
  }

  @Test
  void treatmentsFollowEachOther() {
    List<AppointmentItem> items = VisitPlanner.plan(
        BRANCH, Place.BRANCH, at("23:00"), List.of(wish(Optional.of(SENIOR), 0), wish(Optional.empty(), 30)));
    assertThat(items).extracting(AppointmentItem::during)
        .containsExactly(slot("23:00", "00:15"), slot("00:15", "00:45"));
    assertThat(items).extracting(AppointmentItem::seq).containsExactly(1, 2);
    assertThat(items).extracting(AppointmentItem::staffId).containsExactly(OptionalLong.of(JO), OptionalLong.empty());
    assertThat(items).extracting(AppointmentItem::roomId).containsOnly(OptionalLong.of(ROOM_A));
  }

  @Test
  void atAnAddressThereIsNoRoom() {
    assertThat(VisitPlanner.plan(BRANCH, Place.ADDRESS, at("14:00"), List.of(wish(Optional.empty(), 0))))
        .extracting(AppointmentItem::roomId).containsExactly(OptionalLong.empty());
  }

  @Test
  void noWishesMakeNoTreatments() {
    assertThat(VisitPlanner.plan(BRANCH, Place.BRANCH, at("14:00"), List.of())).isEmpty();
  }

  @Test
  void absurdLengthsArePlannedAndThenRefused() {
    List<AppointmentItem> items = VisitPlanner.plan(BRANCH, Place.BRANCH, at("14:00"),
        List.of(wish(Optional.empty(), Integer.MAX_VALUE), wish(Optional.empty(), Integer.MAX_VALUE)));
    assertThat(DraftRules.breaches(new BookingDraft(1, AppointmentDetails.atBranch(1), items), NOW))
        .extracting(Breach::rule).containsExactly(BookingRule.TOO_LONG);
  }
}
