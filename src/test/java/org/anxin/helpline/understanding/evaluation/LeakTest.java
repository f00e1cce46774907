package org.anxin.helpline.understanding.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.understanding.model.Corpus;
import org.anxin.helpline.understanding.model.Utterance;
import org.anxin.helpline.understanding.text.Normaliser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeakTest {

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_held_out_text_is_taught(String language) throws IOException {
        List<Utterance> taught = new ArrayList<>(Corpus.topics(Path.of("nlp-models", language)));
        taught.addAll(Corpus.danger(Path.of("nlp-models", language)));
        Set<String> known = taught.stream().map(one -> bare(one.text().text())).collect(Collectors.toSet());
        assertThat(HeldOut.of(language))
                .filteredOn(line -> bare(line.text()).length() > 5)
                .extracting(HeldOut::text)
                .noneMatch(text -> known.contains(bare(text)));
    }

    /** Letters and digits alone. Single words such as 谢谢 cannot but be in both. */
    private static String bare(String text) {
        return Normaliser.of(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
