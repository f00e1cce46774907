package org.anxin.helpline.understanding;

/** Reads one message. Implementations are immutable and thread-safe, and return a reading for any input whatever. */
public interface Understanding {

    Reading of(String text);

    /** What the models on the class path know. */
    static Understanding load() {
        return ModelUnderstanding.load();
    }
}
