package org.anxin.helpline.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.text.NormalText;
import org.anxin.helpline.understanding.text.Normaliser;
import org.junit.jupiter.api.Test;

class ClassifierFileTest {

    private static final List<Utterance> TAUGHT = IntStream.range(0, 20)
            .boxed()
            .flatMap(i -> Stream.of(
                    Utterance.of("wage", 1, "when is my wage paid " + i),
                    Utterance.of("leave", 1, "may I go on leave " + i)))
            .toList();

    private final Classifier classifier = Training.of(Grams.ENGLISH, TAUGHT, 4);

    @Test
    void what_is_written_is_read() throws IOException {
        Classifier read = ClassifierFile.read(new ByteArrayInputStream(ClassifierFile.bytes(classifier)));
        NormalText text = Normaliser.read("my wage please");
        assertThat(read.topics(text)).extracting(Guess::label).isEqualTo(labels(classifier.topics(text)));
        assertThat(read.topics(text).getFirst().label()).isEqualTo("wage");
        // Halves of floats keep three digits.
        assertThat(read.topics(text).getFirst().probability())
                .isCloseTo(classifier.topics(text).getFirst().probability(), within(0.01));
        assertThat(read.cuts()).isEqualTo(classifier.cuts());
    }

    private static List<String> labels(List<Guess> guesses) {
        return guesses.stream().map(Guess::label).toList();
    }

    @Test
    void a_damaged_model_is_refused() {
        byte[] bytes = ClassifierFile.bytes(classifier);
        bytes[bytes.length / 2] ^= 1;
        assertThatThrownBy(() -> ClassifierFile.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("hash");
    }

    @Test
    void another_file_is_refused() {
        assertThatThrownBy(() -> ClassifierFile.read(new ByteArrayInputStream("label\ttext".getBytes())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no model");
    }
}
