package org.anxin.helpline.understanding.danger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.anxin.helpline.understanding.Reading.Reason;
import org.anxin.helpline.understanding.Severity;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of both languages. All are tried on every text, since people mix languages. */
public final class DangerRules {

    private final List<DangerRule> rules;

    private DangerRules(List<DangerRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @throws IllegalStateException when a file is missing or malformed, naming it */
    public static DangerRules load() {
        List<DangerRule> rules = new ArrayList<>();
        for (String file : List.of("nlp-models/zh/danger.yaml", "nlp-models/en/danger.yaml")) {
            try (InputStream in = DangerRules.class.getClassLoader().getResourceAsStream(file)) {
                if (in == null) {
                    throw new IllegalStateException(file + " is missing");
                }
                for (Object item : (List<?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(in)) {
                    rules.add(rule((Map<?, ?>) item));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalStateException(file + " is not a list of rules with rule, severity and any", e);
            }
        }
        return new DangerRules(rules);
    }

    private static DangerRule rule(Map<?, ?> fields) {
        DangerRule rule = new DangerRule(
                String.valueOf(fields.get("rule")),
                Severity.ofLevel((Integer) fields.get("severity")),
                phrases(fields, "any"),
                phrases(fields, "hint"),
                phrases(fields, "with"),
                phrases(fields, "without"),
                list(fields, "near").stream().map(DangerRules::names).toList(),
                Set.copyOf(names(list(fields, "unless"))));
        if (rule.any().isEmpty() && rule.hint().isEmpty() && rule.near().isEmpty()) {
            throw new IllegalArgumentException(rule.name());
        }
        return rule;
    }

    private static List<?> list(Map<?, ?> fields, String name) {
        Object list = fields.get(name);
        return list == null ? List.of() : (List<?>) list;
    }

    private static List<String> names(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<Phrase> phrases(Map<?, ?> fields, String name) {
        return list(fields, name).stream()
                .map(String::valueOf)
                .map(Phrase::of)
                .filter(phrase -> !phrase.text().isEmpty())
                .toList();
    }

    List<Reason> reasons(Scene scene, Severity level) {
        return reasons(level, rule -> rule.in(scene));
    }

    /** What is no reason by itself, but makes danger likelier. */
    List<Reason> hints(Scene scene) {
        return reasons(Severity.DANGER, rule -> rule.hintIn(scene));
    }

    private List<Reason> reasons(Severity level, Function<DangerRule, Optional<String>> phrases) {
        return rules.stream()
                .filter(rule -> rule.severity() == level)
                .flatMap(rule -> phrases.apply(rule).stream().map(phrase -> new Reason(rule.name(), phrase)))
                .toList();
    }
}
