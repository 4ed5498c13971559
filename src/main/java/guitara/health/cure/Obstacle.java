package guitara.health.cure;

import java.util.List;

/// Something that speaks against running a cure now.
///
/// @param kind its words in `health.properties`, under `health.obstacle.`
/// @param facts what the words mention, as in a finding
/// @param stops whether the cure is refused outright; else whoever runs it may decide
public record Obstacle(String kind, List<Object> facts, boolean stops) {

  public Obstacle {
    facts = List.copyOf(facts);
  }

  static Obstacle stop(String kind, Object... facts) {
    return new Obstacle(kind, List.of(facts), true);
  }

  static Obstacle warn(String kind, Object... facts) {
    return new Obstacle(kind, List.of(facts), false);
  }
}
