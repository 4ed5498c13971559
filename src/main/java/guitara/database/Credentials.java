package guitara.database;

/// The address of an embedded server and the three logins made for it at its first start.
public record Credentials(String url, Login owner, Login workstation, Login superuser) {

  static final String DATABASE = "guitara";

  static Credentials generate(int port) {
    return new Credentials(
        urlOf(port, DATABASE),
        new Login(Roles.MIGRATOR, Secret.random()),
        new Login(Roles.WORKSTATION, Secret.random()),
        new Login("postgres", Secret.random()));
  }

  /// The same logins after the server moved to another port.
  Credentials atPort(int port) {
    return new Credentials(urlOf(port, DATABASE), owner, workstation, superuser);
  }

  /// The port this address names; every address made here has one.
  public int port() {
    int start = url.indexOf(':', url.indexOf("//")) + 1;
    return Integer.parseInt(url, start, url.indexOf('/', start), 10);
  }

  /// An address on this computer: no TLS (nothing leaves the machine), and no server that asks for less than SCRAM.
  static String urlOf(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable&requireAuth=scram-sha-256";
  }
}
