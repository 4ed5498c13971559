package guitara.admin.measure;

import guitara.admin.core.Chip;

/// A line of a measurement as it is shown.
///
/// @param now half, 95 and 99 of 100, or how often
/// @param floor the same of the bare statements
/// @param before the median of the run that it is compared with
record RunRow(
    String name, String now, String floor, String ratio, String statements, String target, Chip verdict,
    String before, Chip change) {}
