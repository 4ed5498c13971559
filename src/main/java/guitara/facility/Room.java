package guitara.facility;

/// A treatment room; its id is its resource's.
public record Room(long id, long branchId, String name, int sort, boolean enabled) {}
