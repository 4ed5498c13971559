package guitara.support;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The network between a desk and its server: slow, cut, cut at the worst moment, or not there at all.
public final class TcpProxy implements AutoCloseable {

  /// What happens to the next COMMIT that passes.
  public enum Commit {
    /// It passes like everything else.
    PASSES,
    /// The line breaks before it reaches the server.
    NEVER_ARRIVES,
    /// The server has done it, and the line breaks before its answer arrives.
    LOSES_ITS_ANSWER
  }

  private static final Pattern PARSED_COMMIT = Pattern.compile("([A-Z]_[0-9]+)?\0COMMIT\0");

  private final int port;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final AtomicLong roundTrips = new AtomicLong();
  private volatile int target;
  private volatile Duration oneWay = Duration.ZERO;
  private volatile Commit commit = Commit.PASSES;
  private volatile @Nullable ServerSocket entrance;

  private TcpProxy(int port, int target) {
    this.port = port;
    this.target = target;
  }

  /// A network to a port of this computer, open at once.
  public static TcpProxy to(int target) throws IOException {
    TcpProxy proxy = down(target);
    proxy.restore();
    return proxy;
  }

  /// A network that is still down.
  public static TcpProxy down(int target) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new TcpProxy(free.getLocalPort(), target);
    }
  }

  /// The same address by way of this network.
  public String through(String url) {
    return url.replaceFirst("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:" + port);
  }

  /// The port behind an address.
  public static int portOf(String url) {
    Matcher found = Pattern.compile("127\\.0\\.0\\.1:([0-9]+)").matcher(url);
    if (!found.find()) {
      throw new IllegalArgumentException("No port in " + url);
    }
    return Integer.parseInt(found.group(1));
  }

  /// Every answer takes this long from now on, half of it each way.
  public void roundTrip(Duration duration) {
    oneWay = duration.dividedBy(2);
  }

  /// Decides about the next COMMIT.
  public void next(Commit fate) {
    commit = fate;
  }

  /// Another server stands at the other end from now on.
  public void redirect(int newTarget) {
    target = newTarget;
  }

  /// Questions sent since the start: how often somebody had to wait for the other end.
  public long roundTrips() {
    return roundTrips.get();
  }

  /// Breaks every line, and lets nobody in until [#restore()].
  public void cut() throws IOException {
    ServerSocket open = entrance;
    if (open != null) {
      open.close();
    }
    entrance = null;
    breakLines();
  }

  /// Breaks every line; new ones may be made at once.
  public void breakLines() {
    lines.forEach(Line::cut);
  }

  public void restore() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    entrance = socket;
    Thread.ofVirtual().name("proxy-" + port).start(() -> accept(socket));
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket desk = socket.accept();
        try {
          new Line(desk, new Socket(InetAddress.getLoopbackAddress(), target)).open();
        } catch (IOException unreachable) {
          desk.close();
        }
      } catch (IOException closed) {
        // The next round sees it.
      }
    }
  }

  @Override
  public void close() throws IOException {
    cut();
  }

  private record Piece(ByteBuffer bytes, long due) {}

  /// One connection through this network.
  private final class Line {

    private final Socket desk;
    private final Socket server;
    private final Set<String> commits = ConcurrentHashMap.newKeySet();
    private volatile boolean asking;
    private volatile boolean answerIsLost;

    Line(Socket desk, Socket server) {
      this.desk = desk;
      this.server = server;
    }

    void open() throws IOException {
      desk.setTcpNoDelay(true);
      server.setTcpNoDelay(true);
      lines.add(this);
      carry(desk, server, true);
      carry(server, desk, false);
    }

    private void carry(Socket from, Socket to, boolean question) {
      BlockingQueue<Piece> underWay = new LinkedBlockingQueue<>();
      Thread.ofVirtual().start(() -> read(from, underWay, question));
      Thread.ofVirtual().start(() -> write(to, underWay));
    }

    private void read(Socket from, BlockingQueue<Piece> underWay, boolean question) {
      try {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[65_536];
        for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
          if (question ? !mayPass(buffer, length) : !answer()) {
            break;
          }
          underWay.add(new Piece(ByteBuffer.wrap(buffer.clone(), 0, length), System.nanoTime() + oneWay.toNanos()));
        }
      } catch (IOException broken) {
        // A broken line is what this is for.
      }
      underWay.add(new Piece(ByteBuffer.allocate(0), System.nanoTime() + oneWay.toNanos()));
    }

    private void write(Socket to, BlockingQueue<Piece> underWay) {
      try {
        WritableByteChannel out = Channels.newChannel(to.getOutputStream());
        for (Piece piece = underWay.take(); piece.bytes.hasRemaining(); piece = underWay.take()) {
          for (long left = piece.due - System.nanoTime(); left > 0; left = piece.due - System.nanoTime()) {
            LockSupport.parkNanos(left);
          }
          out.write(piece.bytes);
        }
      } catch (IOException broken) {
        // A broken line is what this is for.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      cut();
    }

    private boolean mayPass(byte[] buffer, int length) {
      if (!asking) {
        asking = true;
        roundTrips.incrementAndGet();
      }
      if (!isCommit(new String(buffer, 0, length, StandardCharsets.ISO_8859_1))) {
        return true;
      }
      Commit fate = commit;
      commit = Commit.PASSES;
      answerIsLost = fate == Commit.LOSES_ITS_ANSWER;
      if (fate == Commit.NEVER_ARRIVES) {
        cut();
      }
      return fate != Commit.NEVER_ARRIVES;
    }

    /// The driver names its statements the first time, and later says the name alone.
    private boolean isCommit(String said) {
      Matcher parsed = PARSED_COMMIT.matcher(said);
      boolean found = false;
      while (parsed.find()) {
        found = true;
        if (parsed.group(1) != null) {
          commits.add(parsed.group(1));
        }
      }
      return found || commits.stream().anyMatch(name -> said.contains("\0" + name + "\0"));
    }

    private boolean answer() {
      asking = false;
      if (answerIsLost) {
        cut();
      }
      return !answerIsLost;
    }

    void cut() {
      lines.remove(this);
      for (Socket end : new Socket[] {desk, server}) {
        try {
          end.close();
        } catch (IOException gone) {
          // Closed is closed.
        }
      }
    }
  }
}
