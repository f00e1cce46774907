package org.anxin.helpline.dialog.lint;

import java.util.ArrayList;
import java.util.List;
import org.anxin.helpline.dialog.model.Finding;
import org.anxin.helpline.dialog.model.Scripts;

/** All rules. */
public final class Lint {

    /** In the order of their codes. */
    public static final List<Rule> RULES = List.of(
            new UnknownField(),
            new UnknownStep(),
            new UnreachableStep(),
            new DeadEnd(),
            new LoopWithoutWait(),
            new CallCircle(),
            new WaitWithoutTimeout(),
            new NoWayOn(),
            new MissingText(),
            new MissingChoiceWords(),
            new StaleTranslation(),
            new TextTooLong(),
            new ShadowedWord(),
            new AmbiguousWord(),
            new UnknownPlaceholder(),
            new UnhandledEffect(),
            new UnusedText(),
            new BrokenText(),
            new UnknownValue(),
            new UnreviewableAnswer(),
            new VersionGap(),
            new LateReminder(),
            new CostlyCharacter(),
            new RouteNowhere());

    private Lint() {}

    public static List<Finding> findings(Scripts scripts) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            rule.check(
                    scripts, (place, problem) -> findings.add(new Finding(rule.code(), place, problem, rule.hint())));
        }
        return findings;
    }
}
