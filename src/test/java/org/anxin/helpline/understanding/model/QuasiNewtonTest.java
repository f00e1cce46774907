package org.anxin.helpline.understanding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.anxin.helpline.understanding.model.QuasiNewton.Example;
import org.junit.jupiter.api.Test;

class QuasiNewtonTest {

    private static final int FEATURES = 12;
    private static final double L2 = 0.5;

    @Test
    void finds_the_model_that_opennlp_itself_finds() throws IOException {
        List<Example> examples = examples();
        Weights ours = new QuasiNewton(0, L2, 200).train(examples, FEATURES);
        MaxentModel theirs = opennlp(examples);
        for (Example example : examples) {
            double[] expected =
                    theirs.eval(example.features().names(), example.features().values());
            double[] shares = ours.probabilities(example.features());
            for (int label = 0; label < shares.length; label++) {
                int place = theirs.getIndex(ours.labels().get(label));
                assertThat(shares[label]).isCloseTo(expected[place], within(0.02));
            }
        }
    }

    @Test
    void the_same_examples_give_the_same_weights() {
        QuasiNewton trainer = new QuasiNewton(0, L2, 30);
        assertThat(trainer.train(examples(), FEATURES).halves())
                .isEqualTo(trainer.train(examples(), FEATURES).halves());
    }

    private static MaxentModel opennlp(List<Example> examples) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(examples.stream()
                .map(example -> new Event(
                        example.label(),
                        example.features().names(),
                        example.features().values()))
                .toList()));
        QNTrainer trainer = new QNTrainer();
        trainer.init(parameters, new HashMap<>());
        return trainer.doTrain(indexer);
    }

    private static List<Example> examples() {
        Random random = new Random(4);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int label = i % 3;
            int[] ids = {label * 3 + random.nextInt(3), 9 + random.nextInt(2), FEATURES - 1};
            examples.add(new Example(
                    "label" + (random.nextInt(5) == 0 ? (label + 1) % 3 : label),
                    new Features(ids, new float[] {1 + random.nextFloat(), random.nextFloat(), 1})));
        }
        return examples;
    }
}
