package guitara.ui;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;

/// Moments as people say them: the time, and the day only where it is not today.
public final class Moments {

  private final Texts texts;
  private final Formats formats;
  private final InstantSource clock;

  public Moments(Texts texts, Formats formats, InstantSource clock) {
    this.texts = texts;
    this.formats = formats;
    this.clock = clock;
  }

  /// Such as "14:32", "yesterday 14:32" or "3 Mar 2026 14:32".
  public String when(Instant at) {
    LocalDate day = formats.dayOf(at);
    LocalDate today = formats.dayOf(clock.instant());
    if (day.equals(today)) {
      return formats.time(at);
    }
    return texts.format("ui.when", day.equals(today.minusDays(1)) ? texts.get("ui.when.yesterday")
        : day.equals(today.plusDays(1)) ? texts.get("ui.when.tomorrow") : formats.date(day), formats.time(at));
  }

  /// This moment with its day, for what is read later.
  public String nowInFull() {
    Instant now = clock.instant();
    return texts.format("ui.when", formats.date(formats.dayOf(now)), formats.time(now));
  }
}
