package org.anxin.helpline.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxin.helpline.understanding.model.Classifier;
import org.anxin.helpline.understanding.model.ClassifierFile;
import org.anxin.helpline.understanding.model.Grams;
import org.anxin.helpline.understanding.model.Training;
import org.anxin.helpline.understanding.model.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a classifier; Chinese or English pieces, whichever most texts are written in. */
@Command(name = "train", description = "Train a classifier from lines of a label, a tab and a text.")
final class TrainCommand implements Callable<Integer> {

    @Option(names = "--data", required = true, description = "File of labelled texts.")
    private Path data;

    @Option(names = "--model", required = true, description = "File to write the model to.")
    private Path model;

    @Option(names = "--folds", defaultValue = "8", description = "One of so many parts is kept out to calibrate on.")
    private int folds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        long began = System.nanoTime();
        List<Utterance> utterances;
        try {
            utterances = Labelled.read(data);
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        }
        Classifier classifier = Training.of(Grams.of(utterances), utterances, folds);
        Files.write(model, ClassifierFile.bytes(classifier));
        out.printf(
                "%d texts, %d labels, %d pieces, %d s%n",
                utterances.size(),
                classifier.labels().size(),
                classifier.pieces(),
                (System.nanoTime() - began) / 1_000_000_000);
        out.flush();
        return 0;
    }
}
