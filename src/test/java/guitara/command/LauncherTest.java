package guitara.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs the real launcher script with a `java` that only says where it lies and with what it was called.
class LauncherTest {

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();

  @Test
  void withoutAJavaThatIsNewEnoughItSaysOneLine() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    Said said = launch();
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.text()).isEqualTo("Guitara needs Java 25 or newer and found none;"
        + " install a JDK 25 or set GUITARA_JAVA_HOME to its folder.\n");
  }

  @Test
  void itsOwnVariableComesFirst() throws Exception {
    environment.put("GUITARA_JAVA_HOME", jdk("own", "25").toString());
    environment.put("JAVA_HOME", jdk("usual", "26.0.1").toString());
    assertThat(launch().text()).startsWith("own ").contains(" --module-path " + folder + "/program/javafx");
  }

  @Test
  void whatTheBuildTrainedIsUsedButNotWhileItIsTrained() throws Exception {
    environment.put("JAVA_HOME", jdk("new", "25.0.3").toString());
    Path lib = Files.createDirectories(folder.resolve("program/lib"));
    Files.createFile(lib.resolve("b.jar"));
    Files.createFile(lib.resolve("a.jar"));
    assertThat(launch().text()).doesNotContain("AOT").contains("-classpath " + lib + "/a.jar:" + lib + "/b.jar ");
    Path trained = Files.createFile(folder.resolve("program/guitara.aot"));
    assertThat(launch().text()).contains("-XX:AOTCache=" + trained + " ");
    environment.put("GUITARA_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + trained);
    assertThat(launch().text()).doesNotContain("AOTCache=").contains("-XX:AOTCacheOutput=" + trained);
  }

  @Test
  void anOldJavaHomeIsPassedOverForOneInTheUsualFolder() throws Exception {
    environment.put("JAVA_HOME", jdk("old", "17.0.15").toString());
    jdk("jvm/a-8", "1.8.0_402");
    jdk("jvm/b-24", "24.0.2");
    jdk("jvm/c-25", "25.0.3");
    assertThat(launch("database", "status").text()).startsWith("jvm/c-25 ").endsWith("guitara.Main database status\n");
  }

  @Test
  void theJavaOnThePathIsFoundThroughItsLinks() throws Exception {
    Path jdk = jdk("linked", "25.0.3");
    Path bin = Files.createDirectories(folder.resolve("links"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    environment.put("PATH", bin + ":" + tools());
    assertThat(launch().text()).startsWith("linked ");
  }

  @Test
  void aLinkToTheLauncherFindsTheProgram() throws Exception {
    environment.put("JAVA_HOME", jdk("with space", "25.0.3").toString());
    Path link = folder.resolve("guitara-link");
    Files.createSymbolicLink(link, Path.of("program/bin/guitara"));
    assertThat(launch(link).text()).startsWith("with space ").contains(folder + "/program/lib/*");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = folder.resolve(name);
    script(Files.createDirectories(home.resolve("bin")).resolve("java"), "echo \"" + name + " $*\"");
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private Said launch(String... arguments) throws Exception {
    return launch(folder.resolve("program/bin/guitara"), arguments);
  }

  private Said launch(Path script, String... arguments) throws Exception {
    Path bin = Files.createDirectories(folder.resolve("program/bin"));
    Files.copy(Path.of("installer/bin/guitara"), bin.resolve("guitara"), StandardCopyOption.REPLACE_EXISTING);
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", script.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", tools().toString());
    builder.environment().put("GUITARA_JVM_FOLDER", folder.resolve("jvm").toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  /// The few tools that the script calls, without whatever Java lies beside them on this machine.
  private Path tools() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("sed", "dirname", "readlink")) {
      String real = Stream.of("/usr/bin/", "/bin/").map(bin -> bin + tool)
          .filter(path -> Files.isExecutable(Path.of(path))).findFirst().orElseThrow();
      script(tools.resolve(tool), "exec " + real + " \"$@\"");
    }
    return tools;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private record Said(int code, String text) {}
}
