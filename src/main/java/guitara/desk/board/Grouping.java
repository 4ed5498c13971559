package guitara.desk.board;

/// Under which headings the people of the board stand and fold.
public enum Grouping {
  /// Who works today, and who is off.
  WORKING,
  /// The branch they belong to.
  BRANCH,
  /// What they are known for.
  SKILL
}
