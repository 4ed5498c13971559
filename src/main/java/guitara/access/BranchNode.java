package guitara.access;

import java.util.OptionalLong;

/// A branch in the tree of branches, open or closed for good.
///
/// @param identifier what it is: SITE, REGION and others, see [Trees#IDENTIFIERS]
/// @param zone as the time zone database names it, such as `Asia/Manila`
public record BranchNode(
    long id, OptionalLong parentId, String code, String name, String identifier, String zone, boolean enabled)
    implements TreeNode {}
