package org.anxin.helpline.dialog.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A packaged list of words by meaning: {@code meaning: word | word}, and {@code #} before a remark. */
final class Lexicon {

    private Lexicon() {}

    /** @param name of the file without its ending; the words come back as they are written */
    static Map<String, List<String>> load(String name) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String line : read("/dialog/" + name + ".txt").lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (colon < 0) {
                throw new IllegalStateException(name + ".txt has a line without a meaning; write it as meaning: words");
            }
            List<String> all = words.computeIfAbsent(line.substring(0, colon).strip(), meaning -> new ArrayList<>());
            for (String word : line.substring(colon + 1).split("\\|")) {
                all.add(word.strip());
            }
        }
        return words;
    }

    private static String read(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The word list " + resource + " is not packaged; build again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
