package org.anxin.helpline.employer;

import java.util.Map;

/** How employers judge themselves, in numbers. */
public interface SelfChecks {

    Figures figures();

    /**
     * @param done how often the check was done to its end
     * @param meanScore of them, from 0 to 100; 0 when there is none
     * @param failed critical checks by name, with how often each failed, most often first
     */
    record Figures(long done, double meanScore, Map<String, Long> failed) {}
}
