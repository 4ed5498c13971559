package guitara.admin.audit;

import guitara.admin.core.Words;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column's name and value as PostgreSQL writes them, in words: moments and spans of time in the zone of the screen.
record ValueWords(Words words) {

  /// As PostgreSQL prints a range of moments.
  private static final Pattern SPAN = Pattern.compile("[\\[(]\"?([^\",]+)\"?,\"?([^\",]+)\"?[)\\]]");
  private static final Pattern SHORT_OFFSET = Pattern.compile("([+-]\\d\\d)$");
  private static final String KEY = "_id";

  /// `home_branch_id` reads Home branch.
  String column(String name) {
    String plain = (name.endsWith(KEY) ? name.substring(0, name.length() - KEY.length()) : name).replace('_', ' ');
    return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
  }

  String value(String text) {
    Matcher span = SPAN.matcher(text);
    if (span.matches()) {
      return moment(span.group(1)).flatMap(from -> moment(span.group(2)).map(until ->
          words.exactly(from) + " – " + words.exactly(until))).orElse(text);
    }
    return moment(text).map(words::exactly).orElse(text);
  }

  private static Optional<Instant> moment(String text) {
    try {
      String iso = SHORT_OFFSET.matcher(text.replaceFirst(" ", "T")).replaceFirst("$1:00");
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
