package org.anxin.helpline.dialog.load;

import static org.anxin.helpline.dialog.load.Field.Shape.CASES;
import static org.anxin.helpline.dialog.load.Field.Shape.CONTINUES;
import static org.anxin.helpline.dialog.load.Field.Shape.LENGTH;
import static org.anxin.helpline.dialog.load.Field.Shape.NUMBER;
import static org.anxin.helpline.dialog.load.Field.Shape.REMIND;
import static org.anxin.helpline.dialog.load.Field.Shape.SKIP;
import static org.anxin.helpline.dialog.load.Field.Shape.STEP;
import static org.anxin.helpline.dialog.load.Field.Shape.STEPS;
import static org.anxin.helpline.dialog.load.Field.Shape.TEXT;
import static org.anxin.helpline.dialog.load.Field.Shape.VALUES;
import static org.anxin.helpline.dialog.load.Field.Shape.WORDS;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.anxin.helpline.dialog.model.Kind;
import org.anxin.helpline.dialog.model.Step.Otherwise;
import org.anxin.helpline.dialog.model.Waiting.Silence;

/** The words of the language: what a dialog and each kind of step may have. Reader, schema and documents share it. */
public final class Grammar {

    private static final Field NEXT = new Field("next", STEP, "The step that follows, if not the one written below.");
    private static final Field TIMEOUT =
            new Field("timeout", LENGTH, "How long to wait for an answer, if not as long as the dialog says.");
    private static final Field REMINDS =
            new Field("remind", REMIND, "Ask once more, gently, before the timeout: {after: 20m, say: key}.");
    private static final Field ON_TIMEOUT = new Field(
            "on-timeout",
            TEXT,
            "When nobody answers: leave runs the leave step, park keeps her place, forget drops everything.",
            written(Silence.values()));
    private static final Field OTHERWISE = new Field(
            "otherwise",
            TEXT,
            "When an answer was not understood twice: skip it, hand to a person, keep her words, or ask again.",
            written(Otherwise.values()));
    private static final Field WITH =
            new Field("with", VALUES, "Values to pass along; $name is the answer of that name.");

    /** Fields of a dialog. */
    public static final List<Field> DIALOG = List.of(
            new Field("version", NUMBER, "Grows with every change that people inside would notice."),
            new Field("about", TEXT, "What the dialog is for, one sentence for colleagues."),
            new Field("takes", WORDS, "Names of values it is begun with."),
            new Field("timeout", LENGTH, "How long its steps wait for an answer."),
            ON_TIMEOUT,
            OTHERWISE,
            new Field("forget", LENGTH, "How long a parked place and its answers are kept."),
            new Field("leave", STEP, "The step that runs when somebody goes away half-way."),
            new Field("segments", NUMBER, "How many SMS segments a message may take."),
            new Field(
                    "on-new-version",
                    TEXT,
                    "People inside finish the version they began, or move at their next step.",
                    List.of("finish", "move")),
            new Field("continues", CONTINUES, "Where steps of older versions go on: {from: {1: {old: new}}}."),
            new Field("steps", STEPS, "The steps by name; each leads to the one below unless it says otherwise."));

    /** Fields of each kind of step, the field that names the kind first. */
    public static final Map<String, List<Field>> STEP_KINDS = kinds(
            List.of(new Field("say", TEXT, "Tells the text of this key."), NEXT),
            List.of(
                    new Field("ask", TEXT, "Asks with the text of this key and waits."),
                    new Field("choices", WORDS, "The names of the choices, in the order of the menu."),
                    new Field("collect", TEXT, "What kind of answer to take, if not a choice.", Kind.collected()),
                    new Field("as", TEXT, "The name to keep the answer under, if not the step's."),
                    new Field(
                            "skip",
                            SKIP,
                            "Ways not to answer that are taken: true, false, or some of the three names."),
                    OTHERWISE,
                    new Field("then", VALUES, "Where a choice leads, by its name."),
                    TIMEOUT,
                    ON_TIMEOUT,
                    REMINDS,
                    new Field("gather", LENGTH, "Wait this long for the rest of a message that comes in pieces."),
                    NEXT),
            List.of(
                    new Field("review", TEXT, "Shows her answers with the text of this key; she may change each."),
                    new Field("of", WORDS, "Names of the answers to show, in order."),
                    TIMEOUT,
                    ON_TIMEOUT,
                    REMINDS,
                    NEXT),
            List.of(new Field("perform", TEXT, "Has the helpline do something: the name of an effect."), WITH, NEXT),
            List.of(new Field("branch", CASES, "Goes on by what was answered: the first case that holds.")),
            List.of(new Field("call", TEXT, "Runs another dialog and comes back."), WITH, NEXT));

    /** Fields of a text that is more than a sentence. */
    public static final Set<String> TEXT_FIELDS = Set.of("text", "label", "choices", "segments", "why");

    private Grammar() {}

    static Set<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> written(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    @SafeVarargs
    private static Map<String, List<Field>> kinds(List<Field>... kinds) {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        for (List<Field> kind : kinds) {
            byName.put(kind.getFirst().name(), kind);
        }
        return byName;
    }
}
