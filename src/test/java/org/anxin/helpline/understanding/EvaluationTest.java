package org.anxin.helpline.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is understood of messages that were written apart from the training. The floors stand a little below what is
 * reached, so that a change for the worse is seen; the goals stand in {@code docs/evaluation.md}.
 */
class EvaluationTest {

    private static final Path FOLDER = Path.of("nlp-models", "evaluation");
    private static final Path PAGE = Path.of("docs", "evaluation.md");
    private static final String OFF_TOPIC = "off_topic";
    private static final int BINS = 10;

    private final Understanding understanding = Understanding.load();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    @Test
    void held_out_messages_are_understood_as_well_as_they_were() throws IOException {
        measure("zh", read("zh.tsv"));
        measure("en", read("en.tsv"));
        List<Line> chinese = read("zh.tsv").stream().filter(Line::plain).toList();
        figures.put(
                "zh traditional top-1",
                share(chinese, line -> top(written(line, HanLP::convertToTraditionalChinese), 1)));
        figures.put("zh spaced pinyin top-1", share(chinese, line -> top(written(line, EvaluationTest::spelt), 1)));
        List<String[]> languages = rows("language.tsv");
        figures.put(
                "language of short texts",
                share(
                        languages,
                        row -> understanding.of(row[1]).language().tag().equals(row[0])));
        String page = page();
        System.out.println(page);
        if (Boolean.getBoolean("anxin.write")) {
            Files.writeString(PAGE, page);
        }
        FLOORS.forEach(
                (figure, floor) -> assertThat(figures.get(figure)).as(figure).isGreaterThanOrEqualTo(floor));
        CEILINGS.forEach(
                (figure, ceiling) -> assertThat(figures.get(figure)).as(figure).isLessThanOrEqualTo(ceiling));
    }

    private static final Map<String, Double> FLOORS = Map.of(
            "zh top-1",
            0.74,
            "zh top-3",
            0.90,
            "zh danger recall",
            0.93,
            "en top-1",
            0.74,
            "en top-3",
            0.88,
            "en danger recall",
            0.78,
            "zh right when answered at once",
            0.95,
            "en right when answered at once",
            0.95,
            "language of short texts",
            0.75);
    private static final Map<String, Double> CEILINGS = Map.of(
            "zh false alarms on harmless",
            0.25,
            "en false alarms on harmless",
            0.18,
            "zh calibration error",
            0.10,
            "en calibration error",
            0.13);

    private void measure(String language, List<Line> lines) {
        List<Line> plain = lines.stream().filter(Line::plain).toList();
        figures.put(language + " top-1", share(plain, line -> top(line, 1)));
        figures.put(language + " top-3", share(plain, line -> top(line, 3)));
        figures.put(language + " calibration error", calibrationError(plain));
        figures.put(language + " out of scope not answered", share(kind(lines, "off"), line -> {
            Reading reading = understanding.of(line.text);
            return reading.zone() != Reading.Zone.SURE || reading.topic().equals(OFF_TOPIC);
        }));
        figures.put(
                language + " answered at once",
                share(plain, line -> understanding.of(line.text).zone() == Reading.Zone.SURE));
        figures.put(
                language + " right when answered at once",
                share(
                        plain.stream()
                                .filter(line -> understanding.of(line.text).zone() == Reading.Zone.SURE)
                                .toList(),
                        line -> top(line, 1)));
        figures.put(language + " danger recall", share(kind(lines, "danger"), this::danger));
        figures.put(language + " false alarms on harmless", share(kind(lines, "harmless"), this::danger));
    }

    private boolean danger(Line line) {
        return understanding.of(line.text).severity() == Severity.DANGER;
    }

    private boolean top(Line line, int places) {
        Reading reading = understanding.of(line.text);
        return reading.topic().equals(line.topic)
                || reading.alternatives().stream()
                        .limit(places - 1L)
                        .anyMatch(other -> other.topic().equals(line.topic));
    }

    /** Mean distance between how sure the reading was and how often it was right, over bins of confidence. */
    private double calibrationError(List<Line> lines) {
        double[] sure = new double[BINS];
        double[] right = new double[BINS];
        for (Line line : lines) {
            Reading reading = understanding.of(line.text);
            int bin = (int) Math.min(BINS - 1, reading.confidence() * BINS);
            sure[bin] += reading.confidence();
            right[bin] += reading.topic().equals(line.topic) ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                        .mapToDouble(bin -> Math.abs(sure[bin] - right[bin]))
                        .sum()
                / lines.size();
    }

    private static Line written(Line line, UnaryOperator<String> otherwise) {
        return new Line(line.topic, line.kind, otherwise.apply(line.text));
    }

    private static String spelt(String text) {
        List<String> spelt = new ArrayList<>();
        List<Pinyin> sounds = HanLP.convertToPinyinList(text);
        for (int i = 0; i < sounds.size(); i++) {
            spelt.add(
                    sounds.get(i) == Pinyin.none5
                            ? String.valueOf(text.charAt(i))
                            : sounds.get(i).getPinyinWithoutTone());
        }
        return String.join(" ", spelt);
    }

    private static List<Line> kind(List<Line> lines, String kind) {
        return lines.stream().filter(line -> line.kind.equals(kind)).toList();
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).count() / (double) all.size();
    }

    private static List<Line> read(String file) throws IOException {
        return rows(file).stream().map(row -> new Line(row[0], row[2], row[3])).toList();
    }

    private static List<String[]> rows(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t"))
                .toList();
    }

    private String page() {
        return """
                # How well messages are understood

                Measured by `EvaluationTest` on messages in `nlp-models/evaluation`, written apart from the training texts and
                never trained on (`LeakTest`). Run it with `-Danxin.write=true` to write this page anew.

                Goals: top-1 0.85, top-3 0.95, calibration error at most 0.05, out of scope 0.85, danger recall 0.98, false
                alarms at most 0.05, spaced pinyin 0.85. What is below is not reached yet.

                | figure | measured |
                |---|---|
                """
                + figures.entrySet().stream()
                        .map(figure ->
                                String.format(Locale.ROOT, "| %s | %.3f |%n", figure.getKey(), figure.getValue()))
                        .collect(Collectors.joining());
    }

    private record Line(String topic, String kind, String text) {

        boolean plain() {
            return kind.equals("plain");
        }
    }
}
