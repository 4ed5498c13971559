package guitara.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds together: the files of a face's folder, its enum, and `fx:controller` with its fields and handlers.
class FxmlConsistencyTest {

    private static final Path FXML_FOLDER = Path.of("fxml");
    private static final int MOST_LINES = 150;
    private static final Pattern CONTROLLER = Pattern.compile("fx:controller=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("fx:id=\"([^\"]+)\"");
    private static final Pattern HANDLER = Pattern.compile("on[A-Z]\\w*=\"#([^\"]+)\"");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(FXML_FOLDER)) {
            return found.filter(file -> file.toString().endsWith(".fxml")).sorted().toList().stream();
        }
    }

    static Stream<Path> faces() throws IOException {
        return files().map(Path::getParent).distinct();
    }

    @ParameterizedTest
    @MethodSource("faces")
    void everyFileHasItsConstantAndEveryConstantItsFile(Path face) throws IOException {
        Set<String> paths = new TreeSet<>(constants(face).stream().map(FxmlFile::path).toList());
        try (Stream<Path> inFolder = Files.list(face)) {
            Set<String> files = inFolder.filter(file -> file.toString().endsWith(".fxml"))
                    .map(FxmlConsistencyTest::onClassPath).collect(Collectors.toCollection(TreeSet::new));
            assertThat(paths).as("the constants of %s", enumName(face)).isEqualTo(files);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileNamesTheControllerOfItsConstant(Path file) throws IOException {
        FxmlFile constant = constants(Objects.requireNonNull(file.getParent())).stream()
                .filter(c -> c.path().equals(onClassPath(file))).findFirst().orElseThrow();
        assertThat(found(CONTROLLER, file)).as("fx:controller in %s", file)
                .containsExactly(constant.controller().getName());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyIdHasItsFieldAndEveryFieldItsId(Path file) throws IOException {
        Class<?> controller = controllerOf(file);
        Set<String> fields = Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class)).map(Field::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> ids = new TreeSet<>();
        for (String id : found(ID, file)) {
            // an fx:include injects the controller beside the node; the node itself may stay unused
            boolean included = fields.contains(id + "Controller");
            ids.add(included ? id + "Controller" : id);
        }
        assertThat(fields).as("@FXML fields of %s against fx:id in %s", controller.getSimpleName(), file)
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyHandlerExists(Path file) throws IOException {
        Set<String> methods = Arrays.stream(controllerOf(file).getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(FXML.class)).map(m -> m.getName())
                .filter(name -> !name.equals("initialize")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(methods).as("@FXML methods against on…=\"#…\" in %s", file)
                .isEqualTo(new TreeSet<>(found(HANDLER, file)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsShort(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).as("%s: split it with fx:include", file)
                .hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    private static String onClassPath(Path file) {
        return "/" + file.toString().replace('\\', '/');
    }

    private static Class<?> controllerOf(Path file) throws IOException {
        try {
            return Class.forName(found(CONTROLLER, file).getFirst());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(file + " names a controller that does not exist", e);
        }
    }

    private static List<FxmlFile> constants(Path face) {
        try {
            Object[] constants = Class.forName(enumName(face)).getEnumConstants();
            return Arrays.stream(constants).map(FxmlFile.class::cast).toList();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("Make enum " + enumName(face) + " implements FxmlFile, for " + face, e);
        }
    }

    private static String enumName(Path face) {
        String name = face.getFileName().toString();
        return "guitara." + name + "." + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Screen";
    }

    private static List<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map(match -> match.group(1)).toList();
    }
}
