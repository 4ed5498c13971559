package guitara.health.report;

import guitara.health.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes out of a finding who works where: objects of the database stay, people, computers and logins do not.
///
/// @param hidden whole words only, so that a person called May takes nothing from a table called mayor
record Discretion(Pattern hidden) {

  static final String INSTEAD = "(not told)";
  private static final Pattern NOTHING = Pattern.compile("(?!)");

  static Discretion of(Collection<String> words) {
    return new Discretion(words.isEmpty() ? NOTHING : Pattern.compile(words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed()).map(Pattern::quote)
        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}_])(?:", ")(?![\\p{L}\\p{N}_])"))));
  }

  Finding of(Finding finding) {
    return new Finding(finding.check(), finding.kind(), finding.severity(), of(finding.object()),
        finding.facts().stream().map(this::fact).toList(), finding.since(), finding.cure());
  }

  private Object fact(Object fact) {
    return switch (fact) {
      case String text -> of(text);
      case List<?> several -> several.stream().map(this::fact).toList();
      default -> fact;
    };
  }

  String of(String text) {
    return hidden.matcher(text).replaceAll(INSTEAD);
  }
}
