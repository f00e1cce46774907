package org.anxin.helpline.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.anxin.helpline.conversation.DialogQuestions;
import org.anxin.helpline.report.Statistics.Funnel;
import org.anxin.helpline.report.Statistics.Row;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How far people came in each dialog, with questions in the dialog's order and in the words of the page. */
@Component
class Funnels {

    private final DialogQuestions questions;
    private final MessageSource messages;
    private final Wording wording;

    Funnels(DialogQuestions questions, MessageSource messages, Wording wording) {
        this.questions = questions;
        this.messages = messages;
        this.wording = wording;
    }

    List<Drawn> drawn(List<Funnel> funnels) {
        return funnels.stream().map(this::drawn).toList();
    }

    private Drawn drawn(Funnel funnel) {
        Map<String, Row> counts =
                funnel.steps().stream().collect(Collectors.toMap(Row::label, row -> row, (a, b) -> a, HashMap::new));
        SequencedMap<String, String> asked = questions.of(funnel.dialog(), LocaleContextHolder.getLocale());
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(message("funnel.begun"), funnel.begun().count()));
        asked.forEach((step, words) -> {
            Row counted = counts.remove(step);
            if (counted != null) {
                rows.add(new Row(first(words), counted.count()));
            }
        });
        // Steps of an earlier version of the dialog.
        counts.values().stream().sorted(Comparator.comparing(Row::label)).forEach(rows::add);
        rows.add(new Row(message("funnel.finished"), funnel.finished().count()));
        String name = messages.getMessage(
                "dialog." + funnel.dialog(), null, funnel.dialog(), LocaleContextHolder.getLocale());
        return new Drawn(name + " · " + wording.counted("languages", funnel.language()), rows, funnel.largest());
    }

    /** A question without a name of its own is known by how it begins. */
    private String first(String words) {
        return wording.preview(words.split("[。：；？！?!:;]|\\.\\s", 2)[0]);
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    /** @param largest what the longest bar stands for */
    record Drawn(String name, List<Row> rows, long largest) {}
}
