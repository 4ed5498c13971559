package guitara.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;

/// Every word a person reads, by key, in one language. A missing key is an error: the bundle test finds it first.
///
/// Files lie in `fxml/text`, UTF-8: `desk.properties` and, for a language, `desk_de.properties`. The first part of a
/// key is the name of its file. Texts hold no straight apostrophe (write ’), so that plain and formatted texts
/// read alike.
public final class Texts {

    private static final String FOLDER = "/fxml/text/";

    private final Locale locale;
    private final Map<String, String> words;

    private Texts(Locale locale, Map<String, String> words) {
        this.locale = locale;
        this.words = words;
    }

    /// Reads the named files, each language variant over its base.
    public static Texts load(Locale locale, String... names) {
        Map<String, String> words = new HashMap<>();
        for (String name : names) {
            boolean found = false;
            for (String variant : List.of(name, name + "_" + locale.getLanguage(), name + "_" + locale)) {
                found |= readInto(words, FOLDER + variant + ".properties");
            }
            if (!found) {
                throw new MissingResourceException("No texts " + FOLDER + name, Texts.class.getName(), name);
            }
        }
        return new Texts(locale, Map.copyOf(words));
    }

    private static boolean readInto(Map<String, String> words, String path) {
        try (InputStream in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                return false;
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                Properties read = new Properties();
                read.load(reader);
                read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Texts do not load: " + path, e);
        }
    }

    public Locale locale() {
        return locale;
    }

    /// The text as it stands.
    public String get(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new MissingResourceException("No text for key " + key, Texts.class.getName(), key);
        }
        return text;
    }

    /// The text with its places filled, as by {@link MessageFormat}.
    public String format(String key, Object... values) {
        return new MessageFormat(get(key), locale).format(values);
    }

    /// The same texts for FXML.
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return get(key);
            }

            @Override
            public boolean containsKey(String key) {
                return words.containsKey(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(words.keySet());
            }
        };
    }
}
