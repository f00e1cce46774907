package org.anxin.helpline.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.anxin.helpline.conversation.Deliveries.Delivery;
import org.anxin.helpline.privacy.Pseudonym;

/** What was said in a conversation, oldest first. */
public interface Transcript {

    List<Line> of(long conversation);

    List<Line> of(Pseudonym person, String channel);

    /** Her threads, on every channel she is known on by that name. */
    List<Long> conversations(Pseudonym person);

    /** Where staff's message stands, by outbox row. */
    Delivery delivery(long messageId);

    /** As {@link #delivery(long)}, of many messages at once. */
    Map<Long, Delivery> deliveries(List<Long> messageIds);

    /** Who wrote a line. */
    enum Author {
        PERSON,
        BOT,
        STAFF
    }

    /**
     * @param id row number within its author's table; with the author it names the line
     * @param delivery of what we sent; {@code DELIVERED} for the person's own lines
     */
    record Line(long id, Author author, String text, int segments, Delivery delivery, Instant at) {

        @Override
        public String toString() {
            return "Line[" + author + " " + id + "]";
        }
    }
}
