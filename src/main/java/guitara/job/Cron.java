package guitara.job;

import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;

/// Times that come again, in the five fields of crontab(5), in UTC.
public final class Cron {

  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
  private static final Duration NEVER = Duration.ofDays(366);

  private final com.cronutils.model.Cron fields;
  private final ExecutionTime times;

  private Cron(com.cronutils.model.Cron fields) {
    this.fields = fields;
    this.times = ExecutionTime.forCron(fields);
  }

  /// Reads five fields.
  ///
  /// @throws IllegalArgumentException where these are no five fields of crontab
  public static Cron parse(String fields) {
    return new Cron(PARSER.parse(fields).validate());
  }

  /// In words, such as “every 5 minutes”; hours by UTC. English where the library has no words of the language.
  public String describe(Locale locale) {
    return CronDescriptor.instance(locale).describe(fields);
  }

  /// The first time after `now`; a year on where there is none, such as 30 February.
  public Instant next(Instant now) {
    return times.nextExecution(now.atZone(ZoneOffset.UTC)).map(ZonedDateTime::toInstant)
        .orElse(now.plus(NEVER));
  }
}
