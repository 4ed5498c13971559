package guitara.boot;

import java.util.function.Consumer;

/// Says, on standard error, what the person is waiting for.
@FunctionalInterface
public interface Progress extends Consumer<String> {}
