package org.anxin.helpline.dialog.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Limits;
import org.anxin.helpline.dialog.model.Message;
import org.anxin.helpline.dialog.model.Text;
import org.anxin.helpline.dialog.model.Texts;

/** Reads one file of texts. */
final class TextReader {

    /** The section that keeps the fingerprints of what was translated. */
    static final String TRANSLATES = "translates";

    private final List<Finding> findings;

    TextReader(List<Finding> findings) {
        this.findings = findings;
    }

    Texts read(String file, String content, Locale language) {
        Map<String, Text> texts = new LinkedHashMap<>();
        Map<String, String> translates = new LinkedHashMap<>();
        try {
            Yaml.read(file, content).fields().forEach((key, entry) -> {
                try {
                    if (key.equals(TRANSLATES)) {
                        translates.putAll(entry.texts());
                    } else {
                        texts.put(key, text(entry, language));
                    }
                } catch (MalformedException e) {
                    findings.add(e.finding());
                }
            });
        } catch (MalformedException e) {
            findings.add(e.finding());
        }
        return new Texts(file, texts, translates);
    }

    private static Text text(Entry entry, Locale language) {
        if (entry.isText()) {
            return new Text(message(entry, language), "", Map.of(), Optional.empty(), entry.place());
        }
        entry.fields().forEach((name, field) -> {
            if (!Grammar.TEXT_FIELDS.contains(name)) {
                throw field.malformed("a text has no " + name, "it has text, label, choices, segments and why");
            }
        });
        Map<String, List<String>> choices = new LinkedHashMap<>();
        entry.field("choices")
                .map(Entry::texts)
                .orElse(Map.of())
                .forEach((name, words) -> choices.put(
                        name,
                        Arrays.stream(words.split("\\|"))
                                .map(String::strip)
                                .filter(word -> !word.isEmpty())
                                .toList()));
        return new Text(
                message(entry.required("text", "write the message behind text:"), language),
                entry.field("label").map(Entry::text).orElse(""),
                choices,
                entry.field("segments").map(segments -> budget(entry, segments)),
                entry.place());
    }

    private static int budget(Entry entry, Entry segments) {
        entry.required("why", "say why this text may be longer than others").text();
        if (!segments.text().matches("[1-9]")) {
            throw segments.malformed("segments must be a number from 1 to 9", "");
        }
        return Integer.parseInt(segments.text());
    }

    private static Message message(Entry entry, Locale language) {
        String text = entry.text();
        if (text.length() > Limits.TEXT) {
            throw entry.malformed("a text has at most " + Limits.TEXT + " characters", "say it in several steps");
        }
        return Message.of(text, language);
    }
}
