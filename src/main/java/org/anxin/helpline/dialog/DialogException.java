package org.anxin.helpline.dialog;

import java.util.List;
import org.anxin.helpline.dialog.model.Finding;

/** Dialogs that cannot be used. Names every problem with its file and line, so that all can be mended at once. */
public final class DialogException extends RuntimeException {

    private final List<String> problems;

    DialogException(List<Finding> findings) {
        this(findings.stream().sorted().map(Finding::toString).toList(), "");
    }

    private DialogException(List<String> problems, String none) {
        super("The dialogs cannot be used:\n  " + String.join("\n  ", problems) + none);
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
