package guitara.health.check.settings;

import java.util.List;

/// What a setting should be.
///
/// @param kind which words tell why
/// @param from the least, in bytes where it is a size
/// @param to the most
/// @param told as a person would write it
record Advised(String name, String kind, double from, double to, String told) {

  private static final double KB = 1_024;
  private static final double MB = 1_024 * KB;
  private static final double GB = 1_024 * MB;
  private static final double MUCH = 1e15;

  /// From the settings of seed 000 (P74), which suit a house on one computer, to those of seed 004 (P75), which suit a
  /// server of its own: whatever lies between is right for some house. `effective_io_concurrency` counts from 16, which
  /// is what PostgreSQL 18 ships, to the 200 of both. Not taken over: the 64 MB of `wal_buffers`, which PostgreSQL
  /// sizes by itself, and the processes working in parallel, which small questions do not need.
  static final List<Advised> ALL = List.of(
      new Advised("shared_buffers", "setting-memory", 128 * MB, 8 * GB, "256 MB – 2 GB"),
      new Advised("effective_cache_size", "setting-memory", GB, MUCH, "1 GB – 6 GB"),
      new Advised("work_mem", "setting-memory", 4 * MB, 256 * MB, "4 MB – 256 MB"),
      new Advised("maintenance_work_mem", "setting-memory", 64 * MB, 2 * GB, "64 MB – 512 MB"),
      new Advised("random_page_cost", "setting-disk", 1, 2, "1.1"),
      new Advised("effective_io_concurrency", "setting-disk", 16, 1_000, "200"),
      new Advised("checkpoint_completion_target", "setting-disk", 0.9, 1, "0.9"),
      new Advised("max_wal_size", "setting-disk", GB, MUCH, "1 GB – 4 GB"),
      new Advised("default_statistics_target", "setting-statistics", 100, 1_000, "100"),
      new Advised("log_lock_waits", "setting-log", 1, 1, "on"));
}
