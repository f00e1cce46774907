package org.anxin.helpline.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.anxin.helpline.dialog.Effect;
import org.jspecify.annotations.Nullable;

/** A turn while it happens: the conversation as it changes, what is to be said, and timers. Used by one thread. */
final class Draft {

    /** The text that stands by itself and first. */
    static final String DANGER_CARD = "danger-card";

    /** A text to staff's own phones. */
    static final String NOTICE = "notice";

    private final Instant now;
    private final String heard;
    private final List<Said> said = new ArrayList<>();
    private final List<Effect.Arm> arms = new ArrayList<>();
    private Conversation conversation;
    private @Nullable Reply goodbye;

    /** @param heard what the person wrote, empty for a timer */
    Draft(Conversation conversation, String heard, Instant now) {
        this.conversation = conversation;
        this.heard = heard;
        this.now = now;
    }

    Conversation conversation() {
        return conversation;
    }

    void change(Conversation changed) {
        this.conversation = changed;
    }

    /** What she is spoken to in. */
    Locale language() {
        return conversation.session().language();
    }

    String heard() {
        return heard;
    }

    Instant now() {
        return now;
    }

    /** Says something, but never the same twice in a turn. */
    void say(String key, String text) {
        say(new Said(key, text));
    }

    /** Says what a dialog has to say, with its menu. */
    void say(Effect.Say say) {
        say(new Said(say.key(), say.rendered(), SentMenu.of(say)));
    }

    /** Right behind the danger card where there is one, else first. */
    void sayEarly(String key, String text) {
        int behind = !said.isEmpty() && said.getFirst().key().equals(DANGER_CARD) ? 1 : 0;
        said.add(behind, new Said(key, text));
    }

    void sayNothing() {
        said.clear();
    }

    private void say(Said line) {
        if (!said.contains(line)) {
            said.add(line);
        }
    }

    /** Takes back what was to be said, and says this instead. */
    void sayOnly(List<Said> instead) {
        said.clear();
        said.addAll(instead);
    }

    /** Nothing is left to save: the turn ends with this goodbye. */
    void erased(List<OutboundText> goodbye) {
        this.goodbye = new Reply(goodbye);
    }

    Optional<Reply> goodbye() {
        return Optional.ofNullable(goodbye);
    }

    void arm(Effect.Arm arm) {
        arms.add(arm);
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    List<Effect.Arm> arms() {
        return List.copyOf(arms);
    }

    /** Where the turn stands, to come back to when what follows fails. */
    Mark mark() {
        return new Mark(conversation, said.size(), arms.size());
    }

    void backTo(Mark mark) {
        conversation = mark.conversation;
        said.subList(mark.said, said.size()).clear();
        arms.subList(mark.arms, arms.size()).clear();
    }

    /** A message by its key. */
    record Said(String key, String text, Optional<SentMenu> menu) {

        Said(String key, String text) {
            this(key, text, Optional.empty());
        }

        @Override
        public String toString() {
            return "Said[" + key + "]";
        }
    }

    record Mark(Conversation conversation, int said, int arms) {}
}
