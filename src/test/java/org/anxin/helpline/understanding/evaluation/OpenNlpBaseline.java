package org.anxin.helpline.understanding.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.model.Utterance;

/** OpenNLP's categorizer as it comes, on its tokens as a bag of words. */
record OpenNlpBaseline(DocumentCategorizerME categorizer) implements Labeller {

    static OpenNlpBaseline maxent(List<Utterance> taught) {
        return train(taught, TrainingParameters.defaultParams());
    }

    static OpenNlpBaseline naiveBayes(List<Utterance> taught) {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "NAIVEBAYES");
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        return train(taught, parameters);
    }

    private static OpenNlpBaseline train(List<Utterance> taught, TrainingParameters parameters) {
        List<DocumentSample> samples = taught.stream()
                .map(one -> new DocumentSample(one.topic(), tokens(one.text().original())))
                .toList();
        try {
            DoccatModel model = DocumentCategorizerME.train(
                    "zh", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
            return new OpenNlpBaseline(new DocumentCategorizerME(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] tokens(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text);
    }

    @Override
    public List<Guess> of(String text) {
        Map<String, Double> scores = categorizer.scoreMap(tokens(text));
        return scores.entrySet().stream()
                .map(entry -> new Guess(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Guess::probability).reversed())
                .toList();
    }
}
