package org.anxin.helpline.understanding;

import java.util.List;
import org.anxin.helpline.understanding.Reading.Reason;
import org.anxin.helpline.understanding.danger.DangerRules;
import org.anxin.helpline.understanding.text.Languages;
import org.anxin.helpline.understanding.text.Normaliser;

/** Language by script, severity by rules. The topic is still to be learnt. */
final class RuleUnderstanding implements Understanding {

    private final DangerRules rules = DangerRules.load();

    @Override
    public Reading of(String text) {
        String normalised = Normaliser.of(text);
        Severity severity = Severity.INFORMATION;
        List<Reason> reasons = List.of();
        for (int level = Severity.DANGER.level(); level > 0 && reasons.isEmpty(); level--) {
            reasons = rules.reasons(normalised, Severity.ofLevel(level));
            severity = reasons.isEmpty() ? severity : Severity.ofLevel(level);
        }
        return new Reading(Languages.of(normalised), Reading.UNKNOWN_TOPIC, 0, List.of(), List.of(), severity, reasons);
    }
}
