package guitara.live;

/// Ends a subscription when closed.
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
