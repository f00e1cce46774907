package org.anxin.helpline.conversation;

/** How staff reach a person: through her conversation, never through her address. */
public interface Relay {

    /**
     * Puts staff's words into the outbox and gives the conversation to staff: what she writes from now on reaches them
     * as a {@link TurnEffects#NOTE} until she asks for the menu. Joins the caller's transaction.
     *
     * @return the outbox row; the last one, where the channel needs several for such a text
     * @throws Unreachable when she opted out, hides, asked not to be written to, or her address was destroyed
     */
    long say(long conversation, String text);

    /** Whether {@link #say} could reach her now. */
    boolean reachable(long conversation);

    /**
     * What she said about being written to first. Hours that can be read are kept to.
     *
     * @param when in her words, such as 晚上8点后
     */
    void mayWrite(long conversation, boolean allowed, String when);

    /** Her address is kept while a report is open. */
    void hold(long conversation);

    /**
     * Nothing is owed to her any more: her address is destroyed as soon as what is still on its way has left, and the
     * conversation returns to the bot.
     */
    void release(long conversation);

    /** She cannot be written to. */
    final class Unreachable extends RuntimeException {

        public Unreachable(long conversation, String why) {
            super("Conversation " + conversation + " cannot be written to: " + why);
        }
    }
}
