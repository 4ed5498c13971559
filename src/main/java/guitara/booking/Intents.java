package guitara.booking;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/// Makes the ids by which an intent takes effect once (RFC 9562, version 7).
public final class Intents {

  private Intents() {}

  public static UUID next() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
