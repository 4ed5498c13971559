package guitara.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/// Certificates for a server of a test's own, signed by an authority that nobody else knows.
///
/// @param root the authority's certificate, which its clients are given
/// @param certificate the server's
/// @param key the server's
public record SelfMadeAuthority(Path root, Path certificate, Path key) {

  private static final String PASSWORD = "changeit";

  /// Makes an authority and a server's certificate in a folder.
  ///
  /// @param server the server's name
  public static SelfMadeAuthority in(Path folder, String server)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("keys.p12");
    keytool(store, "-alias", "authority", "-dname", "CN=Nobody's authority", "-ext", "bc:c");
    keytool(store, "-alias", "server", "-dname", "CN=" + server, "-signer", "authority");
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    return new SelfMadeAuthority(
        write(folder.resolve("root.pem"), "CERTIFICATE", keys.getCertificate("authority").getEncoded()),
        write(folder.resolve("server.pem"), "CERTIFICATE", keys.getCertificate("server").getEncoded()),
        write(folder.resolve("server.key"), "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded()));
  }

  private static void keytool(Path store, String... more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-J-XX:TieredStopAtLevel=1",
        "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
        "-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(more));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("No certificate was made: " + said);
    }
  }

  private static Path write(Path file, String what, byte[] content) throws IOException {
    Files.writeString(file, "-----BEGIN " + what + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what + "-----\n");
    // PostgreSQL takes no key that others may read.
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
