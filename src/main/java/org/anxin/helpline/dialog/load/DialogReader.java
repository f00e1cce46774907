package org.anxin.helpline.dialog.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anxin.helpline.dialog.model.Dialog;
import org.anxin.helpline.dialog.model.Dialog.Stranger;
import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Step;
import org.anxin.helpline.dialog.model.Texts;

/** Reads one dialog's script. */
final class DialogReader {

    private static final String NAME = "[a-z][a-z0-9-]{0,39}";

    private final List<Finding> findings;

    DialogReader(List<Finding> findings) {
        this.findings = findings;
    }

    Optional<Dialog> read(String name, String file, String content, Map<Locale, Texts> texts) {
        try {
            return Optional.of(dialog(name, file, Yaml.read(file, content), texts));
        } catch (MalformedException e) {
            findings.add(e.finding());
            return Optional.empty();
        }
    }

    private Dialog dialog(String name, String file, Entry written, Map<Locale, Texts> texts) {
        List<Stranger> strangers = new ArrayList<>();
        Set<String> known = Grammar.names(Grammar.DIALOG);
        written.fields().forEach((field, entry) -> {
            if (!known.contains(field)) {
                strangers.add(new Stranger(entry.place(), field, known));
            }
        });
        Entry section = written.required("steps", "a dialog has at least one step");
        List<Entry> entries = List.copyOf(section.fields().values());
        if (entries.isEmpty() || entries.size() > Limits.STEPS) {
            throw section.malformed("a dialog has from 1 to " + Limits.STEPS + " steps", "divide it with call");
        }
        Map<String, Integer> lines = new LinkedHashMap<>();
        Map<String, Step> steps = steps(entries, new StepReader(written, strangers), lines);
        return new Dialog(
                name,
                number(written.required("version", "begin with version: 1")),
                entries.getFirst().name(),
                steps,
                written.field("takes").map(Entry::words).map(Set::copyOf).orElse(Set.of()),
                written.field("leave").map(Entry::text),
                written.field("forget").map(Lengths::of).orElse(Dialog.FORGET),
                moves(written),
                continues(written),
                written.field("segments").map(DialogReader::number).orElse(Limits.SEGMENTS),
                texts,
                new Dialog.Source(file, lines, strangers));
    }

    private Map<String, Step> steps(List<Entry> entries, StepReader reader, Map<String, Integer> lines) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry step = entries.get(i);
            String following = i + 1 < entries.size() ? entries.get(i + 1).name() : Step.END;
            lines.put(step.name(), step.place().line());
            try {
                if (!step.name().matches(NAME) || step.name().equals(Step.END)) {
                    throw step.malformed(
                            "a step cannot be named " + step.name(), "use small letters, digits and hyphens, not end");
                }
                steps.put(step.name(), reader.read(step, following));
            } catch (MalformedException e) {
                findings.add(e.finding());
            }
        }
        return steps;
    }

    private static boolean moves(Entry written) {
        return written.field("on-new-version")
                .map(policy -> switch (policy.text()) {
                    case "move" -> true;
                    case "finish" -> false;
                    default -> throw policy.malformed("on-new-version is finish or move", "");
                })
                .orElse(false);
    }

    private static Map<Integer, Map<String, String>> continues(Entry written) {
        Map<Integer, Map<String, String>> continues = new LinkedHashMap<>();
        written.field("continues")
                .map(entry -> entry.required("from", "write {from: {1: {old-step: new-step}}}"))
                .ifPresent(from -> from.fields()
                        .forEach((version, steps) -> continues.put(number(version, steps), steps.texts())));
        return continues;
    }

    private static int number(Entry entry) {
        return number(entry.text(), entry);
    }

    private static int number(String text, Entry entry) {
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw entry.malformed(entry.name() + " must be a number from 1", "");
        }
        return Integer.parseInt(text);
    }
}
