package org.anxin.helpline.employer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What employers asked staff for: handbooks, a training visit. Every change is announced as {@link RequestChanged}. */
public interface Requests {

    /** New and answered ones, oldest first. */
    List<Request> open();

    /** The last ones done, newest first. */
    List<Request> done(int limit);

    /**
     * Staff got in touch.
     *
     * @param by the staff member's user name
     * @return false when it is not new any more
     */
    boolean answered(RequestId id, String by);

    /**
     * Nothing is left to do. How to reach the employer is forgotten.
     *
     * @param by the staff member's user name
     * @return false when it is done already
     */
    boolean done(RequestId id, String by);

    /**
     * @param what such as {@code handbook} or {@code visit}, as the dialog names it
     * @param preferred when it would suit, in the employer's words
     * @param contact how to reach the employer, by its own choice
     * @param changedBy who moved it last; empty while it is new
     */
    record Request(
            RequestId id,
            String what,
            Optional<String> preferred,
            Optional<String> contact,
            State state,
            Optional<String> changedBy,
            Instant askedAt,
            Instant changedAt) {

        @Override
        public String toString() {
            return "Request[" + id.value() + " " + state + "]";
        }
    }

    /** Where a request stands. */
    enum State {
        NEW,
        ANSWERED,
        DONE
    }
}
