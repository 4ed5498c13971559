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
  ADVICE_DEAR_MS(100),
  /// Part of a table's rows changed since its statistics were taken, from which on they are stale: twice what makes
  /// PostgreSQL take them anew by itself.
  STATISTICS_STALE_PART(0.2),
  /// Changed rows below which statistics never count as stale (report script of seed 004, P71: 1000).
  STATISTICS_STALE_ROWS(1_000),
  /// Bytes of a table from which on missing statistics are of account: ten pages, which is what PostgreSQL assumes of a
  /// table that it knows nothing of.
  STATISTICS_MISSING_BYTES(81_920),
  /// Values that statistics keep of a hot column (seed 000, P76: 1000).
  STATISTICS_TARGET(1_000),
  /// Rows of a table below which the shipped target sees every row anyway: 300 for each of its 100 values.
  STATISTICS_TARGET_ROWS(30_000),
  /// Rows of a table from which on columns that go together are looked for.
  CORRELATED_ROWS(10_000),
  /// How many times fewer pairs of values there are than chance would make, from which on two columns go together.
  CORRELATED_FACTOR(3),
  /// Dead rows of a table below which they are of no account (seed 004, P71: 1000).
  DEAD_ROWS(1_000),
  /// Part of a table's rows that is dead, from which on it is told of (P71 names no part; autovacuum's own is 0.2).
  DEAD_PART(0.2),
  /// How many times over its own limit a table is before autovacuum counts as late.
  VACUUM_LATE_FACTOR(2),
  /// Age of the oldest transaction or row lock, as a part of the age at which PostgreSQL clears up by force.
  TRANSACTION_AGE_PART(1.2),
  /// Seconds from which on a transaction is long (seed 004, P68: 5 minutes).
  LONG_TRANSACTION_S(300),
  /// Seconds from which on a transaction that does nothing is told of: twice what the watchdog lets pass.
  IDLE_TRANSACTION_S(60),
  /// Seconds from which on it is told who keeps whom waiting; a booking waits a fraction of one.
  BLOCKED_S(5),
  /// Part of the connections from which on there are too few left.
  CONNECTIONS_PART(0.8),
  /// Part of the blocks that has to come from memory; an office's data fits into it.
  CACHE_HIT_PART(0.9),
  /// Blocks asked for below which nothing is said about where they came from.
  CACHE_BLOCKS(100_000),
  /// Milliseconds on the average from which on a statement is slow (seeds 000, 002, 003, P29 and P47: 100).
  SLOW_STATEMENT_MS(100),
  /// Times below which a slow statement was an exception.
  SLOW_STATEMENT_CALLS(5),
  /// Part of all statements' time that one of them takes, from which on it is told of.
  DEAR_STATEMENT_PART(0.3),
  /// Milliseconds in all below which it is not.
  DEAR_STATEMENT_MS(60_000),
  /// Bytes of the write-ahead log that a copy which nobody fetches may keep on the disk (seed 004, P75: a quarter of
  /// the log's 4 GB).
  SLOT_WAL_BYTES(1_073_741_824),
  /// Seconds that a copy of the database may be behind.
  REPLICATION_LAG_S(60);

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
