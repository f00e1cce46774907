package org.anxin.helpline.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.understanding.Severity;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of {@code console/practice.yaml}, most severe first. */
@Component
class InventedCases {

    private final List<Map<String, Object>> cases;

    InventedCases() {
        try (InputStream in = new ClassPathResource("console/practice.yaml").getInputStream()) {
            this.cases = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Invented> all(Locale language) {
        return cases.stream()
                .map(one -> read(one, language))
                .sorted((one, other) -> other.severity.compareTo(one.severity))
                .toList();
    }

    Optional<Invented> find(String id, Locale language) {
        return all(language).stream().filter(one -> one.id.equals(id)).findFirst();
    }

    private static Invented read(Map<String, Object> one, Locale language) {
        Map<String, String> facts = new LinkedHashMap<>();
        ((Map<?, ?>) one.get("facts")).forEach((name, words) -> facts.put(name.toString(), words(words, language)));
        return new Invented(
                one.get("id").toString(),
                one.get("alias").toString(),
                Severity.valueOf(one.get("severity").toString()),
                words(one.get("district"), language),
                facts,
                words(one.get("answer"), language));
    }

    private static String words(Object both, Locale language) {
        return ((Map<?, ?>) both)
                .get(language.getLanguage().equals("en") ? "en" : "zh")
                .toString();
    }

    /** @param answer what the invented reporter writes back */
    record Invented(
            String id, String alias, Severity severity, String district, Map<String, String> facts, String answer) {}
}
