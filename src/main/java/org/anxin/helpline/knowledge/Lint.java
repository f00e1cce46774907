package org.anxin.helpline.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All rules. The first ones must hold for answers to be used at all, the others for them to be good. */
final class Lint {

    private static final List<Rule> NEEDED = List.of(new SameName(), new UnknownName());
    private static final List<Rule> WISHED = List.of(
            new UncheckedSource(),
            new PartTooLong(),
            new BureaucraticWord(),
            new HardEnglish(),
            new TypedNumber(),
            new ExpiredReview(),
            new FewQuestions(),
            new SilentTopic());

    private Lint() {}

    static List<Finding> sound(Library library) {
        return findings(NEEDED, library, LocalDate.EPOCH);
    }

    static List<Finding> all(Library library, LocalDate today) {
        List<Finding> findings = new ArrayList<>(sound(library));
        if (findings.isEmpty()) {
            findings.addAll(findings(WISHED, library, today));
        }
        return findings.stream().distinct().sorted().toList();
    }

    private static List<Finding> findings(List<Rule> rules, Library library, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : rules) {
            rule.check(
                    library,
                    today,
                    (place, problem) -> findings.add(new Finding(rule.code(), place, problem, rule.hint())));
        }
        return findings;
    }
}
