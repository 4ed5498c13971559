package guitara.ui.action;

/// What typed words may mean, shown before it happens.
///
/// @param name what would happen, in bold
/// @param detail the whole of it in one line
/// @param remark which words were not taken as they stand; empty where all were
public record CommandOffer(String name, String detail, String remark, Runnable body) {}
