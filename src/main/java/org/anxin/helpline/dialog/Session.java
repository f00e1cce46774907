package org.anxin.helpline.dialog;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's place in a dialog, and what she answered. Immutable; stored as JSON.
 *
 * @param stack the dialogs she is in, the innermost last; empty when she stands nowhere
 * @param values what was collected, by name
 * @param count grows with every wait and never falls, so that a timer of an earlier wait cannot be mistaken
 * @param misses answers in a row that were not understood
 * @param past waits before this one, the latest last, to go back to
 */
public record Session(
        Locale language, List<Frame> stack, Map<String, String> values, long count, int misses, List<Point> past) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Session {
        stack = List.copyOf(stack);
        values = Map.copyOf(values);
        past = List.copyOf(past);
    }

    /** A session that stands nowhere yet. */
    public static Session fresh(Locale language) {
        return new Session(language, List.of(), Map.of(), 0, 0, List.of());
    }

    public static Session fromJson(String json) {
        return JSON.readValue(json, Session.class);
    }

    public String toJson() {
        return JSON.writeValueAsString(this);
    }

    /** Where she is, if anywhere. */
    public Optional<Standing> standing() {
        return stack.isEmpty() ? Optional.empty() : Optional.of(standing(stack.getLast()));
    }

    private Standing standing(Frame frame) {
        return new Standing(frame.dialog(), frame.version(), frame.step(), token());
    }

    String token() {
        return Long.toString(count);
    }

    Session at(List<Frame> newStack) {
        return new Session(language, newStack, values, count, misses, past);
    }

    Session with(Map<String, String> newValues) {
        return new Session(language, stack, newValues, count, misses, past);
    }

    Session speaking(Locale newLanguage) {
        return new Session(newLanguage, stack, values, count, misses, past);
    }

    Session missed(int newMisses) {
        return new Session(language, stack, values, count, newMisses, past);
    }

    Session counted() {
        return new Session(language, stack, values, count + 1, misses, past);
    }

    Session remembering(List<Point> newPast) {
        return new Session(language, stack, values, count, misses, newPast);
    }

    /** Nowhere, with nothing remembered. */
    Session left() {
        return new Session(language, List.of(), Map.of(), count, 0, List.of());
    }

    @Override
    public String toString() {
        return "Session[" + standing() + "]";
    }

    /** One dialog on the stack and the step it stands at. */
    public record Frame(String dialog, int version, String step) {}

    /** A wait to go back to: the stack and the values as they were before the answer. */
    public record Point(List<Frame> stack, Map<String, String> values) {

        @Override
        public String toString() {
            return "Point[" + stack + "]";
        }
    }

    /** The step a person stands at, and the token her timer carries. */
    public record Standing(String dialog, int version, String step, String token) {}
}
