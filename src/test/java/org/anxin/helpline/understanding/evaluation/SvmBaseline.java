package org.anxin.helpline.understanding.evaluation;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.anxin.helpline.understanding.model.Classifier.Guess;
import org.anxin.helpline.understanding.model.Utterance;
import org.anxin.helpline.understanding.text.Normaliser;

/** A linear SVM (Crammer and Singer) on tf-idf of words and character 1–3-grams: what a good engineer tries first. */
final class SvmBaseline implements Labeller {

    private static final int LONGEST = 3;

    private final Map<String, Integer> pieces = new HashMap<>();
    private final Map<String, Integer> documents = new HashMap<>();
    private final List<String> labels;
    private final int texts;
    private final Model model;

    SvmBaseline(List<Utterance> taught) {
        texts = taught.size();
        labels = taught.stream().map(Utterance::topic).distinct().sorted().toList();
        taught.forEach(one -> counts(one.text().text()).keySet().forEach(piece -> {
            documents.merge(piece, 1, Integer::sum);
            pieces.putIfAbsent(piece, pieces.size() + 1);
        }));
        Problem problem = new Problem();
        problem.l = taught.size();
        problem.n = pieces.size();
        problem.x = taught.stream().map(one -> features(one.text().text())).toArray(Feature[][]::new);
        problem.y =
                taught.stream().mapToDouble(one -> labels.indexOf(one.topic())).toArray();
        Linear.disableDebugOutput();
        model = Linear.train(problem, new Parameter(SolverType.MCSVM_CS, 1, 0.1));
    }

    @Override
    public List<Guess> of(String text) {
        double[] values = new double[labels.size()];
        Linear.predictValues(model, features(Normaliser.of(text)), values);
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            guesses.add(new Guess(labels.get(model.getLabels()[i]), values[i]));
        }
        guesses.sort(Comparator.comparingDouble(Guess::probability).reversed());
        return guesses;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{N}]+")) {
            counts.merge("w" + word, 1, Integer::sum);
        }
        for (int start = 0; start < text.length(); start++) {
            for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
                counts.merge(text.substring(start, end), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Feature[] features(String text) {
        Map<Integer, Double> values = new TreeMap<>();
        counts(text).forEach((piece, count) -> {
            Integer number = pieces.get(piece);
            if (number != null) {
                values.put(number, (1 + Math.log(count)) * Math.log((1.0 + texts) / documents.get(piece)));
            }
        });
        double length = Math.sqrt(
                values.values().stream().mapToDouble(value -> value * value).sum());
        return values.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey(), entry.getValue() / length))
                .toArray(Feature[]::new);
    }
}
