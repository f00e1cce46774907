package org.anxin.helpline.understanding.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line of a set that was written by people who had not seen the training texts or the rules. */
record HeldOut(String topic, int severity, String kind, String text) {

    /** What understanding is measured on. */
    static List<HeldOut> of(String language) {
        return of("evaluation", language);
    }

    /** @param set a folder of {@code nlp-models} */
    static List<HeldOut> of(String set, String language) {
        return lines(set + "/" + language + ".tsv").stream()
                .map(fields -> new HeldOut(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3]))
                .toList();
    }

    /** A text and the tag of its language. */
    static List<String[]> languages() {
        return lines("evaluation/language.tsv");
    }

    private static List<String[]> lines(String file) {
        try {
            return Files.readAllLines(Path.of("nlp-models", file)).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasTopic() {
        return kind.equals("plain") || kind.equals("danger");
    }

    boolean isOutside() {
        return kind.equals("off");
    }

    boolean isHarmless() {
        return kind.equals("harmless");
    }

    boolean isDanger() {
        return severity == 3;
    }
}
