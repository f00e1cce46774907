package org.anxin.helpline.understanding.danger;

import java.util.List;
import java.util.Locale;
import org.anxin.helpline.understanding.Reading.Reason;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.text.NormalText;

/** Rules first, the classifier second; the higher wins. */
public final class Danger {

    /** The classifier is no judge of a few words, which in a dialog are answers to our own questions. */
    private static final int FEWEST_HAN = 6;

    private static final int FEWEST_WORDS = 5;
    /** Danger that is missed weighs as much as three false alarms. */
    private static final double CUT = 0.25;

    private final DangerRules rules;

    public Danger(DangerRules rules) {
        this.rules = rules;
    }

    /** How urgent, and why. */
    public record Finding(Severity severity, List<Reason> reasons) {}

    /** @param probability what the classifier says, 0 to 1 */
    public Finding of(NormalText text, double probability) {
        Severity severity = Severity.INFORMATION;
        List<Reason> reasons = List.of();
        Scene scene = Scene.of(text);
        for (int level = Severity.DANGER.level(); level > 0 && reasons.isEmpty(); level--) {
            reasons = rules.reasons(scene, Severity.ofLevel(level));
            severity = reasons.isEmpty() ? severity : Severity.ofLevel(level);
        }
        if (severity != Severity.DANGER && probability >= CUT && isLong(text.text())) {
            String phrase = String.format(Locale.ROOT, "%.2f", probability);
            return new Finding(Severity.DANGER, List.of(new Reason("classifier", phrase)));
        }
        return new Finding(severity, reasons);
    }

    private static boolean isLong(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return han >= FEWEST_HAN || text.strip().split(" ").length >= FEWEST_WORDS;
    }
}
