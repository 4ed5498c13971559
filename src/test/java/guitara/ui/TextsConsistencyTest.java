package guitara.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text that is used exists, every text that exists is used, in every language. A failure's text is the fix.
///
/// A key counts as used where it stands in quotes in a source file or behind `%` in FXML. A quoted beginning that ends
/// with a dot, such as `"desk.state."`, uses every key below it.
class TextsConsistencyTest {

    private static final Path TEXTS = Path.of("fxml", "text");
    private static final Pattern IN_SOURCE = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+\\.?|[a-z]+\\.)\"");
    private static final Pattern IN_FXML = Pattern.compile("=\"%([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile(
            "\\b(?:text|promptText|accessibleText|accessibleHelp|title)=\"(?![%$])([^\"]*\\p{L}[^\"]*)\"");

    @Test
    void everyUsedTextExists() throws IOException {
        Map<String, String> texts = base();
        Set<String> missing = new TreeSet<>();
        for (String key : used()) {
            boolean exists = key.endsWith(".") ? texts.keySet().stream().anyMatch(k -> k.startsWith(key))
                    : texts.containsKey(key);
            if (!exists) {
                missing.add("add to fxml/text/" + bundle(key) + ".properties: " + key + "=…");
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = used();
        Set<String> unused = base().keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> used.stream().noneMatch(u -> u.endsWith(".") && key.startsWith(u)))
                .map(key -> "delete from fxml/text/" + bundle(key) + ".properties: " + key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyLanguageIsComplete() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : files(TEXTS, ".properties")) {
            String name = file.getFileName().toString();
            if (name.contains("_")) {
                Path base = TEXTS.resolve(name.substring(0, name.indexOf('_')) + ".properties");
                Set<String> there = read(file).stringPropertyNames();
                Set<String> wanted = read(base).stringPropertyNames();
                wanted.stream().filter(key -> !there.contains(key))
                        .forEach(key -> wrong.add("add to " + file + ": " + key));
                there.stream().filter(key -> !wanted.contains(key))
                        .forEach(key -> wrong.add("delete from " + file + ": " + key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyTextCanBeFormattedAndLiesInItsFile() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Path file : files(TEXTS, ".properties")) {
            String bundle = file.getFileName().toString().replaceAll("(_.*)?\\.properties", "");
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                if (text.contains("'")) {
                    wrong.add("in " + file + " write ’ for ' in " + key);
                }
                if (!bundle.equals(bundle(key))) {
                    wrong.add("move from " + file + " to " + bundle(key) + ".properties: " + key);
                }
                if (text.isBlank()) {
                    wrong.add("say something in " + file + ": " + key);
                }
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noScreenHoldsLiteralText() throws IOException {
        Set<String> literal = new TreeSet<>();
        for (Path file : files(Path.of("fxml"), ".fxml")) {
            LITERAL.matcher(Files.readString(file)).results().forEach(match ->
                    literal.add("in " + file + " replace by a %key: " + match.group()));
        }
        assertThat(literal).isEmpty();
    }

    private static Set<String> used() throws IOException {
        Set<String> bundles = base().keySet().stream().map(TextsConsistencyTest::bundle).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>();
        for (Path file : files(Path.of("src", "main", "java"), ".java")) {
            IN_SOURCE.matcher(Files.readString(file)).results().map(match -> match.group(1))
                    .filter(key -> bundles.contains(bundle(key))).forEach(used::add);
        }
        for (Path file : files(Path.of("fxml"), ".fxml")) {
            IN_FXML.matcher(Files.readString(file)).results().map(match -> match.group(1)).forEach(used::add);
        }
        return used;
    }

    private static Map<String, String> base() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(TEXTS, ".properties")) {
            if (!file.getFileName().toString().contains("_")) {
                Properties read = read(file);
                read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
            }
        }
        return texts;
    }

    private static String bundle(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
