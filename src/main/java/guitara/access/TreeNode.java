package guitara.access;

import java.util.OptionalLong;

/// Something that lies below another of its kind, or at the top.
public sealed interface TreeNode permits BranchNode, CapabilityNode {

  long id();

  /// Empty at the top.
  OptionalLong parentId();

  String code();

  String name();

  boolean enabled();
}
