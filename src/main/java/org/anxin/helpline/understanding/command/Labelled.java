package org.anxin.helpline.understanding.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.understanding.model.Classifier;
import org.anxin.helpline.understanding.model.ClassifierFile;
import org.anxin.helpline.understanding.model.Utterance;

/** Files of labelled texts, and of models trained on them. */
final class Labelled {

    private Labelled() {}

    /** @throws IOException naming the line that is not a label, a tab and a text */
    static List<Utterance> read(Path file) throws IOException {
        List<Utterance> utterances = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String[] fields = line.split("\t", 2);
            if (fields.length == 2) {
                utterances.add(Utterance.of(fields[0].strip(), 0, fields[1]));
            } else if (!line.isBlank()) {
                throw new IOException(file + ", line " + number + ": not a label, a tab and a text");
            }
        }
        return utterances;
    }

    static Classifier model(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return ClassifierFile.read(in);
        }
    }
}
