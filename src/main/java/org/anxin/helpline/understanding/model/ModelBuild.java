package org.anxin.helpline.understanding.model;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The build's own step between compiling and testing: trains what {@code nlp-models} teaches into the class path. Does
 * nothing while neither the files nor the code that reads them have changed.
 */
public final class ModelBuild {

    static final Map<String, Grams> LANGUAGES = Map.of("zh", Grams.CHINESE, "en", Grams.ENGLISH);

    /** Texts that teach nothing: confidence and thresholds are measured on them. */
    private static final String DEVELOPMENT = "development";

    private ModelBuild() {}

    /** @param args the folder of training files, and the folder of classes */
    public static void main(String[] args) throws IOException {
        Quiet.trainer();
        Path sources = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path target = Files.createDirectories(classes.resolve("nlp-models"));
        PrintStream out = System.out;
        for (String language : List.of("zh", "en")) {
            Path model = target.resolve(language + ".bin");
            Path mark = target.resolve(language + ".inputs");
            String inputs = hash(List.of(
                    sources.resolve(language),
                    sources.resolve(DEVELOPMENT),
                    classes.resolve("org/anxin/helpline/understanding/model"),
                    classes.resolve("org/anxin/helpline/understanding/text")));
            if (Files.exists(model)
                    && Files.exists(mark)
                    && Files.readString(mark).equals(inputs)) {
                continue;
            }
            long began = System.nanoTime();
            Classifier classifier = train(sources, language);
            Files.write(model, ClassifierFile.bytes(classifier));
            Files.writeString(mark, inputs);
            out.printf(
                    "Trained %s: %d topics, %d pieces, %.0f s, cuts %s%n",
                    language,
                    classifier.labels().size(),
                    classifier.pieces(),
                    (System.nanoTime() - began) / 1e9,
                    classifier.cuts());
        }
    }

    static Classifier train(Path sources, String language) throws IOException {
        Path own = sources.resolve(language);
        List<Utterance> topics = Corpus.topics(own);
        List<Utterance> all = new ArrayList<>(topics);
        all.addAll(Corpus.danger(own));
        List<Utterance> kept = Corpus.development(sources.resolve(DEVELOPMENT).resolve(language + ".tsv"));
        return new Training(
                        LANGUAGES.get(language),
                        all.stream().map(Utterance::text).toList())
                .topics(topics, kept)
                .danger(all, kept)
                .classifier();
    }

    private static String hash(List<Path> folders) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
