package guitara.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import guitara.booking.calendar.CalendarPeriod;
import guitara.booking.calendar.DayLoad;
import guitara.booking.calendar.DayLoad.Minutes;
import guitara.booking.calendar.DayLoad.Stretch;
import guitara.booking.calendar.Subject;
import guitara.desk.calendar.WeekScale.Mark;
import guitara.facility.Branch;
import guitara.time.Slot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hours of a week's strips, and who is found by what is typed.
class WeekScaleTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 3, 28);

  private final Branch berlin = new Branch(1, "BER", "Berlin", ZoneId.of("Europe/Berlin"), LocalTime.of(20, 0),
      LocalTime.of(4, 0), LocalTime.of(5, 0), Duration.ofMinutes(30), Currency.getInstance("EUR"), 30, "DE");
  private final CalendarPeriod week = new CalendarPeriod(berlin, NIGHT.minusDays(3), 7);

  private DayLoad load(LocalDate day, Stretch... stretches) {
    return new DayLoad(day, berlin.businessDay(day), 0, 0, new Minutes(0, 0, 0), List.of(stretches), Optional.empty(),
        List.of());
  }

  private Stretch stretch(LocalDate day, int hour, int minutes, int people) {
    Slot during = Slot.ofMinutes(day.atTime(hour, 0).atZone(berlin.zone()).toInstant(), minutes);
    return new Stretch(during, people * minutes, 0, 0);
  }

  private List<LocalTime> hours(WeekScale scale, LocalDate day) {
    return scale.marks(day).stream().map(Mark::at).map(at -> at.atZone(berlin.zone()).toLocalTime()).toList();
  }

  @Test
  void openingHoursAreShownAndWhatLiesOutsideOfThem() {
    assertThat(WeekScale.of(week, List.of(load(NIGHT.minusDays(1)))))
        .isEqualTo(new WeekScale(week, 0, 0, 1));
    WeekScale scale = WeekScale.of(week, List.of(
        load(NIGHT.minusDays(2), stretch(NIGHT.minusDays(2), 18, 90, 3)), load(NIGHT.minusDays(1)),
        load(NIGHT.plusDays(1), stretch(NIGHT.plusDays(2), 4, 30, 1))));
    assertThat(scale).as("whole hours, alike on all days").isEqualTo(new WeekScale(week, 120, 60, 3));
    assertThat(hours(scale, NIGHT.minusDays(1))).containsExactly(LocalTime.of(18, 0), LocalTime.of(20, 0),
        LocalTime.of(22, 0), LocalTime.of(0, 0), LocalTime.of(2, 0), LocalTime.of(4, 0));
  }

  @Test
  void aNightOfSevenHoursIsAsWideAsAllOthers() {
    WeekScale scale = new WeekScale(week, 0, 0, 1);
    Slot night = scale.window(NIGHT);
    assertThat(night.minutes()).isEqualTo(420);
    assertThat(WeekScale.share(night, night.end())).isEqualTo(1);
    assertThat(WeekScale.share(night, night.start().plus(Duration.ofHours(7)).minus(Duration.ofHours(1))))
        .isEqualTo(6.0 / 7);
    assertThat(hours(scale, NIGHT)).as("two o'clock is three")
        .containsExactly(LocalTime.of(20, 0), LocalTime.of(22, 0), LocalTime.of(0, 0), LocalTime.of(3, 0));
  }

  @Test
  void somebodyIsFoundByTheBeginningOfAnyOfTheirNames() {
    List<SubjectChoice> all = List.of(new SubjectChoice(new Subject.Everybody(), "Everybody", "Berlin"),
        new SubjectChoice(new Subject.Person(1), "Jo Reyes", "Therapist"),
        new SubjectChoice(new Subject.Person(2), "Ñoña Elena Cruz", "Therapist"),
        new SubjectChoice(new Subject.Room(3), "Room 2", "Room"));
    assertThat(SubjectChoice.find(all, "e")).contains(all.getFirst());
    assertThat(SubjectChoice.find(all, "EL")).contains(all.get(2));
    assertThat(SubjectChoice.find(all, "nona")).contains(all.get(2));
    assertThat(SubjectChoice.find(all, "r")).as("the first name before the last").contains(all.get(3));
    assertThat(SubjectChoice.find(all, "rey")).contains(all.get(1));
    assertThat(SubjectChoice.find(all, "yes")).isEmpty();
  }
}
