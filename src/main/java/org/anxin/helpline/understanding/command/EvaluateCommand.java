package org.anxin.helpline.understanding.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anxin.helpline.understanding.model.Classifier;
import org.anxin.helpline.understanding.model.Figures;
import org.anxin.helpline.understanding.model.Utterance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a classifier. */
@Command(name = "evaluate", description = "Measure a classifier on lines of a label, a tab and a text.")
final class EvaluateCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, description = "File of the model.")
    private Path model;

    @Option(names = "--data", required = true, description = "File of labelled texts.")
    private Path data;

    @Option(names = "--outside", defaultValue = "oos", description = "Label of what is out of scope.")
    private String outside;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Classifier classifier = Labelled.model(model);
            List<Figures.Case> cases = Labelled.read(data).stream()
                    .map(utterance -> judged(classifier, utterance))
                    .toList();
            Figures all = new Figures(cases);
            Figures inside = new Figures(
                    cases.stream().filter(one -> !one.label().equals(outside)).toList());
            out.printf("texts                 %d%n", all.count());
            out.printf("accuracy              %.2f %%%n", 100 * all.top(1));
            out.printf("  in scope            %.2f %%%n", 100 * inside.top(1));
            out.printf("  in the first three  %.2f %%%n", 100 * all.top(3));
            out.printf("macro-F1              %.2f %%%n", 100 * all.macroF1());
            out.printf("calibration error     %.4f%n", all.calibrationError());
            if (inside.count() < all.count()) {
                out.printf("out-of-scope recall   %.2f %%%n", 100 * all.recall(outside));
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private static Figures.Case judged(Classifier classifier, Utterance utterance) {
        return new Figures.Case(utterance.topic(), classifier.topics(utterance.text()));
    }
}
