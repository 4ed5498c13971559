package guitara.boot;

import java.io.Serial;

/// What was asked for was understood and not done; the message is one sentence for the person, with the next step.
public final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String sentence;

  public Refused(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  /// What the person reads.
  public String sentence() {
    return sentence;
  }
}
