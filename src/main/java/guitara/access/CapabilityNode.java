package guitara.access;

import java.util.OptionalLong;

/// A capability in the tree of capabilities; one that is off switches off all below it.
///
/// @param kind what it is for: DESKTOP, KIOSK and others, see [Trees#KINDS]
public record CapabilityNode(
    long id, OptionalLong parentId, String code, String name, String kind, boolean enabled) implements TreeNode {}
