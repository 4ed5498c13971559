package guitara.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One shift as the database has it.
record ShiftRow(
    long branchId, int dow, LocalTime starts, int minutes, LocalDate begins, LocalDate ends, int cycle, int week,
    LocalDate anchor) {

  private record Head(Validity valid, int cycle, LocalDate anchor) {}

  /// Shifts of one validity and cycle are a pattern.
  static Plan plan(List<ShiftRow> rows) {
    Map<Head, List<ShiftRow>> byHead = rows.stream().collect(Collectors.groupingBy(
        row -> new Head(new Validity(row.begins, row.ends), row.cycle, row.anchor), LinkedHashMap::new,
        Collectors.toList()));
    return new Plan(byHead.entrySet().stream()
        .map(it -> new Pattern(it.getKey().valid, it.getKey().cycle, it.getKey().anchor,
            it.getValue().stream().map(ShiftRow::shift).toList()))
        .toList());
  }

  private Shift shift() {
    return new Shift(week, DayOfWeek.of(dow), starts, minutes);
  }
}
