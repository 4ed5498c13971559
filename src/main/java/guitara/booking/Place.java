package guitara.booking;

/// Where the treatment is given: at the branch, or at the client's address (home service).
public enum Place {
  BRANCH,
  ADDRESS
}
