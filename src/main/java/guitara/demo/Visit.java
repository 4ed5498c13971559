package guitara.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;

/// A planned booking, its minutes counted from the business day's cut.
///
/// @param address "" at the branch
record Visit(World.Branch branch, LocalDate day, long client, String address, List<Item> items, Fate fate) {

  record Item(
      World.Service service, OptionalLong staff, OptionalLong room, int start, int end, int before, int after,
      BigDecimal price) {}

  Instant starts() {
    return branch.at(day, items.getFirst().start());
  }

  Instant ends() {
    return branch.at(day, items.getLast().end());
  }

  BigDecimal price() {
    return items.stream().map(Item::price).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
