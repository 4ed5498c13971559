package guitara.booking;

import guitara.booking.BookingFacts.RoomFact;
import guitara.booking.BookingFacts.ServiceFact;
import guitara.booking.BookingFacts.StaffFact;
import guitara.time.Coverage;
import guitara.time.Slot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules that a draft keeps or breaks in the light of the facts. One rule, one method.
final class BookingRules {

  /// A booking may begin this long ago without a reason: the client stands at the counter, the clock has moved on.
  static final Duration GRACE = Duration.ofMinutes(30);

  private final BookingDraft draft;
  private final BookingFacts facts;
  private final Instant now;

  BookingRules(BookingDraft draft, BookingFacts facts, Instant now) {
    this.draft = draft;
    this.facts = facts;
    this.now = now;
  }

  List<Breach> breaches() {
    List<Breach> found = new ArrayList<>(client());
    found.addAll(past());
    found.addAll(opening());
    for (AppointmentItem item : draft.items()) {
      found.addAll(serviceGone(item));
      found.addAll(roomGone(item));
      found.addAll(roomMissing(item));
      found.addAll(personGone(item));
      found.addAll(qualified(item));
      found.addAll(working(item));
      found.addAll(absent(item));
      found.addAll(bufferShort(item));
    }
    return found;
  }

  /// An archived client cannot be booked; a blocked one only with a reason.
  List<Breach> client() {
    return facts.client().filter(client -> !client.archived())
        .map(client -> client.blockedReason().isEmpty()
            ? List.<Breach>of()
            : List.of(Breach.of(BookingRule.CLIENT_BLOCKED, client.name(), client.blockedReason())))
        .orElseGet(() -> List.of(Breach.of(BookingRule.CLIENT_GONE)));
  }

  /// A visit that has begun may still be extended or reassigned.
  List<Breach> past() {
    if (facts.before().equals(Optional.of(draft.during().start()))) {
      return List.of();
    }
    return draft.during().start().isBefore(now.minus(GRACE))
        ? List.of(Breach.of(BookingRule.IN_THE_PAST, draft.during().start()))
        : List.of();
  }

  /// The whole visit lies within the opening hours of its business day, past midnight included (weakness S6).
  List<Breach> opening() {
    Slot hours = facts.branch().openingHours(facts.branch().businessDate(draft.during().start()));
    return hours.contains(draft.during())
        ? List.of()
        : List.of(Breach.of(BookingRule.OUTSIDE_OPENING, facts.branch().name(), hours.start(), hours.end()));
  }

  List<Breach> serviceGone(AppointmentItem item) {
    return facts.service(item.serviceId()).filter(ServiceFact::offered).isPresent()
        ? List.of()
        : List.of(Breach.of(BookingRule.SERVICE_GONE, item, serviceName(item)));
  }

  List<Breach> roomGone(AppointmentItem item) {
    return item.roomId().isEmpty() || facts.room(item.roomId().getAsLong()).filter(RoomFact::here).isPresent()
        ? List.of()
        : List.of(Breach.of(BookingRule.ROOM_GONE, item));
  }

  /// At the branch, a service that needs a room has one.
  List<Breach> roomMissing(AppointmentItem item) {
    boolean needed = draft.details().place() == Place.BRANCH
        && facts.service(item.serviceId()).filter(ServiceFact::needsRoom).isPresent();
    return needed && item.roomId().isEmpty()
        ? List.of(Breach.of(BookingRule.ROOM_MISSING, item, serviceName(item)))
        : List.of();
  }

  List<Breach> personGone(AppointmentItem item) {
    return item.staffId().isEmpty() || person(item).filter(StaffFact::here).isPresent()
        ? List.of()
        : List.of(Breach.of(BookingRule.PERSON_GONE, item, personName(item)));
  }

  List<Breach> qualified(AppointmentItem item) {
    return person(item).filter(person -> !person.services().contains(item.serviceId())).isPresent()
        ? List.of(Breach.of(BookingRule.NOT_QUALIFIED, item, personName(item), serviceName(item)))
        : List.of();
  }

  /// The treatment lies within the person's working time; buffers may reach beyond it.
  List<Breach> working(AppointmentItem item) {
    return person(item)
        .map(person -> Coverage.gaps(item.during(), facts.workingTime(person.id())))
        .filter(gaps -> !gaps.isEmpty())
        .map(gaps -> List.of(Breach.of(
            BookingRule.NOT_WORKING, item, personName(item), gaps.getFirst().start(), gaps.getLast().end())))
        .orElse(List.of());
  }

  List<Breach> absent(AppointmentItem item) {
    return facts.absences().stream()
        .filter(absence -> absence.seq() == item.seq())
        .map(absence -> Breach.of(BookingRule.ABSENT, item, personName(item), absence.type(), absence.reason()))
        .limit(1)
        .toList();
  }

  /// "Without buffer" is a recorded override that shortens the claim.
  List<Breach> bufferShort(AppointmentItem item) {
    AppointmentItem.Buffers given = item.buffers();
    return facts.service(item.serviceId())
        .filter(service -> given.before() < service.bufferBefore()
            || given.after() < service.bufferAfter()
            || (item.roomId().isPresent() && given.turnover() < service.turnover()))
        .map(service -> List.of(Breach.of(BookingRule.BUFFER_SHORT, item, service.name())))
        .orElse(List.of());
  }

  private Optional<StaffFact> person(AppointmentItem item) {
    return item.staffId().isPresent() ? facts.person(item.staffId().getAsLong()) : Optional.empty();
  }

  private String personName(AppointmentItem item) {
    return person(item).map(StaffFact::name).orElse("");
  }

  private String serviceName(AppointmentItem item) {
    return facts.service(item.serviceId()).map(ServiceFact::name).orElse("");
  }
}
