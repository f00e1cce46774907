package org.anxin.helpline.dialog.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.anxin.helpline.dialog.match.Choice.Ambiguous;
import org.anxin.helpline.dialog.match.Choice.Chosen;
import org.anxin.helpline.dialog.match.Choice.How;
import org.anxin.helpline.dialog.match.Choice.None;

/**
 * The choices of one menu in one language, prepared once and read against any number of answers: by number, by word, by
 * a word inside a sentence, by its sound or with a slip of the finger. A menu that offers yes and no knows every common
 * way to say them. Immutable, for any number of threads.
 */
public final class Choices {

    private static final Set<String> ALL = Set.copyOf(Speech.words("all"));

    private final List<String> names;
    private final Vocabulary vocabulary;

    private Choices(Map<String, List<String>> offered) {
        this.names = List.copyOf(offered.keySet());
        this.vocabulary = new Vocabulary(offered);
    }

    /** @param offered choice names with their words, the label first, in the order of the menu */
    public static Choices of(Map<String, List<String>> offered) {
        return new Choices(offered);
    }

    /** For a menu that is read only once; {@link #of} is for one that is read often. */
    public static Optional<String> match(String text, Map<String, List<String>> offered) {
        return of(offered).match(text).chosen();
    }

    /** As {@link #byWord(String)}, for a menu that is read only once. */
    public static Optional<String> byWord(String text, Map<String, List<String>> offered) {
        return of(offered).byWord(text).chosen();
    }

    /** The place in a menu of that size, from 1, if the text names one and says nothing else. */
    public static OptionalInt position(String text, int size) {
        List<Integer> positions = Positions.of(Speech.bare(Plain.of(text)), size);
        return positions.size() == 1 ? OptionalInt.of(positions.getFirst()) : OptionalInt.empty();
    }

    public Choice match(String text) {
        String full = Plain.of(text);
        String plain = Speech.bare(full);
        Set<String> whole = vocabulary.whole(full);
        if (whole.isEmpty()) {
            whole = vocabulary.whole(plain);
        }
        if (!whole.isEmpty()) {
            return Sweep.outcome(whole, How.WORD, names);
        }
        if (names.size() > 1 && ALL.contains(plain)) {
            return new Ambiguous(names);
        }
        List<Integer> positions = Positions.of(plain, names.size());
        if (!positions.isEmpty()) {
            return Sweep.outcome(named(positions), How.NUMBER, names);
        }
        Optional<Positions.Leading> leading = Positions.leading(plain, names.size());
        if (leading.isPresent()) {
            return led(leading.get());
        }
        Optional<YesNo> answer = names.contains("yes") && names.contains("no") ? YesNo.read(text) : Optional.empty();
        return answer.isPresent() ? yesOrNo(answer.get()) : byWord(full);
    }

    /** Reads words and no numbers: for a first message, which answers no menu. */
    public Choice byWord(String text) {
        String plain = Plain.of(text);
        List<Span> exact = Exact.find(plain, vocabulary);
        // A word that was written and denied is not looked for again under another spelling.
        if (exact.stream().anyMatch(span -> !span.names().isEmpty())) {
            return Sweep.over(plain, exact, How.WORD, names);
        }
        Slips slips = new Slips(plain, vocabulary);
        Choice sound = Sweep.over(plain, slips.bySound(), How.PINYIN, names);
        return sound instanceof None ? Sweep.over(plain, slips.byTypo(), How.TYPO, names) : sound;
    }

    /** "2. wages" is one choice said twice; "1. wages" of the same menu is two. */
    private Choice led(Positions.Leading leading) {
        String name = names.get(leading.position() - 1);
        Set<String> said = new TreeSet<>(Set.of(name));
        byWord(leading.rest()).chosen().ifPresent(said::add);
        return Sweep.outcome(said, How.NUMBER, names);
    }

    /** Who is not sure has answered, though the menu may not offer it. */
    private Choice yesOrNo(YesNo answer) {
        return names.contains(answer.value()) ? new Chosen(answer.value(), How.YES_NO) : new None();
    }

    private Set<String> named(List<Integer> positions) {
        Set<String> named = new LinkedHashSet<>();
        positions.forEach(position -> named.add(names.get(position - 1)));
        return named;
    }
}
