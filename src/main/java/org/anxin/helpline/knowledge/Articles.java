package org.anxin.helpline.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The articles an answer may rest on: made from the register of facts, without the rows nobody has verified. */
record Articles(Map<String, Basis.Status> statuses) {

    private static final String ALLOWED = "/knowledge/articles.tsv";

    static Articles load() {
        Map<String, Basis.Status> statuses = new HashMap<>();
        try (InputStream in = Articles.class.getResourceAsStream(ALLOWED)) {
            if (in == null) {
                throw new IllegalStateException(ALLOWED + " is not packed with the program");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t");
                        statuses.put(
                                key(cells[0], cells[1], cells[2]),
                                cells[3].equals(Basis.Status.VERIFIED.letter())
                                        ? Basis.Status.VERIFIED
                                        : Basis.Status.SECONDARY);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Articles(Map.copyOf(statuses));
    }

    /** How well an article was checked for a fact, if it may be used at all. */
    Optional<Basis.Status> status(String fact, String law, String article) {
        return Optional.ofNullable(statuses.get(key(fact, law, article)));
    }

    private static String key(String fact, String law, String article) {
        return fact + " " + law + " " + article;
    }
}
