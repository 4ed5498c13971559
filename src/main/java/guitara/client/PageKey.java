package guitara.client;

/// Where a page ended, so that the next begins there: lists are paged by key, never by offset.
///
/// @param tier 0 the very phone or client number, 1 the name begins so, 2 any other match
/// @param recency the last visit's second, negated, so that recent comes first; 0 for none
/// @param name the folded name
public record PageKey(int tier, long recency, String name, long id) {

  /// Before everybody.
  public static final PageKey START = new PageKey(-1, 0, "", 0);
}
