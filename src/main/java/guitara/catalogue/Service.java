package guitara.catalogue;

import guitara.money.Money;

/// A treatment that can be booked. All lengths in minutes.
///
/// @param branchId 0 where every branch offers it
/// @param bufferBefore kept free for the therapist before it
/// @param bufferAfter kept free for the therapist after it
/// @param turnover kept free for the room after it
public record Service(
    long id,
    long branchId,
    String code,
    String name,
    int minutes,
    int bufferBefore,
    int bufferAfter,
    int turnover,
    boolean needsRoom,
    Money price,
    boolean enabled) {

  public boolean offeredAt(long branch) {
    return enabled && (branchId == 0 || branchId == branch);
  }
}
