package guitara.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// How plans travel to the database: one document each, always as a bound parameter.
final class RosterJson {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private RosterJson() {}

  static String shifts(Plan plan) {
    return JSON.writeValueAsString(plan.patterns().stream()
        .flatMap(pattern -> pattern.shifts().stream().map(shift -> shift(pattern, shift))).toList());
  }

  private static Map<String, Object> shift(Pattern pattern, Shift shift) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dow", shift.day().getValue());
    json.put("starts", shift.starts().toString());
    json.put("minutes", shift.minutes());
    if (pattern.valid().hasBegin()) {
      json.put("begins", pattern.valid().from().toString());
    }
    if (pattern.valid().hasEnd()) {
      json.put("ends", pattern.valid().end().toString());
    }
    json.put("cycle", pattern.cycle());
    json.put("week", shift.week());
    json.put("anchor", pattern.anchor().toString());
    return json;
  }

  static String deviations(List<Deviation> deviations) {
    return JSON.writeValueAsString(deviations.stream().map(RosterJson::deviation).toList());
  }

  private static Map<String, Object> deviation(Deviation deviation) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("branch_id", deviation.branchId());
    json.put("kind", deviation.kind().code());
    json.put("starts", deviation.during().start().toString());
    json.put("ends", deviation.during().end().toString());
    json.put("note", deviation.note());
    return json;
  }
}
