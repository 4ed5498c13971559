package guitara.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

  @Test
  void withoutADisplayItSaysSo() {
    assertThat(Display.obstacle(linux(Map.of()))).contains("There is no display here (DISPLAY is not set).");
  }

  @Test
  void aWaylandSessionWithoutX11IsNamed() {
    assertThat(Display.obstacle(linux(Map.of("WAYLAND_DISPLAY", "wayland-0"))).orElseThrow()).contains("xwayland");
  }

  @Test
  void otherSystemsAlwaysHaveOne() {
    assertThat(Display.obstacle(new Surroundings(Map.of(), "Windows 11", Path.of("/")))).isEmpty();
  }

  private static Surroundings linux(Map<String, String> environment) {
    return new Surroundings(environment, "Linux", Path.of("/"));
  }
}
