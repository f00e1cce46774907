package org.anxin.helpline.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.Language;
import org.anxin.helpline.understanding.Reading;

/** Finds the answers nearest to what somebody wrote, nudged by the topics it is likely about. */
final class Retrieval {

    /** How much a certain topic lifts the answers that have it. */
    private static final double TOPIC_LIFT = 0.5;

    private final List<Answer> answers;
    private final Spelling spelling;
    private final Index chinese;
    private final Index english;

    /** An answer and how well it fits. */
    record Ranked(Answer answer, double score) {}

    Retrieval(Library library) {
        answers = library.answers();
        spelling = new Spelling(library.synonyms());
        chinese = new Index(
                answers.stream()
                        .map(answer -> page(answer, answer.asksZh(), Bilingual::zh))
                        .toList(),
                Analyzers.characters(),
                Analyzers.characterPairs());
        english = new Index(
                answers.stream()
                        .map(answer -> page(answer, answer.asksEn(), Bilingual::en))
                        .toList(),
                Analyzers.stems(),
                Analyzers.stemPairs());
    }

    /** @param locale decides when the text's own language is not told */
    List<Ranked> ranked(Reading reading, String text, Locale locale) {
        boolean inChinese = isChinese(reading.language(), text, locale);
        Map<String, Double> topics = Stream.concat(
                        Stream.of(new Reading.Alternative(reading.topic(), reading.confidence())),
                        reading.alternatives().stream())
                .collect(Collectors.toMap(Reading.Alternative::topic, Reading.Alternative::confidence, Math::max));
        return (inChinese ? chinese : english)
                .search(spelling.of(text, inChinese)).stream()
                        .map(hit -> {
                            Answer answer = answers.get(hit.answer());
                            return new Ranked(answer, hit.score() * (1 + TOPIC_LIFT * likely(answer, topics)));
                        })
                        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
                        .toList();
    }

    private Index.Page page(Answer answer, List<String> asks, Function<Bilingual, String> language) {
        boolean inChinese = asks == answer.asksZh();
        return new Index.Page(
                asks.stream().map(ask -> spelling.of(ask, inChinese)).toList(),
                spelling.of(
                        Stream.concat(Stream.of(answer.text()), answer.more().stream())
                                .map(language)
                                .collect(Collectors.joining("\n")),
                        inChinese));
    }

    private static double likely(Answer answer, Map<String, Double> topics) {
        return answer.topics().stream()
                .mapToDouble(topic -> topics.getOrDefault(topic, 0.0))
                .max()
                .orElse(0);
    }

    private static boolean isChinese(Language language, String text, Locale locale) {
        return switch (language) {
            case CHINESE -> true;
            case ENGLISH -> false;
            default ->
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                        || !locale.getLanguage().equals("en");
        };
    }
}
