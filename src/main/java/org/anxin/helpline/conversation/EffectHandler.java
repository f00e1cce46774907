package org.anxin.helpline.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.anxin.helpline.privacy.Pseudonym;
import org.anxin.helpline.understanding.Severity;

/**
 * Carries out effects of dialogs and of the turn itself for another module, inside the turn's transaction. An exception
 * undoes what the handler did, apologises to the person and alerts staff; the rest of the turn stands.
 */
public interface EffectHandler {

    /** Names it answers to; no two handlers share one. */
    Set<String> effects();

    /** @return values the dialog can use from here on, such as a report's name; empty when there is nothing to tell */
    Map<String, String> handle(Call call);

    /**
     * One effect.
     *
     * @param effect which of {@link #effects()}
     * @param conversation the person's thread on this channel
     * @param values the collected answers and constants of the step, by name
     * @param severity the conversation's peak
     */
    record Call(
            String effect,
            long conversation,
            Pseudonym person,
            String channel,
            Locale language,
            Severity severity,
            Map<String, String> values,
            Instant now) {

        public Call {
            values = Map.copyOf(values);
        }

        @Override
        public String toString() {
            return "Call[" + effect + ", conversation " + conversation + "]";
        }
    }
}
