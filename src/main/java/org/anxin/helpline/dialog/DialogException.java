package org.anxin.helpline.dialog;

import java.util.List;

/** Dialogs that cannot be used. Names every problem with its file, so that all can be mended at once. */
public final class DialogException extends RuntimeException {

    private final List<String> problems;

    DialogException(List<String> problems) {
        super("The dialogs cannot be used:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
