package org.anxin.helpline.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person's place in a dialog, and what she answered. Immutable; stored as JSON.
 *
 * @param stack the dialogs she is in, the innermost last; empty when she stands nowhere
 * @param values what was collected, by name
 * @param count grows with every wait and never falls, so that a timer of an earlier wait cannot be mistaken
 * @param asked what happened since the open question was asked
 * @param past waits before this one, the latest last, to go back to
 * @param menus the last menus that were sent, the newest last
 * @param passed steps that told or did something, as {@code dialog/step}
 * @param revisit the answer she is changing before her answers go anywhere
 * @param parked where she was when she fell silent
 */
public record Session(
        Locale language,
        List<Frame> stack,
        Map<String, String> values,
        long count,
        Asked asked,
        List<Point> past,
        List<Menu> menus,
        Set<String> passed,
        @Nullable Revisit revisit,
        @Nullable Parked parked) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Session {
        stack = List.copyOf(stack);
        values = Map.copyOf(values);
        past = List.copyOf(past);
        menus = List.copyOf(menus);
        passed = Set.copyOf(passed);
    }

    /** A session that stands nowhere yet. */
    public static Session fresh(Locale language) {
        return new Session(language, List.of(), Map.of(), 0, Asked.FRESH, List.of(), List.of(), Set.of(), null, null);
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

    /** Whether something waits for her although she stands nowhere: her address is still needed. */
    public boolean waitsForReturn() {
        return parked != null;
    }

    private Standing standing(Frame frame) {
        return new Standing(frame.dialog(), frame.version(), frame.step(), token());
    }

    String token() {
        return Long.toString(count);
    }

    Change change() {
        return new Change(this);
    }

    @Override
    public String toString() {
        return "Session[" + standing() + "]";
    }

    /** One dialog on the stack and the step it stands at. */
    public record Frame(String dialog, int version, String step) {}

    /**
     * What happened since the open question was asked.
     *
     * @param misses answers in a row that were not understood
     * @param pieces of a message that is still coming in
     * @param until when the wait ends
     */
    public record Asked(
            int misses,
            boolean reminded,
            List<String> pieces,
            @Nullable Instant until) {

        static final Asked FRESH = new Asked(0, false, List.of(), null);

        public Asked {
            pieces = List.copyOf(pieces);
        }

        Asked missed() {
            return new Asked(misses + 1, reminded, pieces, until);
        }

        Asked remindedOnce() {
            return new Asked(misses, true, pieces, until);
        }

        Asked heard(List<String> newPieces) {
            return new Asked(misses, reminded, newPieces, until);
        }

        Asked until(Instant end) {
            return new Asked(misses, reminded, pieces, end);
        }

        @Override
        public String toString() {
            return "Asked[" + misses + "]";
        }
    }

    /** A wait to go back to: the stack and the values as they were before the answer. */
    public record Point(
            List<Frame> stack,
            Map<String, String> values,
            @Nullable Revisit revisit) {

        @Override
        public String toString() {
            return "Point[" + stack + "]";
        }
    }

    /** A menu as it was sent: what its numbers mean. */
    public record Menu(String id, String dialog, int version, String step, List<String> names) {}

    /**
     * An answer being changed.
     *
     * @param depth of the stack in which the review stands
     * @param review the review's step, where it comes back to
     * @param changing the value asked for again, empty once it was answered
     * @param stale values collected on the way the new answer may no longer take
     * @param before those of them that may also be collected on the way to the changed question, and so are kept
     */
    public record Revisit(int depth, String review, String changing, Set<String> stale, Set<String> before) {

        public Revisit {
            before = before == null ? Set.of() : Set.copyOf(before); // sessions stored earlier have none
        }

        Revisit(int depth, String review, String changing, Set<String> stale) {
            this(depth, review, changing, stale, Set.of());
        }
    }

    /**
     * A place kept for her return.
     *
     * @param token of the timer that ends it
     */
    public record Parked(String token, List<Frame> stack, Map<String, String> values, List<Point> past) {

        @Override
        public String toString() {
            return "Parked[" + stack + "]";
        }
    }

    /** The step a person stands at, and the token her timer carries. */
    public record Standing(String dialog, int version, String step, String token) {}
}
