package guitara.boot.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// A use case that only reads, asked in turn for one thing after the other.
record Reads(List<Runnable> asks, List<Tape> tapes, Connection bare) implements Contest {

  /// Asks each once, to know what it sends.
  static Reads of(BenchHouse house, List<Runnable> asks) {
    return new Reads(asks, asks.stream().map(house.recorder::record).toList(), house.bare);
  }

  @Override
  public void useCase(int round) {
    asks.get(round % asks.size()).run();
  }

  @Override
  public void floor(int round) throws SQLException {
    tapes.get(round % tapes.size()).replay(bare);
  }

  @Override
  public double statements() {
    return Math.round(tapes.stream().mapToInt(Tape::statements).average().orElse(0) * 10) / 10.0;
  }
}
