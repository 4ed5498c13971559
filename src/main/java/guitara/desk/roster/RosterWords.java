package guitara.desk.roster;

import guitara.desk.core.Directory;
import guitara.facility.Branch;
import guitara.roster.Absence;
import guitara.roster.ClockChange;
import guitara.roster.Deviation;
import guitara.roster.Meeting;
import guitara.roster.Pattern;
import guitara.roster.RosterOutcome;
import guitara.roster.Shift;
import guitara.roster.Validity;
import guitara.time.Slot;
import guitara.ui.Formats;
import guitara.ui.Texts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Plans in words, in the branch's local time.
final class RosterWords {

  private final Texts texts;
  private final Branch branch;
  private final Directory directory;
  private final Formats formats;
  private final DateTimeFormatter date;
  private final DateTimeFormatter dateWithDay;

  RosterWords(Texts texts, Branch branch, Directory directory) {
    this.texts = texts;
    this.branch = branch;
    this.directory = directory;
    this.formats = new Formats(texts.locale(), branch.zone());
    this.date = DateTimeFormatter.ofPattern("d MMM uuuu", texts.locale());
    this.dateWithDay = DateTimeFormatter.ofPattern("EEE d MMM uuuu", texts.locale());
  }

  String get(String key) {
    return texts.get(key);
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  String dateWithDay(LocalDate day) {
    return dateWithDay.format(day);
  }

  String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, texts.locale());
  }

  String validity(Validity valid) {
    if (valid.hasBegin() && valid.hasEnd()) {
      return texts.format("roster.valid.between", date(valid.from()), date(valid.last()));
    } else if (valid.hasBegin()) {
      return texts.format("roster.valid.from", date(valid.from()));
    }
    return valid.hasEnd() ? texts.format("roster.valid.until", date(valid.last())) : texts.get("roster.valid.always");
  }

  String span(Shift shift) {
    return texts.format("list.span", formats.time(shift.starts()), formats.time(shift.ends()));
  }

  /// All times of a day as they can be typed.
  String typed(List<Shift> shifts) {
    return shifts.stream().map(this::span).collect(Collectors.joining(", "));
  }

  /// The whole pattern in one sentence.
  String sentence(String name, Pattern pattern) {
    if (pattern.shifts().isEmpty()) {
      return texts.format("roster.sentence.never", name, validity(pattern.valid()));
    }
    String weeks = pattern.cycle() == 1 ? week(pattern, 1)
        : IntStream.rangeClosed(1, pattern.cycle())
            .mapToObj(week -> texts.format("roster.sentence.week", week, week(pattern, week)))
            .collect(Collectors.joining("; "));
    return texts.format("roster.sentence", name, weeks, formats.duration(Duration.ofMinutes(pattern.weeklyMinutes())),
        validity(pattern.valid()), pattern.cycle());
  }

  private String week(Pattern pattern, int week) {
    Map<String, List<DayOfWeek>> byTimes = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Shift> shifts = pattern.shifts().stream().filter(it -> it.week() == week && it.day() == day).toList();
      if (!shifts.isEmpty()) {
        byTimes.computeIfAbsent(typed(shifts), times -> new ArrayList<>()).add(day);
      }
    }
    return byTimes.isEmpty() ? texts.get("roster.sentence.free")
        : byTimes.entrySet().stream().map(it -> days(it.getValue()) + " " + it.getKey())
            .collect(Collectors.joining(" " + texts.get("roster.sentence.and") + " "));
  }

  /// "Mon–Fri, Sun".
  private String days(List<DayOfWeek> days) {
    List<String> parts = new ArrayList<>();
    int i = 0;
    while (i < days.size()) {
      int j = i;
      while (j + 1 < days.size() && days.get(j + 1).getValue() == days.get(j).getValue() + 1) {
        j++;
      }
      parts.add(i == j ? day(days.get(i)) : day(days.get(i)) + "–" + day(days.get(j)));
      i = j + 1;
    }
    return String.join(", ", parts);
  }

  /// Why two shifts cannot both be, and what helps.
  String meeting(Meeting meeting) {
    boolean together = meeting.first().starts().equals(meeting.second().starts()) && meeting.later() == 0;
    return texts.format(together ? "roster.wrong.together" : "roster.wrong.meets",
        day(meeting.first().day()), span(meeting.first()), day(meeting.second().day()), span(meeting.second()),
        dateWithDay(meeting.secondDay()));
  }

  /// That another branch offers the same hours.
  String elsewhere(Meeting meeting, long branchId, String name) {
    return texts.format("roster.note.elsewhere", branchName(branchId), name, day(meeting.second().day()),
        span(meeting.second()));
  }

  String clockChange(ClockChange change) {
    String key = change.lasts().isZero() ? "roster.clock.missing"
        : change.lasts().toMinutes() < change.shift().minutes() ? "roster.clock.shorter" : "roster.clock.longer";
    return texts.format(key, dateWithDay(change.day()), span(change.shift()), formats.duration(change.lasts()));
  }

  String deviation(Deviation deviation) {
    String where = deviation.branchId() == branch.id() ? "" : branchName(deviation.branchId());
    return texts.format("roster.exception." + deviation.kind(), times(deviation), where, where.isEmpty() ? 0 : 1);
  }

  String times(Deviation deviation) {
    return texts.format("list.span", formats.time(deviation.during().start()), formats.time(deviation.during().end()));
  }

  String duration(Slot during) {
    return formats.duration(during.length());
  }

  private String branchName(long id) {
    return directory.branch(id).map(Branch::name).orElse("");
  }

  String days(Absence absence) {
    return absence.first().equals(absence.last()) ? dateWithDay(absence.first())
        : texts.format("roster.valid.between", dateWithDay(absence.first()), dateWithDay(absence.last()));
  }

  String outcome(RosterOutcome outcome) {
    return switch (outcome) {
      case RosterOutcome.Meets(Meeting meeting) -> meeting(meeting);
      case RosterOutcome.Twice _ -> texts.get("roster.refused.twice");
      case RosterOutcome.Stale _ -> texts.get("roster.refused.stale");
      case RosterOutcome.Gone _ -> texts.get("roster.refused.gone");
      case RosterOutcome.Busy _ -> texts.get("roster.refused.busy");
      case RosterOutcome.Done _, RosterOutcome.Entered _ -> "";
    };
  }
}
