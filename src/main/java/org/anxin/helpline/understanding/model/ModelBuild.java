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
import java.util.stream.Stream;

/**
 * The build's own step between compiling and testing: trains what {@code nlp-models} teaches into the class path. Does
 * nothing while neither the files nor the code that reads them have changed.
 */
public final class ModelBuild {

    /**
     * A model of its own for each way to write.
     *
     * @param file under which it is found
     * @param language whose texts teach it
     */
    private record Plan(String file, String language, Grams grams) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("zh", "zh", Grams.CHINESE),
            new Plan("pinyin", "zh", Grams.PINYIN),
            new Plan("en", "en", Grams.ENGLISH));

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
        for (Plan plan : PLANS) {
            Path model = target.resolve(plan.file + ".bin");
            Path mark = target.resolve(plan.file + ".inputs");
            String inputs = hash(List.of(
                    sources.resolve(plan.language),
                    sources.resolve(DEVELOPMENT),
                    classes.resolve("org/anxin/helpline/understanding/model"),
                    classes.resolve("org/anxin/helpline/understanding/text")));
            if (Files.exists(model)
                    && Files.exists(mark)
                    && Files.readString(mark).equals(inputs)) {
                continue;
            }
            out.printf("Training %s from %s, which takes a minute or two%n", plan.file, sources.resolve(plan.language));
            long began = System.nanoTime();
            Classifier classifier = train(sources, plan);
            Files.write(model, ClassifierFile.bytes(classifier));
            Files.writeString(mark, inputs);
            out.printf(
                    "Trained %s: %d topics, %d pieces, %.0f s, cuts %s%n",
                    plan.file,
                    classifier.labels().size(),
                    classifier.pieces(),
                    (System.nanoTime() - began) / 1e9,
                    classifier.cuts());
        }
    }

    private static Classifier train(Path sources, Plan plan) throws IOException {
        Path own = sources.resolve(plan.language);
        List<Utterance> topics = Corpus.topics(own);
        List<Utterance> all = new ArrayList<>(topics);
        all.addAll(Corpus.danger(own));
        List<Utterance> kept = Corpus.development(sources.resolve(DEVELOPMENT).resolve(plan.language + ".tsv"));
        return new Training(plan.grams, all.stream().map(Utterance::text).toList())
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
