package org.anxin.helpline.dialog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.anxin.helpline.dialog.Yamls.Problem;
import org.jspecify.annotations.Nullable;

/** Turns the map of one step into a {@link Step}. */
final class StepReader {

    private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,3})([mhd])");

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "say", Set.of("say", "next"),
            "ask", Set.of("ask", "choices", "collect", "as", "skip", "then", "timeout", "next"),
            "perform", Set.of("perform", "with", "next"),
            "branch", Set.of("branch"),
            "call", Set.of("call", "with", "next"));

    private final @Nullable Duration timeout;

    StepReader(@Nullable Duration timeout) {
        this.timeout = timeout;
    }

    /** @param following the step written after this one, where it goes on unless it says otherwise */
    Step read(String name, Map<String, Object> fields, String following) {
        String kind = kind(fields);
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeAll(FIELDS.getOrDefault(kind, Set.of()));
        if (!unknown.isEmpty()) {
            throw new Problem("a step that has " + kind + " cannot have " + String.join(", ", unknown));
        }
        String next = fields.containsKey("next") ? Yamls.text(fields.get("next"), "next") : following;
        return switch (kind) {
            case "say" -> new Step.Say(Yamls.text(fields.get("say"), "say"), next);
            case "ask" -> ask(name, fields, next);
            case "perform" -> new Step.Perform(Yamls.text(fields.get("perform"), "perform"), with(fields), next);
            case "branch" -> branch(fields);
            default -> new Step.Call(Yamls.text(fields.get("call"), "call"), with(fields), next);
        };
    }

    private static String kind(Map<String, Object> fields) {
        List<String> kinds =
                FIELDS.keySet().stream().filter(fields::containsKey).sorted().toList();
        if (kinds.size() != 1) {
            throw new Problem("a step has one of say, ask, perform, branch or call");
        }
        return kinds.getFirst();
    }

    private Step.Ask ask(String name, Map<String, Object> fields, String next) {
        Step.Kind kind = Step.Kind.CHOICE;
        List<String> choices = List.of();
        if (fields.containsKey("choices") == fields.containsKey("collect")) {
            throw new Problem("an ask has either choices or collect");
        } else if (fields.containsKey("choices")) {
            choices = Yamls.words(fields.get("choices"), "choices");
        } else {
            kind = collected(Yamls.text(fields.get("collect"), "collect"));
        }
        Duration waits = fields.containsKey("timeout") ? length(fields.get("timeout")) : timeout;
        if (waits == null) {
            throw new Problem("an ask needs a timeout, its own or the dialog's");
        }
        Map<String, String> then = fields.containsKey("then") ? Yamls.texts(fields.get("then"), "then") : Map.of();
        for (String choice : then.keySet()) {
            if (!choices.contains(choice)) {
                throw new Problem("then names " + choice + ", which is no choice of it");
            }
        }
        return new Step.Ask(
                Yamls.text(fields.get("ask"), "ask"),
                kind,
                choices,
                fields.containsKey("as") ? Yamls.text(fields.get("as"), "as") : name,
                "true".equals(fields.get("skip")),
                waits,
                then,
                next);
    }

    private static Step.Kind collected(String kind) {
        try {
            return Step.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Problem("collect is text or number, not " + kind);
        }
    }

    private static Map<String, String> with(Map<String, Object> fields) {
        return fields.containsKey("with") ? Yamls.texts(fields.get("with"), "with") : Map.of();
    }

    private static Step.Branch branch(Map<String, Object> fields) {
        List<Step.Case> cases = new ArrayList<>();
        for (Object item : Yamls.list(fields.get("branch"), "branch")) {
            Map<String, Object> one = new HashMap<>(Yamls.asMap(item, "a case"));
            boolean otherwise = one.containsKey("else");
            Map<String, String> when = otherwise ? Map.of() : Yamls.texts(required(one, "when"), "when");
            cases.add(new Step.Case(when, Yamls.text(required(one, otherwise ? "else" : "then"), "then")));
        }
        if (cases.isEmpty() || !cases.getLast().when().isEmpty()) {
            throw new Problem("a branch ends with else");
        }
        return new Step.Branch(cases);
    }

    private static Object required(Map<String, Object> map, String field) {
        Object value = map.get(field);
        if (value == null) {
            throw new Problem("a case has when and then, the last one else");
        }
        return value;
    }

    static Duration length(Object value) {
        var length = LENGTH.matcher(Yamls.text(value, "timeout"));
        if (!length.matches()) {
            throw new Problem("a timeout looks like 30m, 12h or 2d");
        }
        long count = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
