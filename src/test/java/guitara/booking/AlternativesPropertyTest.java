package guitara.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.Alternative.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search finds what trying out every start, person and room finds: the same starts for the same reasons, with as
/// few changes, and nothing that breaks a rule.
class AlternativesPropertyTest {

  private static final int ROUNDS = 400;

  private record Expected(Kind kind, Instant start, EveryWay.Changes changes) {}

  private static List<Expected> expected(EveryWay every) {
    RandomHouse house = every.house();
    Instant wanted = house.draft().during().start();
    boolean assigned = house.draft().items().stream().anyMatch(item -> item.staffId().isPresent());
    List<Expected> all = new ArrayList<>();
    List<Expected> nearest = new ArrayList<>();
    for (Instant start : every.starts()) {
      every.at(start, 0).ifPresent(changes -> nearest.add(new Expected(Kind.NEAREST, start, changes)));
    }
    if (assigned) {
      Optional<Expected> same = nearest.stream().filter(it -> it.changes.people() == 0).findFirst();
      same.ifPresent(it -> {
        all.add(new Expected(Kind.SAME_PERSON, it.start, it.changes));
        nearest.remove(it);
      });
    }
    every.at(wanted, free(every) ? 1 : 0)
        .ifPresent(changes -> all.add(new Expected(Kind.SAME_TIME, wanted, changes)));
    all.addAll(nearest);
    return all.stream().limit(AlternativeSearch.MOST).toList();
  }

  /// Whether what is wanted is free as it is, so that only another person would be another choice.
  private static boolean free(EveryWay every) {
    RandomHouse house = every.house();
    boolean whole = house.draft().items().stream().allMatch(item ->
        (item.staffId().isPresent() || house.unassigned() == Unassigned.KEEP)
            && (item.roomId().isPresent() || !every.needsRoom(item)));
    boolean noRoomAtAnAddress = house.draft().details().place() == Place.BRANCH
        || house.draft().items().stream().allMatch(item -> item.roomId().isEmpty());
    return whole && noRoomAtAnAddress && every.at(house.draft().during().start(), 0)
        .filter(new EveryWay.Changes(0, 0)::equals).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4_000})
  void findsWhatTryingOutEverythingFinds(long seed) {
    Random random = new Random(seed);
    Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    int groups = 0;
    for (int n = 0; n < ROUNDS; n++) {
      RandomHouse house = RandomHouse.of(random);
      EveryWay every = new EveryWay(house);
      List<Alternative> found =
          new AlternativeSearch(house.draft(), house.facts(), house.unassigned(), house.now()).best();
      assertThat(found.stream().map(it -> new Expected(it.kind(), it.draft().during().start(),
              every.changesOf(it.draft()).orElseThrow())).toList())
          .as("seed %d, round %d: %s", seed, n, house.draft()).isEqualTo(expected(every));
      found.forEach(it -> keepsTheRules(every, it.draft()));
      found.forEach(it -> met.merge(it.kind(), 1, Integer::sum));
      groups += found.stream().anyMatch(it -> it.draft().items().size() > 1) ? 1 : 0;
    }
    assertThat(met).as("all kinds were met").hasSize(Kind.values().length);
    assertThat(groups).as("groups that fitted").isGreaterThan(ROUNDS / 20);
  }

  private static void keepsTheRules(EveryWay every, BookingDraft offered) {
    assertThat(DraftRules.breaches(offered, every.house().now())).isEmpty();
    assertThat(offered.price()).isEqualTo(every.house().draft().price());
    for (AppointmentItem item : offered.items()) {
      item.staffId().ifPresent(id -> assertThat(every.house().facts().people())
          .anyMatch(person -> person.id() == id && every.can(person, item)));
    }
  }
}
