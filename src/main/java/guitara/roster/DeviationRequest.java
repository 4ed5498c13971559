package guitara.roster;

import guitara.access.Actor;
import java.util.List;
import java.util.UUID;

/// Please let these exceptions of a person go, and those come; all or none.
///
/// @param intent made by the desk (UUIDv7); sent again after a lost answer, it takes effect once
public record DeviationRequest(
    UUID intent, Actor actor, long staffId, List<Deviation> gone, List<Deviation> wanted) {

  public DeviationRequest {
    gone = List.copyOf(gone);
    wanted = List.copyOf(wanted);
  }

  /// The opposite, for taking it back.
  public DeviationRequest back(UUID other, Actor by) {
    return new DeviationRequest(other, by, staffId, /* gone= */ wanted, /* wanted= */ gone);
  }

  /// The same once more.
  public DeviationRequest again(UUID other, Actor by) {
    return new DeviationRequest(other, by, staffId, gone, wanted);
  }
}
