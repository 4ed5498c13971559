package guitara.boot.tour;

import java.io.Serial;

/// A step did not end as it should.
final class TourFailure extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  TourFailure(String message) {
    super(message);
  }

  TourFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
