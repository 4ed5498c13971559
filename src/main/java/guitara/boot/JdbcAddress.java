package guitara.boot;

import guitara.database.CannotGoOn;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A `jdbc:postgresql:` URL, taken apart far enough to make it safe.
///
/// @param server everything before the question mark
/// @param parameters what follows it, in its order
record JdbcAddress(String server, Map<String, String> parameters) {

  private static final String PREFIX = "jdbc:postgresql://";

  static JdbcAddress parse(String url) {
    if (!url.startsWith(PREFIX)) {
      throw CannotGoOn.wrongUse("The database's address must begin with " + PREFIX + ", for example " + PREFIX
          + "server/guitara.");
    }
    int question = url.indexOf('?');
    String server = question < 0 ? url : url.substring(0, question);
    Map<String, String> parameters = new LinkedHashMap<>();
    if (question >= 0) {
      for (String pair : url.substring(question + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        parameters.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    if (parameters.keySet().stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"))
        || server.substring(PREFIX.length()).contains("@")) {
      throw CannotGoOn.wrongUse("A password does not belong in the database's address, where everybody can read it;"
          + " set GUITARA_DB_PASSWORD instead.");
    }
    if (parameters.containsKey("user")) {
      throw CannotGoOn.wrongUse("Name the database user by --user or GUITARA_DB_USER, not in the address.");
    }
    JdbcAddress address = new JdbcAddress(server, parameters);
    if (address.hosts().isEmpty() || address.database().isEmpty()) {
      throw CannotGoOn.wrongUse("The database's address must name server and database, for example " + PREFIX
          + "server/guitara.");
    }
    return address;
  }

  /// Nobody but the true server learns the password, and nobody listens on the way, unless the URL itself says less.
  String safe() {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putIfAbsent("requireAuth", "scram-sha-256");
    if (hosts().contains(",")) {
      // Of several servers the one that takes changes; while there is none, looking things up goes on with another.
      all.putIfAbsent("targetServerType", "preferPrimary");
    }
    if (!isLocal()) {
      all.putIfAbsent("sslmode", "verify-full");
      all.putIfAbsent("channelBinding", "require");
    }
    List<String> pairs = all.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).toList();
    return server + "?" + String.join("&", pairs);
  }

  private boolean isLocal() {
    return Arrays.stream(hosts().split(",", -1))
        .map(host -> host.replaceFirst(":[0-9]*$", ""))
        .allMatch(host -> host.isEmpty() || "localhost".equals(host) || "[::1]".equals(host)
            || host.matches("127(\\.[0-9]{1,3}){3}"));
  }

  String hosts() {
    String rest = server.substring(PREFIX.length());
    return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
  }

  String database() {
    String rest = server.substring(PREFIX.length());
    return rest.contains("/") ? rest.substring(rest.indexOf('/') + 1) : "";
  }

  JdbcAddress inDatabase(String name) {
    return new JdbcAddress(PREFIX + hosts() + "/" + name, parameters);
  }
}
