package guitara.boot;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;
import java.util.function.LongUnaryOperator;

/// Finds out whether a window could open, before JavaFX tries to and ends in an error nobody understands.
// Asking the system's own libraries is what this class is for; every launcher grants it native access.
@SuppressWarnings("restricted")
public final class Display {

  private Display() {}

  /// One sentence that says why no window can open here; empty if one can.
  public static Optional<String> obstacle(Surroundings surroundings) {
    if (!surroundings.isLinux()) {
      return Optional.empty();
    }
    if (surroundings.variable("DISPLAY").isEmpty()) {
      return Optional.of(surroundings.variable("WAYLAND_DISPLAY").isPresent()
          ? "Windows need X11, and this Wayland session offers none (DISPLAY is not set); install xwayland."
          : "There is no display here (DISPLAY is not set).");
    }
    if (library("libgtk-3.so.0").isEmpty()) {
      return Optional.of("Windows need GTK 3, which is not installed; run: apt install libgtk-3-0");
    }
    return opens()
        ? Optional.empty()
        : Optional.of("The display " + surroundings.variable("DISPLAY").orElse("") + " cannot be opened.");
  }

  /// From now on JavaFX draws without a window system; call it before the toolkit starts.
  public static void goHeadless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  private static Optional<SymbolLookup> library(String name) {
    try {
      // Never unloaded: JavaFX needs it next, and GTK does not survive being unloaded.
      return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// Asks the X server itself, so that a missing permission counts as well as a missing server.
  private static boolean opens() {
    Optional<SymbolLookup> x11 = library("libX11.so.6");
    if (x11.isEmpty()) {
      return false;
    }
    long display = call(x11.get(), "XOpenDisplay", ValueLayout.JAVA_LONG).applyAsLong(0);
    if (display == 0) {
      return false;
    }
    long _ = call(x11.get(), "XCloseDisplay", ValueLayout.JAVA_INT).applyAsLong(display);
    return true;
  }

  /// A C function of one pointer, which on every system with a current JavaFX is as wide as a long.
  private static LongUnaryOperator call(SymbolLookup library, String name, MemoryLayout answer) {
    return MethodHandleProxies.asInterfaceInstance(LongUnaryOperator.class, Linker.nativeLinker().downcallHandle(
        library.findOrThrow(name), FunctionDescriptor.of(answer, ValueLayout.JAVA_LONG)));
  }
}
