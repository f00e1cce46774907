package org.anxin.helpline.understanding.model;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the trainer's own log out of what a command or the build prints. */
public final class Quiet {

    private Quiet() {}

    public static void trainer() {
        if (LoggerFactory.getLogger("opennlp") instanceof Logger logger) {
            logger.setLevel(Level.WARN);
        }
    }
}
