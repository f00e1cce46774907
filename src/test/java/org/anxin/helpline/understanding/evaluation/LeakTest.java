package org.anxin.helpline.understanding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.model.Corpus;
import org.anxin.helpline.understanding.model.Utterance;
import org.anxin.helpline.understanding.text.Normaliser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeakTest {

    private static final int SHORTEST = 6;

    @ParameterizedTest
    @CsvSource({"evaluation, zh", "evaluation, en", "development, zh", "development, en"})
    void no_held_out_text_is_taught(String set, String language) throws IOException {
        List<Utterance> taught = new ArrayList<>(Corpus.topics(Path.of("nlp-models", language)));
        taught.addAll(Corpus.danger(Path.of("nlp-models", language)));
        assertThat(HeldOut.of(set, language))
                .filteredOn(among(taught.stream().map(one -> one.text().text())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothing_is_chosen_on_what_is_measured(String language) {
        assertThat(HeldOut.of("evaluation", language))
                .filteredOn(among(HeldOut.of("development", language).stream().map(HeldOut::text)))
                .isEmpty();
    }

    private static Predicate<HeldOut> among(Stream<String> texts) {
        Set<String> known = texts.map(LeakTest::bare).collect(Collectors.toSet());
        return line -> bare(line.text()).length() >= SHORTEST && known.contains(bare(line.text()));
    }

    /** Letters and digits alone. Single words such as 谢谢 cannot but be in both. */
    private static String bare(String text) {
        return Normaliser.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
