package org.anxin.helpline.understanding.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.Severity;

/**
 * The training files of one language: {@code topics/<label>.tsv} and {@code danger/*.txt}. Lines with # are comments.
 */
public final class Corpus {

    private Corpus() {}

    public static List<Utterance> topics(Path language) throws IOException {
        List<Utterance> utterances = new ArrayList<>();
        for (Path file : files(language.resolve("topics"))) {
            String topic = file.getFileName().toString().replaceFirst("\\.tsv$", "");
            for (String line : lines(file)) {
                String[] fields = line.split("\t", 2);
                if (fields.length != 2 || !fields[0].matches("[0-3]")) {
                    throw new IOException(file + ": not a severity, a tab and a text: " + line);
                }
                utterances.add(Utterance.of(topic, Integer.parseInt(fields[0]), fields[1]));
            }
        }
        return utterances;
    }

    /** What teaches danger beside the topics. */
    public static List<Utterance> danger(Path language) throws IOException {
        List<Utterance> utterances = new ArrayList<>();
        utterances.addAll(plain(language.resolve("danger/danger.txt"), Severity.DANGER));
        utterances.addAll(plain(language.resolve("danger/coercion.txt"), Severity.COERCION));
        utterances.addAll(plain(language.resolve("danger/harmless.txt"), Severity.INFORMATION));
        return utterances;
    }

    /**
     * A file of topic, severity, kind and text under a line of headings. What only sounds like danger has no topic
     * here: look-alikes are far more frequent than among what people ask.
     */
    static List<Utterance> development(Path file) throws IOException {
        List<Utterance> utterances = new ArrayList<>();
        for (String line : lines(file).stream().skip(1).toList()) {
            String[] fields = line.split("\t", 4);
            if (fields.length != 4 || !fields[1].matches("[0-3]")) {
                throw new IOException(file + ": not a topic, a severity, a kind and a text: " + line);
            }
            boolean alike = fields[2].equals("harmless");
            utterances.add(Utterance.of(alike ? "" : fields[0], Integer.parseInt(fields[1]), fields[3]));
        }
        return utterances;
    }

    private static List<Utterance> plain(Path file, Severity severity) throws IOException {
        return lines(file).stream()
                .map(line -> Utterance.of("", severity.level(), line))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
