package org.anxin.helpline.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearDuplicatesTest {

    private static final int TOPIC = 60;
    private static final int DANGER = 120;
    private static final int OUTSIDE = 600;
    /** Topics most of whose texts are of severity 3, or which a helpline may least of all miss. */
    private static final Set<String> DANGERS = Set.of(
            "movement_restriction", "violence_threat", "sexual_exploitation", "trafficking_border", "emotional_crisis");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_topic_has_enough_texts_that_differ(String language) throws IOException {
        Map<String, List<Utterance>> topics = Corpus.topics(Path.of("nlp-models", language)).stream()
                .collect(Collectors.groupingBy(Utterance::topic, TreeMap::new, Collectors.toList()));
        assertThat(topics).hasSize(45);
        topics.forEach((topic, texts) -> assertThat(different(texts))
                .as(topic)
                .isGreaterThanOrEqualTo(DANGERS.contains(topic) ? DANGER : TOPIC));
        assertThat(different(topics.get(Training.OUTSIDE))).isGreaterThanOrEqualTo(OUTSIDE);
    }

    /** Texts whose characters are more than four fifths the same count once. */
    private static int different(List<Utterance> texts) {
        List<Set<Integer>> kept = new ArrayList<>();
        for (Utterance one : texts) {
            Set<Integer> pairs = pairs(one.text().text());
            if (kept.stream().noneMatch(other -> jaccard(pairs, other) > 0.8)) {
                kept.add(pairs);
            }
        }
        return kept.size();
    }

    private static Set<Integer> pairs(String text) {
        Set<Integer> pairs = new HashSet<>();
        for (int i = 0; i < text.length(); i++) {
            pairs.add((i + 1 < text.length() ? text.charAt(i + 1) : 0) << 16 | text.charAt(i));
        }
        return pairs;
    }

    private static double jaccard(Set<Integer> one, Set<Integer> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }
}
