package org.anxin.helpline.console;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.conversation.ChannelHealth.Cost;
import org.anxin.helpline.conversation.TopicNames;
import org.anxin.helpline.knowledge.Answers;
import org.anxin.helpline.report.Exports;
import org.anxin.helpline.report.Reports.Entry;
import org.anxin.helpline.report.Statistics;
import org.anxin.helpline.understanding.Severity;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** How values are written on pages, in the language of the page and the time of Kunming. */
final class Wording {

    /** Answers that have a name in every language; all other facts are people's own words. */
    static final Set<String> KNOWN_VALUES = Set.of(
            "yes",
            "no",
            "unsure",
            "work",
            "saw",
            "told",
            "safe",
            "risky",
            "afraid",
            "family",
            "friend",
            "other",
            "~skipped",
            "~unknown",
            "~refused",
            Exports.WITHHELD);

    private static final List<String> ASKED = List.of(
            "danger",
            "signs",
            "when",
            "where",
            "count",
            "children",
            "source",
            "visit",
            "reported",
            "may-answer",
            "answer-when");
    private static final ZoneId KUNMING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int PREVIEW = 60;

    private final MessageSource messages;
    private final TopicNames topics;
    private final Answers answers;
    private final Clock clock;
    private final Remaining remaining;

    Wording(MessageSource messages, TopicNames topics, Answers answers, Clock clock) {
        this.messages = messages;
        this.topics = topics;
        this.answers = answers;
        this.clock = clock;
        this.remaining = new Remaining(messages, clock);
    }

    public Remaining clock() {
        return remaining;
    }

    /** A form for each severity, so that no one has to see its colour. */
    public String shape(Severity severity) {
        return switch (severity) {
            case DANGER -> "■";
            case COERCION -> "▲";
            case BREACH -> "●";
            case INFORMATION -> "○";
        };
    }

    public String factName(String name) {
        return messages.getMessage("fact." + name, null, name, locale());
    }

    public String factValue(String value) {
        String key = value.startsWith("~") ? value.substring(1) : value;
        return KNOWN_VALUES.contains(value) ? messages.getMessage("value." + key, null, locale()) : value;
    }

    /** Rules and the words that set them off, each rule by its name. */
    public String reasons(String reasons) {
        return Arrays.stream(reasons.split("; "))
                .map(reason -> reason.split(": ", 2))
                .map(parts -> messages.getMessage("rule." + parts[0], null, parts[0], locale())
                        + (parts.length > 1 ? ": " + parts[1] : ""))
                .collect(Collectors.joining("; "));
    }

    /** Somebody's words, or a sentence in their place where they are withheld. */
    public String known(String words) {
        return words.equals(Exports.WITHHELD) ? factValue(words) : words;
    }

    /** Who did it: the person, the system, or a staff member by her username. */
    public String actor(String actor) {
        return actor.equals("person") || actor.equals("system")
                ? messages.getMessage("actor." + actor, null, locale())
                : actor;
    }

    /** A district by its name in the language of the page; one that is no more in the list as it was kept. */
    public String area(String district) {
        return messages.getMessage("area." + district, null, district, locale());
    }

    /** A count of what people did, unless so few did it that it would point at one of them. */
    public String count(long count) {
        return count < Statistics.SMALLEST
                ? messages.getMessage("statistics.few", null, locale())
                : Long.toString(count);
    }

    /** A sum of money as the page's language writes it. */
    public String money(Cost cost) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale());
        format.setCurrency(cost.currency());
        return format.format(cost.sum());
    }

    /** The mean of so many; that of a few would tell the figure of one. */
    public String mean(double mean, long of) {
        return of < Statistics.SMALLEST ? "-" : Long.toString(Math.round(mean));
    }

    /** What the trail says was done. */
    public String action(String action) {
        return messages.getMessage("action." + action, null, action, locale());
    }

    /** When the page was made, for what is printed. */
    public String now() {
        return day(clock.instant());
    }

    /** What a tip-off asks about, asked or not, and then everything else that is known. */
    public Set<String> askedOf(Map<String, String> facts) {
        Set<String> names = new LinkedHashSet<>(facts.containsKey("complete") ? ASKED : List.of());
        names.addAll(facts.keySet());
        names.remove("reasons");
        return names;
    }

    /** Which part of a timeline an entry belongs to. */
    public String sift(String what) {
        return switch (what) {
            case "person-wrote", "file-refused", "staff-wrote", "danger", "concern", "filed" -> "words";
            case "note" -> "notes";
            default -> "changes";
        };
    }

    /** The words of an entry; where they begin with a state or a severity, its name. */
    public String entryText(Entry entry) {
        if (entry.text().isEmpty() || entry.text().equals(Exports.WITHHELD)) {
            return known(entry.text());
        }
        return switch (entry.what()) {
            case "state" -> messages.getMessage("casestate." + entry.text(), null, locale());
            case "severity" -> {
                String[] parts = entry.text().split("\n", 2);
                yield messages.getMessage("severity." + parts[0], null, locale()) + ": " + parts[1];
            }
            case "exported" -> {
                String[] parts = entry.text().split("\n", 3);
                String copy = messages.getMessage("export.entry", new Object[] {parts[0], parts[1]}, locale());
                yield parts.length > 2 ? copy + "\n" + parts[2] : copy;
            }
            case "referred" -> messages.getMessage("partner." + entry.text(), null, locale());
            case "referral" -> messages.getMessage("status." + entry.text(), null, locale());
            default -> entry.text();
        };
    }

    /** The name of what a statistic counts. */
    public String counted(String table, String label) {
        return switch (table) {
            case "severities" -> label(Severity.ofLevel(Integer.parseInt(label)));
            case "kinds", "outcomes" ->
                messages.getMessage(table.substring(0, table.length() - 1) + "." + label, null, locale());
            case "languages" -> messages.getMessage("language." + label, null, label, locale());
            case "call-backs" -> messages.getMessage(label, null, locale());
            case "lessons", "learned" -> messages.getMessage("lesson." + label, null, label, locale());
            case "employers" -> messages.getMessage("employers." + label, null, locale());
            case "districts" -> area(label);
            case "topics" -> topics.of(label, locale());
            case "answers" ->
                answers.answer(label).map(answer -> answer.title().in(locale())).orElse(label);
            default -> label;
        };
    }

    public String label(Enum<?> value) {
        String type = value.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
        return messages.getMessage(type + "." + value.name(), null, locale());
    }

    /** The name of a way to people; one that was switched off long ago may have none. */
    public String channel(String channel) {
        return messages.getMessage("channel." + channel, null, channel, locale());
    }

    /** Time of day for today, with the date for other days. */
    public String time(Instant instant) {
        var there = instant.atZone(KUNMING);
        boolean today = there.toLocalDate().equals(LocalDate.now(clock.withZone(KUNMING)));
        return (today ? TIME : DAY).format(there);
    }

    /** With year and time, for what is read later and elsewhere. */
    public String day(Instant instant) {
        return WHOLE.format(instant.atZone(KUNMING));
    }

    public String preview(String text) {
        return text.codePointCount(0, text.length()) <= PREVIEW
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PREVIEW)) + "…";
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
