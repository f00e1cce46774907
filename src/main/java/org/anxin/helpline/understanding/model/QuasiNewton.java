package org.anxin.helpline.understanding.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's maximum entropy trainer by L-BFGS, on real values. The same examples give the same weights: the number of
 * threads, by which sums are split, is fixed.
 *
 * @param l1 drives weights to nought
 * @param l2 keeps weights small
 */
record QuasiNewton(double l1, double l2, int iterations) {

    private static final int THREADS = 2;

    /** One text as numbers, and what it is. */
    record Example(String label, Features features) {}

    Weights train(List<Example> examples, int features) {
        AbstractModel model = (AbstractModel) model(examples);
        List<String> labels = List.copyOf(
                examples.stream().map(Example::label).collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        int[] places = new int[labels.size()];
        for (int outcome = 0; outcome < places.length; outcome++) {
            places[outcome] = labels.indexOf(model.getOutcome(outcome));
        }
        float[] weights = new float[features * labels.size()];
        contexts(model).forEach((name, context) -> {
            int from = Integer.parseInt(name) * labels.size();
            for (int i = 0; i < context.getOutcomes().length; i++) {
                weights[from + places[context.getOutcomes()[i]]] = (float) context.getParameters()[i];
            }
        });
        return new Weights(labels, weights, 1);
    }

    /** OpenNLP's own model, which the weights must agree with. */
    MaxentModel model(List<Example> examples) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(TrainingParameters.THREADS_PARAM, THREADS);
        parameters.put(QNTrainer.L1COST_PARAM, l1);
        parameters.put(QNTrainer.L2COST_PARAM, l2);
        Map<String, String> report = new HashMap<>();
        try {
            OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
            indexer.init(parameters, report);
            indexer.index(ObjectStreamUtils.createObjectStream(examples.stream()
                    .map(example -> new Event(
                            example.label(),
                            example.features().names(),
                            example.features().values()))
                    .toList()));
            QNTrainer trainer = new QNTrainer();
            trainer.init(parameters, report);
            return trainer.doTrain(indexer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Context> contexts(AbstractModel model) {
        return (Map<String, Context>) model.getDataStructures()[1];
    }
}
