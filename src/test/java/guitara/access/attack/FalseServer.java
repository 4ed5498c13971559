package guitara.access.attack;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Somebody on the way who answers in the server's place: takes no encryption, asks for the password in an old way, and
/// remembers all that the client says.
final class FalseServer implements AutoCloseable {

  private static final int ENCRYPT = 80_877_103;

  /// How it asks for the password.
  enum Asking {
    /// As it is typed.
    CLEARTEXT,
    /// As a digest that can be guessed from at leisure.
    MD5
  }

  private final ServerSocket socket;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<String> heard;

  FalseServer(Asking asking) throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    heard = thread.submit(() -> listen(asking));
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Everything that was said once the client has gone.
  String heard() {
    try {
      return heard.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private String listen(Asking asking) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (Socket client = socket.accept(); DataInputStream in = new DataInputStream(client.getInputStream());
        DataOutputStream out = new DataOutputStream(client.getOutputStream())) {
      byte[] first = in.readNBytes(in.readInt() - 4);
      if (first.length == 4 && number(first) == ENCRYPT) {
        out.writeByte('N');
        first = in.readNBytes(in.readInt() - 4);
      }
      said.write(first);
      out.writeByte('R');
      out.writeInt(asking == Asking.CLEARTEXT ? 8 : 12);
      out.writeInt(asking == Asking.CLEARTEXT ? 3 : 5);
      if (asking == Asking.MD5) {
        out.writeInt(1);
      }
      said.write(in.readAllBytes());
    } catch (IOException _) {
      // The client has hung up: what it said until then counts.
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  private static int number(byte[] four) {
    return ((four[0] & 255) << 24) | ((four[1] & 255) << 16) | ((four[2] & 255) << 8) | (four[3] & 255);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    thread.close();
  }
}
