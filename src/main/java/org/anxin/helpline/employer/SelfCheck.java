package org.anxin.helpline.employer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the answers come to.
 *
 * @param score from 0 to 100, rounded down, so that 100 means everything; what does not apply is left out
 * @param failed critical checks answered with no
 */
record SelfCheck(int score, List<Check> failed) {

    private static final String MET = "yes";
    private static final String NOT_MET = "no";
    private static final String NOT_APPLICABLE = "none";
    private static final int ALL = 100;

    /** @param answers by the names of the checks; one that is missing counts as not met, but not as failed */
    static SelfCheck of(Map<String, String> answers) {
        int possible = 0;
        int reached = 0;
        for (Check check : Check.values()) {
            String answer = answers.getOrDefault(check.inDialog(), "");
            if (!answer.equals(NOT_APPLICABLE)) {
                possible += check.points();
                reached += answer.equals(MET) ? check.points() : 0;
            }
        }
        List<Check> failed = Arrays.stream(Check.values())
                .filter(Check::critical)
                .filter(check -> NOT_MET.equals(answers.get(check.inDialog())))
                .toList();
        return new SelfCheck(possible == 0 ? 0 : reached * ALL / possible, failed);
    }
}
