package org.anxin.helpline.conversation;

import java.util.Locale;

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

    /**
     * As {@link #say}, but at once, whatever hours she named and though she said no: for an emergency that two people
     * answer for. The bot goes on answering.
     *
     * @throws Unreachable when she opted out, hides, or her address was destroyed
     */
    long sayUrgently(long conversation, String text);

    /** Whether {@link #say} could reach her now. */
    boolean reachable(long conversation);

    /**
     * What she said about being written to first. Hours that can be read are kept to.
     *
     * @param when in her words, such as 晚上8点后
     */
    void mayWrite(long conversation, boolean allowed, String when);

    /** What {@link #say} would send, and how. */
    Preview preview(long conversation, String text);

    /** The same to somebody who is spoken to in that language. */
    Preview preview(Locale language, String text);

    /** How she can be reached now. */
    Contact contact(long conversation);

    /** Locks her conversation, as a turn does, until the transaction ends. */
    void lock(long conversation);

    /** Staff answer from now on, and the bot is silent. */
    void takeOver(long conversation);

    /** The bot answers again. */
    void handBack(long conversation);

    /** Her address is kept while a report is open. */
    void hold(long conversation);

    /**
     * Nothing is owed to her any more: her address is destroyed as soon as what is still on its way has left, and the
     * conversation returns to the bot.
     */
    void release(long conversation);

    /**
     * @param encoding {@code GSM} or {@code UCS2}
     * @param units septets or UTF-16 units
     */
    record Preview(String text, String encoding, int units, int segments) {}

    /**
     * @param reachable whether {@link #say} could reach her
     * @param urgently whether {@link #sayUrgently} could
     * @param withStaff whether staff answer her, and not the bot
     * @param language the one she is spoken to in
     */
    record Contact(boolean reachable, boolean urgently, boolean withStaff, Locale language) {}

    /** She cannot be written to. */
    final class Unreachable extends RuntimeException {

        public Unreachable(long conversation, String why) {
            super("Conversation " + conversation + " cannot be written to: " + why);
        }
    }
}
