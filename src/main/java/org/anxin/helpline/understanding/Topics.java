package org.anxin.helpline.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.understanding.Reading.Zone;
import org.anxin.helpline.understanding.model.Classifier;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.model.ClassifierFile;
import org.anxin.helpline.understanding.model.Cuts;
import org.anxin.helpline.understanding.model.Training;
import org.anxin.helpline.understanding.text.NormalText;

/**
 * The classifiers of both languages, and of Chinese in pinyin. Where a text mixes them, both are asked and their
 * answers averaged.
 */
final class Topics {

    private final Classifier chinese;
    private final Classifier pinyin;
    private final Classifier english;

    private Topics(Classifier chinese, Classifier pinyin, Classifier english) {
        this.chinese = chinese;
        this.pinyin = pinyin;
        this.english = english;
    }

    static Topics load() {
        return new Topics(load("nlp-models/zh.bin"), load("nlp-models/pinyin.bin"), load("nlp-models/en.bin"));
    }

    List<String> labels() {
        return chinese.labels().stream().sorted().toList();
    }

    private static Classifier load(String file) {
        try (InputStream in = Topics.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing: the build trains it in process-classes");
            }
            return ClassifierFile.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * What the classifiers say.
     *
     * @param guesses topics, the likeliest first; empty where the language is not ours
     * @param danger probability of danger
     * @param alarming whether that is enough for an alarm
     */
    record Ranking(List<Guess> guesses, Zone zone, double danger, boolean alarming) {

        static final Ranking NONE = new Ranking(List.of(), Zone.UNKNOWN, 0, false);
    }

    Ranking of(NormalText text, Language language) {
        return switch (language) {
            case CHINESE -> ranking(List.of(chinese), text);
            case PINYIN -> ranking(List.of(pinyin), text);
            case ENGLISH -> ranking(List.of(english), text);
            case MIXED -> ranking(List.of(chinese, english), text);
            case BURMESE, LAO, THAI, VIETNAMESE, UNKNOWN -> Ranking.NONE;
        };
    }

    private static Ranking ranking(List<Classifier> classifiers, NormalText text) {
        Map<String, Double> topics = new HashMap<>();
        double danger = 0;
        boolean alarming = false;
        double keep = 0;
        double sure = 0;
        int asked = 0;
        for (Classifier classifier : classifiers) {
            Optional<Classifier.Opinion> opinion = classifier.of(text);
            if (opinion.isPresent()) {
                opinion.get().topics().forEach(guess -> topics.merge(guess.label(), guess.probability(), Double::sum));
                double here = opinion.get().danger();
                danger = Math.max(danger, here);
                alarming |= here >= classifier.cut(Cuts.ALARM);
                keep += classifier.cut(Cuts.KEEP);
                sure += classifier.cut(Cuts.SURE);
                asked++;
            }
        }
        if (asked == 0) {
            return Ranking.NONE;
        }
        int share = asked;
        List<Guess> guesses = new ArrayList<>();
        topics.forEach((label, sum) -> guesses.add(new Guess(label, sum / share)));
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return new Ranking(guesses, zone(guesses, keep / share, sure / share), danger, alarming);
    }

    private static Zone zone(List<Guess> guesses, double keep, double sure) {
        Guess answer = guesses.stream()
                .filter(guess -> !guess.label().equals(Training.OUTSIDE))
                .findFirst()
                .orElseThrow();
        if (guesses.getFirst().probability() >= sure) {
            return Zone.SURE;
        }
        return answer.probability() >= keep ? Zone.UNSURE : Zone.UNKNOWN;
    }
}
