package org.anxin.helpline.understanding.model;

import org.anxin.helpline.understanding.text.NormalText;
import org.anxin.helpline.understanding.text.Normaliser;

/**
 * One line of training or evaluation data.
 *
 * @param topic a label; empty where the line teaches danger alone
 * @param severity 0 to 3
 */
public record Utterance(String topic, int severity, NormalText text) {

    public static Utterance of(String topic, int severity, String text) {
        return new Utterance(topic, severity, Normaliser.read(text));
    }
}
