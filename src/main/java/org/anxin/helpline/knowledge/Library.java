package org.anxin.helpline.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everything that is known, as read from the dialogs' folder. */
record Library(List<Answer> answers, DatedValues values, Wording wording, PlainWords plain, Synonyms synonyms) {

    private static final String FOLDER = "knowledge/";
    private static final String SHARED = FOLDER + "shared/";
    private static final String VALUES = "values/kunming.yaml";

    /**
     * @param files contents by path inside the dialogs' folder; others than the answers' are passed over
     * @param findings takes what cannot be read
     */
    static Library read(Map<String, String> files, Consumer<Finding> findings) {
        AnswerReader reader = new AnswerReader(Articles.load(), findings);
        List<Answer> answers = new ArrayList<>();
        new TreeMap<>(files).forEach((file, content) -> {
            if (file.startsWith(FOLDER) && !file.startsWith(SHARED)) {
                answers.addAll(reader.read(file, content));
            }
        });
        Shared shared = new Shared(files, findings);
        return new Library(
                List.copyOf(answers),
                new DatedValues(shared.all(VALUES, Library::dates)),
                new Wording(
                        shared.part("wording.yaml", "texts", AnswerReader::bilingual),
                        shared.part("wording.yaml", "articles", AnswerReader::bilingual),
                        shared.part("wording.yaml", "lines", AnswerReader::bilingual),
                        shared.all(SHARED + "laws.yaml", AnswerReader::bilingual)),
                new PlainWords(
                        shared.part("plain.yaml", "bureaucratic", Entry::text),
                        shared.part("plain.yaml", "hard-english", Entry::text),
                        shared.part("plain.yaml", "topics", Entry::text).keySet()),
                new Synonyms(
                        shared.part("synonyms.yaml", "slips", Entry::texts),
                        shared.part("synonyms.yaml", "concepts", Library::lists)));
    }

    private static Map<String, List<String>> lists(Entry entry) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        entry.fields().forEach((name, words) -> lists.put(name, words.words()));
        return lists;
    }

    private static List<DatedValues.Dated> dates(Entry entry) {
        List<DatedValues.Dated> dates = entry.items().stream()
                .map(item -> new DatedValues.Dated(
                        item.required("value", "").text(),
                        AnswerReader.day(item.required("valid-from", "say from which day it holds")),
                        AnswerReader.day(item.required("valid-to", "say when to look again")),
                        item.required("source", "say where it stands").text(),
                        item.place()))
                .toList();
        if (dates.isEmpty()) {
            throw entry.malformed(entry.name() + " has no value", "write at least one");
        }
        return dates;
    }

    Map<String, Answer> byId() {
        return answers.stream()
                .collect(Collectors.toMap(Answer::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Reads the files that are maps of names. */
    private record Shared(Map<String, String> files, Consumer<Finding> findings) {

        <T> Map<String, T> all(String file, Function<Entry, T> reading) {
            return guarded(() -> each(Entry.read(file, files.getOrDefault(file, "")), reading));
        }

        <T> Map<String, T> part(String name, String part, Function<Entry, T> reading) {
            String file = SHARED + name;
            return guarded(() -> each(
                    Entry.read(file, files.getOrDefault(file, "")).required(part, "see docs/knowledge.md"), reading));
        }

        private <T> Map<String, T> each(Entry entry, Function<Entry, T> reading) {
            Map<String, T> read = new LinkedHashMap<>();
            entry.fields()
                    .forEach((name, field) -> guarded(() -> {
                        read.put(name, reading.apply(field));
                        return Map.of();
                    }));
            return read;
        }

        private <T> Map<String, T> guarded(java.util.function.Supplier<Map<String, T>> reading) {
            try {
                return reading.get();
            } catch (MalformedException e) {
                findings.accept(e.finding());
                return Map.of();
            }
        }
    }
}
