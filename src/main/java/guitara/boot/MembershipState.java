package guitara.boot;

import java.util.List;

/// How this computer stands with a shared server.
///
/// @param joined whether it works with one
/// @param server the server's address; empty without one
/// @param name its own name there; empty without one
/// @param password where it is kept: `KEYRING`, `FILE`, `SETTINGS` (a person wrote it there) or `NONE`
/// @param access `LET_IN`, `REFUSED`, `UNREACHABLE`, or `NONE` where nobody asked
/// @param faces what may be opened here, once the server let it in
/// @param says why it is not let in
public record MembershipState(
    boolean joined, String server, String name, String password, String access, List<String> faces, String says) {

  static final MembershipState NONE = new MembershipState(false, "", "", "NONE", "NONE", List.of(), "");

  public MembershipState {
    faces = List.copyOf(faces);
  }

  static MembershipState of(String server, String name, String password) {
    return new MembershipState(true, server, name, password, "NONE", List.of(), "");
  }

  MembershipState letIn(List<String> opened) {
    return new MembershipState(joined, server, name, password, "LET_IN", opened, "");
  }

  MembershipState refused(String why) {
    return new MembershipState(joined, server, name, password, "REFUSED", List.of(), why);
  }

  MembershipState unreachable(String why) {
    return new MembershipState(joined, server, name, password, "UNREACHABLE", List.of(), why);
  }
}
