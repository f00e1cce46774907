package org.anxin.helpline.understanding.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.anxin.helpline.understanding.Reading.Reason;
import org.anxin.helpline.understanding.Severity;
import org.anxin.helpline.understanding.text.NormalText;

/** Rules first, the classifier second; the higher wins. */
public final class Danger {

    /**
     * The classifier by itself is no judge of a few words, which in a dialog are answers to our own questions: there a
     * rule has to hint at danger, too.
     */
    private static final int FEWEST_HAN = 7;

    private static final int FEWEST_WORDS = 6;

    private final DangerRules rules;

    public Danger(DangerRules rules) {
        this.rules = rules;
    }

    /** How urgent, and why. */
    public record Finding(Severity severity, List<Reason> reasons) {}

    /**
     * @param probability what the classifier says, 0 to 1
     * @param alarming whether that is enough for an alarm
     */
    public Finding of(NormalText text, double probability, boolean alarming) {
        Scene scene = Scene.of(text);
        Finding finding = byRules(scene);
        if (finding.severity() == Severity.DANGER || !alarming) {
            return finding;
        }
        List<Reason> reasons = new ArrayList<>(rules.hints(scene));
        if (reasons.isEmpty() && !isLong(scene)) {
            return finding;
        }
        reasons.add(new Reason("classifier", String.format(Locale.ROOT, "%.2f", probability)));
        return new Finding(Severity.DANGER, reasons);
    }

    private Finding byRules(Scene scene) {
        for (int level = Severity.DANGER.level(); level > 0; level--) {
            List<Reason> reasons = rules.reasons(scene, Severity.ofLevel(level));
            if (!reasons.isEmpty()) {
                return new Finding(Severity.ofLevel(level), reasons);
            }
        }
        return new Finding(Severity.INFORMATION, List.of());
    }

    private static boolean isLong(Scene scene) {
        long han = scene.text().codePoints().filter(Character::isIdeographic).count();
        return han >= FEWEST_HAN || han == 0 && scene.units() >= FEWEST_WORDS;
    }
}
