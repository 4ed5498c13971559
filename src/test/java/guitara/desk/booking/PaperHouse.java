package guitara.desk.booking;

import guitara.booking.Appointment;
import guitara.booking.AppointmentDetails;
import guitara.booking.AppointmentItem;
import guitara.booking.AppointmentStatus;
import guitara.booking.BookingDraft;
import guitara.booking.DaySchedule;
import guitara.booking.DaySchedule.PersonDay;
import guitara.catalogue.Service;
import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.facility.Room;
import guitara.money.Money;
import guitara.staff.PersonType;
import guitara.staff.StaffMember;
import guitara.time.Slot;
import guitara.ui.Formats;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// A house without a database or a screen: Jo, Bea and Tess, two rooms, three services, open 13:00 to 01:00.
///
/// Bea gives shiatsu in 75 minutes for 600 and Tess gives no hot stone; a foot soak needs no room. It is noon of Monday
/// 2 March 2026.
public final class PaperHouse {

  public static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  public static final Branch BRANCH = BookingWordsTest.BRANCH;
  static final InstantSource CLOCK = InstantSource.fixed(BookingWordsTest.NOON);
  static final BookingWords WORDS =
      new BookingWords(BookingWordsTest.TEXTS, new Formats(DrawerFixture.LOCALE, BRANCH.zone()), BRANCH, CLOCK);

  static final long JO = 10;
  static final long BEA = 11;
  static final long TESS = 12;
  static final long ROOM_A = 20;
  static final long ROOM_B = 21;
  static final long SHIATSU = 30;
  static final long HOT_STONE = 31;
  static final long FOOT_SOAK = 32;
  static final PickedClient ANA = new PickedClient(40, "Ana Peña");
  static final PickedClient MARIA = new PickedClient(41, "Maria Santos");

  private static final StaffMember.Offer USUAL = new StaffMember.Offer(OptionalInt.empty(), Optional.empty());
  private static final StaffMember.Offer BEAS =
      new StaffMember.Offer(OptionalInt.of(75), Optional.of(new BigDecimal("600")));

  public static final Directory DIRECTORY = new Directory(
      List.of(BRANCH),
      List.of(new Room(ROOM_A, 1, "Room A", 1, true), new Room(ROOM_B, 1, "Room B", 2, true)),
      List.of(
          service(SHIATSU, "Shiatsu", 60, true), service(HOT_STONE, "Hot stone", 90, true),
          service(FOOT_SOAK, "Foot soak", 30, false)),
      List.of(
          therapist(BEA, "Bea Cruz", Map.of(SHIATSU, BEAS, HOT_STONE, USUAL)),
          therapist(JO, "Jo Reyes", Map.of(SHIATSU, USUAL, HOT_STONE, USUAL, FOOT_SOAK, USUAL)),
          therapist(TESS, "Tess Lim", Map.of(SHIATSU, USUAL, FOOT_SOAK, USUAL))));

  private PaperHouse() {}

  private static Service service(long id, String name, int minutes, boolean needsRoom) {
    return new Service(id, 0, name, name, minutes, 0, 15, 10, needsRoom, price("500"), true);
  }

  private static Money price(String amount) {
    return new Money(new BigDecimal(amount), BRANCH.currency());
  }

  private static StaffMember therapist(long id, String name, Map<Long, StaffMember.Offer> offers) {
    return new StaffMember(
        id, name, PersonType.THERAPIST, true, BRANCH.id(), "", Set.of(BRANCH.id()), offers);
  }

  /// Local time of the business day: before five it is the night that follows.
  static Instant at(String time) {
    return BRANCH.instantOn(MONDAY, LocalTime.parse(time));
  }

  static Slot slot(String from, String to) {
    return new Slot(at(from), at(to));
  }

  /// A shiatsu of some length with 15 minutes after it for the person and 10 for the room.
  static AppointmentItem item(int seq, long person, long room, String from, String to) {
    return new AppointmentItem(seq, 1, SHIATSU, OptionalLong.of(person), OptionalLong.of(room), slot(from, to),
        new AppointmentItem.Buffers(0, 15, 10), new BigDecimal("500"));
  }

  static BookingDraft draft(AppointmentItem... items) {
    return new BookingDraft(BRANCH.id(), AppointmentDetails.atBranch(ANA.id()), List.of(items));
  }

  static Appointment booked(long id, AppointmentStatus status, AppointmentItem... items) {
    BookingDraft draft = draft(items);
    return new Appointment(id, 1, status, new Appointment.Guest(ANA.id(), ANA.name(), false, 0, ""), draft,
        new Money(draft.price(), BRANCH.currency()), new Appointment.Origin("Liza", CLOCK.instant(), ""));
  }

  /// The day with these bookings; all three work from 13:00 to 01:00.
  static DaySchedule day(Appointment... bookings) {
    Map<Long, PersonDay> people = new HashMap<>();
    for (long person : new long[] {JO, BEA, TESS}) {
      people.put(person, new PersonDay(List.of(slot("13:00", "01:00")), List.of(), ""));
    }
    return day(people, bookings);
  }

  static DaySchedule day(Map<Long, PersonDay> people, Appointment... bookings) {
    return new DaySchedule(BRANCH.id(), MONDAY, BRANCH.businessDay(MONDAY), people, List.of(bookings),
        List.of(), List.of());
  }
}
