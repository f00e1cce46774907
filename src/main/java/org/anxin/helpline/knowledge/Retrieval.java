package org.anxin.helpline.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;

/** Finds the answers nearest to what somebody wrote, nudged by the topics it is likely about. */
final class Retrieval {

    private static final String ZH = "zh";
    private static final String EN = "en";

    private final List<Answer> answers;
    private final Map<String, Spelling> spellings;
    private final Map<String, Index> indexes;
    private final Weights weights;

    /** An answer and how well it fits. */
    record Ranked(Answer answer, double score) {}

    Retrieval(Library library, Weights weights) {
        this.weights = weights;
        answers = library.answers();
        Synonyms synonyms = library.synonyms();
        spellings = Map.of(ZH, new Spelling(synonyms.slips(ZH)), EN, new Spelling(synonyms.slips(EN)));
        indexes = Map.of(
                ZH,
                new Index(
                        pages(ZH, Answer::asksZh, Bilingual::zh),
                        new Index.Reader(
                                Analyzers.characters(),
                                Analyzers.characterPairs(),
                                new Concepts(synonyms.concepts(ZH), text -> text)),
                        weights),
                EN,
                new Index(
                        pages(EN, Answer::asksEn, Bilingual::en),
                        new Index.Reader(
                                Analyzers.stems(),
                                Analyzers.stemPairs(),
                                new Concepts(synonyms.concepts(EN), Retrieval::stems)),
                        weights));
    }

    /** @param locale decides when the text's own language is not told */
    List<Ranked> ranked(Reading reading, String text, Locale locale) {
        String language = language(reading.language(), text, locale);
        Map<String, Double> topics = Stream.concat(
                        Stream.of(new Reading.Alternative(reading.topic(), reading.confidence())),
                        reading.alternatives().stream())
                .collect(Collectors.toMap(Reading.Alternative::topic, Reading.Alternative::confidence, Math::max));
        Map<Integer, Double> scores = new HashMap<>();
        Index index = indexes.get(language);
        String spelled = spellings.get(language).of(text);
        Set<String> things = index.things(spelled);
        index.scores(spelled).forEach((place, score) -> {
            Answer answer = answers.get(place);
            double meant =
                    answer.onlyFor().isEmpty() || answer.onlyFor().stream().anyMatch(things::contains)
                            ? 1
                            : weights.stranger();
            scores.put(place, score * meant * (1 + weights.topic() * likely(answer, topics)));
        });
        for (int place = 0; place < answers.size(); place++) {
            double likely = likely(answers.get(place), topics);
            if (likely > 0) {
                scores.merge(place, weights.belonging() * likely, Double::sum);
            }
        }
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(score -> new Ranked(answers.get(score.getKey()), score.getValue()))
                .toList();
    }

    private List<Index.Page> pages(
            String language, Function<Answer, List<String>> asks, Function<Bilingual, String> text) {
        Spelling spelling = spellings.get(language);
        return answers.stream()
                .map(answer -> new Index.Page(
                        asks.apply(answer).stream().map(spelling::of).toList(),
                        spelling.of(Stream.concat(Stream.of(answer.text()), answer.more().stream())
                                .map(text)
                                .collect(Collectors.joining("\n")))))
                .toList();
    }

    /** Stems between spaces, so that a phrase is found as whole words. */
    private static String stems(String text) {
        return " " + String.join(" ", Analyzers.terms(Analyzers.stems(), text)) + " ";
    }

    private static double likely(Answer answer, Map<String, Double> topics) {
        return answer.topics().stream()
                .mapToDouble(topic -> topics.getOrDefault(topic, 0.0))
                .max()
                .orElse(0);
    }

    private static String language(Language language, String text, Locale locale) {
        return switch (language) {
            case CHINESE -> ZH;
            case ENGLISH -> EN;
            default -> {
                boolean han =
                        text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
                yield han || !locale.getLanguage().equals(EN) ? ZH : EN;
            }
        };
    }
}
