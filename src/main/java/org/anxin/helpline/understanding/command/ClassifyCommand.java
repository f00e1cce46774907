package org.anxin.helpline.understanding.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.anxin.helpline.understanding.Reading;
import org.anxin.helpline.understanding.Understanding;
import picocli.CommandLine.Command;

/** Reads one message per line, prints one JSON object per line. */
@Command(
        name = "classify",
        description = "Read messages from the standard input, one a line, and print what is made of each as JSON.",
        mixinStandardHelpOptions = true)
public final class ClassifyCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        Understanding understanding = Understanding.load();
        Lines.answer(System.in, System.out, line -> fields(understanding.of(line)));
        return 0;
    }

    private static Map<String, Object> fields(Reading reading) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("language", reading.language().tag());
        fields.put("topic", reading.topic());
        fields.put("confidence", rounded(reading.confidence()));
        fields.put("zone", reading.zone().name().toLowerCase(Locale.ROOT));
        fields.put(
                "alternatives",
                reading.alternatives().stream()
                        .map(other -> new Reading.Alternative(other.topic(), rounded(other.confidence())))
                        .toList());
        fields.put("severity", reading.severity().level());
        fields.put("reasons", reading.reasons());
        fields.put("entities", reading.entities());
        return fields;
    }

    static double rounded(double probability) {
        return Math.round(probability * 10_000) / 10_000.0;
    }
}
