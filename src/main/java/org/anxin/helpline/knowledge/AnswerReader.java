package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the answers of one file; what is wrong with one of them does not stop the others. */
final class AnswerReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern BASIS = Pattern.compile("(\\w+) (\\S+) from ([A-Z]\\d\\d)");
    private static final Set<String> FIELDS = Set.of(
            "answer",
            "topics",
            "text",
            "more",
            "next",
            "deadline",
            "keep",
            "call",
            "basis",
            "confidence",
            "checked-on",
            "reviewed-on",
            "expires-on",
            "only-for",
            "asks");
    private static final int MOST_MORE = 3;

    private final Articles articles;
    private final Consumer<Finding> findings;

    AnswerReader(Articles articles, Consumer<Finding> findings) {
        this.articles = articles;
        this.findings = findings;
    }

    List<Answer> read(String file, String content) {
        List<Answer> answers = new ArrayList<>();
        guarded(() -> {
            Entry whole = Entry.read(file, content);
            for (Entry item :
                    whole.required("answers", "list the answers under answers:").items()) {
                guarded(() -> answers.add(answer(item, whole)));
            }
        });
        return answers;
    }

    private Answer answer(Entry item, Entry file) {
        item.fields().forEach((name, field) -> {
            if (!FIELDS.contains(name)) {
                throw field.malformed("an answer has no field " + name, "the fields are in docs/knowledge.md");
            }
        });
        Entry id = item.required("answer", "give it a short name of words and dashes");
        if (!ID.matcher(id.text()).matches()) {
            throw id.malformed(id.text() + " is no name for an answer", "write small letters, digits and dashes");
        }
        Entry asks = item.required("asks", "write how people ask this, in zh and en");
        return new Answer(
                id.text(),
                item.required("topics", "name one or more labels").words(),
                bilingual(item.required("text", "write it in zh and en")),
                item.field("more").map(this::parts).orElse(List.of()),
                bilingual(item.required("next", "say what she can do now, in zh and en")),
                optional(item, "deadline"),
                optional(item, "keep"),
                item.required("call", "name the numbers to call").words(),
                item.required("basis", "name the articles, such as LL 50 from A01").items().stream()
                        .map(this::basis)
                        .toList(),
                item.field("confidence").map(AnswerReader::share).orElse(1.0),
                either(item, file, "checked-on").map(AnswerReader::day).orElse(null),
                day(either(item, file, "reviewed-on")
                        .orElseThrow(() -> item.malformed(id.text() + " has no reviewed-on", "say when it was read"))),
                day(either(item, file, "expires-on")
                        .orElseThrow(() -> item.malformed(id.text() + " has no expires-on", "say when to read it"))),
                either(item, file, "only-for").map(Entry::words).orElse(List.of()),
                asks.required("zh", "write how people ask this in Chinese").words(),
                asks.required("en", "write how people ask this in English").words(),
                id.place());
    }

    private List<Bilingual> parts(Entry more) {
        List<Entry> items = more.items();
        if (items.size() > MOST_MORE) {
            throw more.malformed("more has over " + MOST_MORE + " parts", "keep the most useful");
        }
        return items.stream().map(AnswerReader::bilingual).toList();
    }

    private Basis basis(Entry entry) {
        Matcher parts = BASIS.matcher(entry.text());
        if (!parts.matches()) {
            throw entry.malformed(entry.text() + " is no basis", "write law, article and fact: LL 50 from A01");
        }
        String law = parts.group(1);
        String article = parts.group(2);
        String fact = parts.group(3);
        return articles.status(fact, law, article)
                .map(status -> new Basis(law, article, status, fact))
                .orElseThrow(() -> entry.malformed(
                        law + " " + article + " is not an article verified for " + fact,
                        "use one of src/main/resources/knowledge/articles.tsv"));
    }

    static Bilingual bilingual(Entry entry) {
        return new Bilingual(
                entry.required("zh", "write it in Chinese").text(),
                entry.required("en", "write it in English").text());
    }

    static LocalDate day(Entry entry) {
        try {
            return LocalDate.parse(entry.text());
        } catch (DateTimeParseException e) {
            throw entry.malformed(entry.text() + " is no day", "write it as 2026-11-23");
        }
    }

    private static @Nullable Bilingual optional(Entry item, String field) {
        return item.field(field).map(AnswerReader::bilingual).orElse(null);
    }

    private static Optional<Entry> either(Entry item, Entry file, String field) {
        return item.field(field).or(() -> file.field(field));
    }

    private static double share(Entry entry) {
        if (!entry.text().matches("0\\.\\d{1,2}|1")) {
            throw entry.malformed(entry.text() + " is no confidence", "write a number from 0.1 to 1");
        }
        return Double.parseDouble(entry.text());
    }

    private void guarded(Runnable reading) {
        try {
            reading.run();
        } catch (MalformedException e) {
            findings.accept(e.finding());
        }
    }
}
