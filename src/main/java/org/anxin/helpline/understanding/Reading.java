package org.anxin.helpline.understanding;

import java.util.List;

/**
 * What understanding makes of a text.
 *
 * @param topic a label of the taxonomy, {@code unknown} when the classifier does not know
 * @param confidence calibrated probability of {@code topic}, 0 to 1
 * @param zone what to do with the topic
 * @param alternatives the next likely topics, best first
 * @param entities what was found in the text, in order of position
 * @param severity the higher of rules and classifier
 * @param reasons which rule or phrase led to the severity, for staff to see
 */
public record Reading(
        Language language,
        String topic,
        double confidence,
        Zone zone,
        List<Alternative> alternatives,
        List<Entity> entities,
        Severity severity,
        List<Reason> reasons) {

    public static final String UNKNOWN_TOPIC = "unknown";

    public Reading {
        alternatives = List.copyOf(alternatives);
        entities = List.copyOf(entities);
        reasons = List.copyOf(reasons);
    }

    /** How far the topic can be relied on. The thresholds come from texts kept out of training. */
    public enum Zone {
        /** The topic is meant. */
        SURE,
        /** The topic or one of its alternatives is meant. */
        UNSURE,
        /** Nobody knows. */
        UNKNOWN
    }

    /** A reading whose zone follows from its confidence. */
    public Reading(
            Language language,
            String topic,
            double confidence,
            List<Alternative> alternatives,
            List<Entity> entities,
            Severity severity,
            List<Reason> reasons) {
        this(language, topic, confidence, zone(topic, confidence), alternatives, entities, severity, reasons);
    }

    private static Zone zone(String topic, double confidence) {
        if (topic.equals(UNKNOWN_TOPIC) || confidence < 0.3) {
            return Zone.UNKNOWN;
        }
        return confidence >= 0.6 ? Zone.SURE : Zone.UNSURE;
    }

    /** The same text, taken to be about another topic. */
    public Reading on(String otherTopic) {
        return new Reading(language, otherTopic, 1, Zone.SURE, List.of(), entities, severity, reasons);
    }

    /** Another topic the text may be about. */
    public record Alternative(String topic, double confidence) {}

    /**
     * Something named in the text.
     *
     * @param type such as {@code place}, {@code money}, {@code count}, {@code age}, {@code date}, {@code phone}
     * @param start first UTF-16 unit in the original text
     * @param end one past the last
     * @param value normalised, such as {@code 3000} for 三千块
     */
    public record Entity(String type, int start, int end, String value) {}

    /** A rule that fired and the piece of normalised text it fired on. */
    public record Reason(String rule, String phrase) {}
}
