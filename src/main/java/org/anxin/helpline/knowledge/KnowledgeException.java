package org.anxin.helpline.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** Answers that cannot be used. The message names everything that is wrong, a line each. */
public final class KnowledgeException extends RuntimeException {

    private static final int SHOWN = 20;

    KnowledgeException(List<Finding> findings) {
        super(message(findings));
    }

    private static String message(List<Finding> findings) {
        String lines = findings.stream().limit(SHOWN).map(Finding::toString).collect(Collectors.joining("\n"));
        int hidden = findings.size() - SHOWN;
        return "The answers cannot be used:\n" + lines + (hidden > 0 ? "\nand " + hidden + " more" : "");
    }
}
