package guitara.command;

/// What the commands of a workstation say alike.
final class WorkstationWords {

  private WorkstationWords() {}

  /// An address without what it says of TLS and the like.
  static String server(String url) {
    return url.replaceFirst("\\?.*", "");
  }

  static String place(String password) {
    return switch (password) {
      case "KEYRING" -> "in the keyring of this system";
      case "FILE" -> "in a file that only you can read";
      case "SETTINGS" -> "in the settings file";
      default -> "not kept here";
    };
  }
}
