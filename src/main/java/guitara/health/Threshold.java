package guitara.health;

import java.util.Locale;

/// A limit of the checks, with the value that is shipped and where it comes from.
public enum Threshold {
  /// Part of an index or table that is empty room, from which on it is bloated.
  BLOAT_PART(0.4),
  /// Bytes below which bloat is of no account, as a part of all the schema's bytes, so that a small database is
  /// examined as closely as a large one.
  BLOAT_SCHEMA_PART(0.005),
  /// Bytes below which no table or index is of account, however small the schema.
  SMALL_BYTES(131_072),
  /// Bytes of indexes, and again of tables, that are measured exactly each time; the others are estimated.
  BLOAT_EXACT_BYTES(268_435_456),
  /// Days that an index must have been watched before it is called unused: a month has its own reports.
  UNUSED_DAYS(30),
  /// Hours that tables must have been watched before their reads are judged.
  READS_HOURS(24),
  /// Times an hour that a whole table of account is read, from which on an index may be missing.
  READS_PER_HOUR(10),
  /// Days in which a table doubles, up to which its growth is told of.
  GROWTH_DAYS(30),
  /// Part of a key's numbers that is used up, from which on somebody should plan.
  KEY_PART(0.5),
  /// Part of a key's numbers that is used up, from which on it is urgent.
  KEY_URGENT_PART(0.8),
  /// Bytes of a table from which on another plan for it is told of: a smaller one fits into a few dozen reads, and
  /// changes its plans as it fills.
  PLAN_TABLE_BYTES(4_194_304),
  /// Milliseconds that a statement takes on the average, from which on an index is thought of for it (monitor tool of
  /// seed 003: 50).
  ADVICE_MEAN_MS(50),
  /// Milliseconds from which on a statement without its index is more than worth knowing (seeds 000, 002, 003: 100).
  ADVICE_DEAR_MS(100);

  private final double shipped;

  Threshold(double shipped) {
    this.shipped = shipped;
  }

  public double shipped() {
    return shipped;
  }

  /// As table and screen know it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
