package org.anxin.helpline.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says why Anxin did not start in one line on standard error, instead of Boot's banner of several. */
class OneSentence implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("Anxin did not start: " + oneLine(analysis));
    }

    private static String oneLine(FailureAnalysis analysis) {
        String action = analysis.getAction();
        String text = action == null ? analysis.getDescription() : analysis.getDescription() + " " + action;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
