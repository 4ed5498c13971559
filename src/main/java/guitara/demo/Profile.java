package guitara.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How much data to invent (domain facts §15.2).
public enum Profile {
  /// One house and its barbers' shop, a month around today: for showing and practising.
  DEMO,
  /// Five branches over a year; the first has 40 therapists at work today.
  TARGET,
  MILLION,
  TEN_MILLION;

  Shape shape() {
    return switch (this) {
      case DEMO -> new Shape(2, 0, 0, 400, 0, 22, 7);
      case TARGET -> new Shape(5, 47, 21, 20_000, 780, 357, 7);
      case MILLION -> new Shape(20, 47, 21, 1_000_000, 2_900, 377, 7);
      case TEN_MILLION -> new Shape(100, 47, 21, 10_000_000, 14_500, 792, 7);
    };
  }

  /// The word that the command line uses: `ten-million`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Profile of(String word) {
    return Arrays.stream(values()).filter(profile -> profile.word().equals(word)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No profile is called " + word + ". There are: "
            + Arrays.stream(values()).map(Profile::word).collect(Collectors.joining(", "))));
  }
}
