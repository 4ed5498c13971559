package guitara.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something wrong, or worth knowing, about one object of the database.
///
/// @param check name of the check that found it
/// @param kind which of the check's conditions, the key of its words in `health.properties`
/// @param object as PostgreSQL prints it, e.g. `guitara.client` or a setting's name; never a person's data
/// @param facts what the words mention, in the order of their places: texts and numbers; sizes in bytes as [Size],
///     times as [java.time.Duration] or [Instant], whose session as [Who]
/// @param since when it began, where that is known
/// @param cure what helps, where the program knows
public record Finding(
    String check,
    String kind,
    Severity severity,
    String object,
    List<Object> facts,
    Optional<Instant> since,
    Optional<Cure> cure) {

  public Finding {
    facts = List.copyOf(facts);
  }

  public static Finding of(String check, String kind, Severity severity, String object, Object... facts) {
    return new Finding(check, kind, severity, object, List.of(facts), Optional.empty(), Optional.empty());
  }

  public Finding since(Instant began) {
    return new Finding(check, kind, severity, object, facts, Optional.of(began), cure);
  }

  public Finding curedBy(Cure helps) {
    return new Finding(check, kind, severity, object, facts, since, Optional.of(helps));
  }

  /// Who holds a session, among the facts.
  ///
  /// @param workstation the database role that signed in
  /// @param program as the session calls itself, with the computer's name
  /// @param people who are signed in there, where the program's own table tells; left out of reports
  public record Who(String workstation, String program, List<String> people) {

    public Who {
      people = List.copyOf(people);
    }
  }

  /// An amount of bytes among the facts, told in kB, MB or GB.
  public record Size(long bytes) {}
}
