package org.anxin.helpline.understanding;

import java.util.List;

/** Reads one message. Implementations are immutable and thread-safe, and return a reading for any input whatever. */
public interface Understanding {

    Reading of(String text);

    /** The labels a reading's topic may have, in order, without {@link Reading#UNKNOWN_TOPIC}. */
    List<String> topics();

    /** What the models on the class path know. */
    static Understanding load() {
        return ModelUnderstanding.load();
    }
}
