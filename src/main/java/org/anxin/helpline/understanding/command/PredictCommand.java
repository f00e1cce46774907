package org.anxin.helpline.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anxin.helpline.understanding.model.Classifier;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.text.Normaliser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Uses a classifier: one text per line in, one JSON object per line out. */
@Command(name = "predict", description = "Label texts from the standard input, one a line, as JSON.")
final class PredictCommand implements Callable<Integer> {

    private static final int ALTERNATIVES = 3;

    @Option(names = "--model", required = true, description = "File of the model.")
    private Path model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Classifier classifier = Labelled.model(model);
            Lines.answer(System.in, System.out, line -> fields(classifier.topics(Normaliser.read(line))));
            return 0;
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> fields(List<Guess> guesses) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", guesses.getFirst().label());
        fields.put("confidence", ClassifyCommand.rounded(guesses.getFirst().probability()));
        fields.put(
                "alternatives",
                guesses.stream()
                        .skip(1)
                        .limit(ALTERNATIVES)
                        .map(guess -> new Guess(guess.label(), ClassifyCommand.rounded(guess.probability())))
                        .toList());
        return fields;
    }
}
